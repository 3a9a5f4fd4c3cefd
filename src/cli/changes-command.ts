import { join } from 'node:path';
import { readYaml } from '../council/read/content-file.ts';
import { kindFolders, kindIn, type KindFolder } from '../site/kinds.ts';
import { BadArguments } from './outcome.ts';

/** A file that a change touches: its text before and after, where there is one. */
export interface ChangedFile {
  /** From the project's root. */
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/** What the command needs of the machine it runs on. */
export interface ChangesWith {
  /** The files below the content folder that differ from a commit or branch. */
  changedSince: (base: string) => Promise<readonly ChangedFile[]>;
  /** The folder that holds the councils' folders. */
  contentFolder: string;
}

const usage = `Says in Markdown what a change does to the councils' sites, for a pull request.

  npm run changes -- origin/main

  Pages added, changed and removed, and promises changed from what to what.`;

/** `npm run changes`. @throws BadArguments */
export async function changesCommand(argv: readonly string[], given: ChangesWith): Promise<string> {
  const [base, ...more] = argv;
  if (base === undefined || base.startsWith('-') || more.length > 0) throw new BadArguments(usage);
  const files = await given.changedSince(base);
  const councils = Map.groupBy(files, ({ path }) => councilOf(path, given.contentFolder));
  const told = [...councils].flatMap(([council, own]) =>
    council === undefined ? [] : [ofCouncil(council, own, join(given.contentFolder, council))],
  );
  return told.length === 0 ? 'Nothing on any site changes.' : told.join('\n\n');
}

function councilOf(path: string, contentFolder: string): string | undefined {
  const parts = path.slice(contentFolder.length + 1).split('/');
  return parts.length > 1 ? parts[0] : undefined;
}

function ofCouncil(council: string, files: readonly ChangedFile[], root: string): string {
  const below = files.map((file) => ({ ...file, path: file.path.slice(root.length + 1) }));
  const pages = below.flatMap(pageOf);
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`### ${title}`, '', ...lines.map((line) => `- ${line}`), ''];
  const settings = below
    .filter(({ path }) => !path.endsWith('.mdx'))
    .map(({ path }) => `\`${path}\``);
  return [
    `## ${council}`,
    '',
    ...list('Promises changed', below.flatMap(promisesIn)),
    ...list('Pages added', pages.filter(({ was }) => was === 'added').map(inLine)),
    ...list('Pages changed', pages.filter(({ was }) => was === 'changed').map(inLine)),
    ...list('Pages removed', pages.filter(({ was }) => was === 'removed').map(inLine)),
    ...list('Settings changed', settings),
  ]
    .join('\n')
    .trimEnd();
}

interface PageChange {
  was: 'added' | 'changed' | 'removed';
  title: string;
  address: string | undefined;
  path: string;
}

type Settings = Record<string, unknown>;

function pageOf({ path, before, after }: ChangedFile): PageChange[] {
  if (!path.endsWith('.mdx')) return [];
  const text = after ?? before ?? '';
  const data = settingsIn(text);
  const was = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const title = typeof data['title'] === 'string' ? data['title'] : path;
  return [{ was, title, address: addressIn(path, data), path }];
}

function inLine({ title, address, path }: PageChange): string {
  return `${title} (${address === undefined ? '' : `${address}, `}\`${path}\`)`;
}

function addressIn(path: string, data: Settings): string | undefined {
  if (path === 'charter.mdx') return '/charter/';
  const folder = kindFolders.find((one): one is KindFolder => path.startsWith(`${one}/`));
  if (folder === undefined) return undefined;
  const id = path.slice(folder.length + 1, -'.mdx'.length);
  try {
    return kindIn(folder).addressOf?.({ id, data });
  } catch {
    // What its address is made of is not written yet; the check says so.
    return undefined;
  }
}

/** What a charter's standards, or a form's, promised and will promise. */
function promisesIn({ path, before, after }: ChangedFile): string[] {
  if (path === 'charter.mdx') {
    const [old, now] = [standardsIn(before), standardsIn(after)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
      const [was, is] = [old.get(id), now.get(id)];
      if (was?.target === is?.target) return [];
      const title = is?.title ?? was?.title ?? id;
      return [
        `${title} (\`${id}\`): ${was?.target ?? 'not promised'} → ${is?.target ?? 'not promised any more'}`,
      ];
    });
  }
  if (!path.startsWith('forms/') || before === undefined || after === undefined) return [];
  const [old, now] = [settingsIn(before), settingsIn(after)];
  if (old['standard'] === now['standard']) return [];
  return [`The form \`${path}\`: \`${String(old['standard'])}\` → \`${String(now['standard'])}\``];
}

function standardsIn(text: string | undefined): Map<string, { title: string; target: string }> {
  const { standards } = settingsIn(text ?? '');
  const listed = Array.isArray(standards) ? (standards as Settings[]) : [];
  return new Map(
    listed.map(({ id, title, target }) => [
      String(id),
      { title: String(title ?? id), target: String(target) },
    ]),
  );
}

/** The settings above the words, as far as it can be read. */
function settingsIn(text: string): Settings {
  const [, settings = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const { value } = readYaml(settings);
  return typeof value === 'object' && value !== null ? (value as Settings) : {};
}

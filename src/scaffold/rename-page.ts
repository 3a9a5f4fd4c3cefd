import { escapePattern } from '../domain/text/escape-pattern.ts';
import type { ContentFile, Council } from '../council/council.ts';
import { nearest } from '../council/wording/nearest.ts';
import { kindFolders, kindIn, type KindFolder } from '../site/kinds.ts';
import { CannotMake } from './new-page.ts';

/** What is done to rename a page: its file is moved, and other files are written anew. */
export interface Renaming {
  /** Below the council's folder. */
  from: string;
  to: string;
  /** Each file that is written anew, below the council's folder, after the page was moved. */
  written: ReadonlyMap<string, string>;
  /** Old address to new. */
  redirects: readonly (readonly [string, string])[];
}

/** Whose files' names other settings, or messages that are sent, depend on. */
const notRenamed: Partial<Record<KindFolder, string>> = {
  forms:
    'Messages are sent to a form by its name, from other sites too. Give it another title instead.',
  notices: 'A notice is named by its language.',
  guides: 'A guide is a folder. Rename it, and write its redirects into redirects.yaml.',
  alerts: 'An alert has no address. Rename its file.',
};

/** Pages that the site looks for by their names. */
const foundByName = ['about', 'accessibility', 'contact', 'cookies', 'privacy'];

/**
 * How a page is renamed: links to it are mended, and its old address leads to the new one. Redirects that led to the old
 * address lead to the new one at once, and one from the new address is taken out, so that no one is led in a circle.
 * @param from the page below the council's folder, without its ending: `services/missed-bin`
 * @param textOf the text of a file below the council's folder; empty where there is none
 * @throws CannotMake
 * @example
 * renamePage('pages/parks', 'pages/parks-and-gardens', council, textOf).redirects // => [["/parks/", "/parks-and-gardens/"]]
 */
export function renamePage(
  from: string,
  to: string,
  council: Council,
  textOf: (path: string) => string,
): Renaming {
  const folder = folderOf(from);
  const id = from.slice(folder.length + 1);
  const newId = to.slice(folder.length + 1);
  const files: ContentFile<unknown>[] = council[folder];
  const file = files.find((one) => one.id === id);
  const refusal = whyNot({ from, to, folder, id, newId, files, isThere: file !== undefined });
  if (refusal !== undefined || file === undefined) throw new CannotMake(refusal ?? '');
  const { addressOf } = kindIn(folder);
  const data = file.data as Record<string, unknown>;
  const old = addressOf?.({ id, data }) ?? '';
  const now = addressOf?.({ id: newId, data }) ?? '';
  const written = new Map<string, string>();
  for (const path of pathsOf(council)) {
    const text = textOf(path);
    const mended = withId(withAddress(text, old, now, council.facts.url), folder, id, newId);
    const moved = path === `${from}.mdx` ? `${to}.mdx` : path;
    if (mended !== text) written.set(moved, mended);
  }
  if (old !== now) {
    const redirects = withRedirect(textOf('redirects.yaml'), council.redirects, old, now);
    written.set('redirects.yaml', redirects);
  }
  const redirects = old === now ? [] : [[old, now] as const];
  return { from: `${from}.mdx`, to: `${to}.mdx`, written, redirects };
}

interface Asked {
  from: string;
  to: string;
  folder: KindFolder;
  id: string;
  newId: string;
  files: readonly ContentFile<unknown>[];
  isThere: boolean;
}

function whyNot({ from, to, folder, id, newId, files, isThere }: Asked): string | undefined {
  if (!isThere) {
    const near = nearest(
      id,
      files.map((one) => one.id),
    );
    return `There is no page "${from}".${near === undefined ? '' : ` Did you mean "${folder}/${near}"?`}`;
  }
  if (notRenamed[folder] !== undefined) return notRenamed[folder];
  if (folder === 'pages' && foundByName.includes(id)) {
    return `The site finds this page by its name, "${id}". Give it another title instead.`;
  }
  if (!to.startsWith(`${folder}/`)) {
    return `A page stays in its folder. Write ${folder}/ before its new name: ${folder}/${to.split('/').at(-1) ?? ''}`;
  }
  if (!/^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/.test(newId)) {
    return 'The name becomes an address. Write it with small letters, digits and hyphens only, such as missed-bin.';
  }
  if (newId.includes('/') && kindIn(folder).maySort !== true) {
    return `Nothing below ${folder}/ is sorted into folders. Write ${folder}/${newId.split('/').at(-1) ?? ''}`;
  }
  if (files.some((one) => one.id === newId)) {
    return `There is a page "${to}" already. Give it another name.`;
  }
  return undefined;
}

function folderOf(path: string): KindFolder {
  const [first = ''] = path.split('/');
  const folder = kindFolders.find((one) => one === first);
  if (folder !== undefined) return folder;
  throw new CannotMake(
    `"${path}" is not in a folder of pages. There are: ${kindFolders.join(', ')}. Write the page as pages/parks.`,
  );
}

/** Every file in which a page may be named, below the council's folder. */
function pathsOf(council: Council): string[] {
  const root = council.charter.file.slice(0, -'charter.mdx'.length);
  const pages: { file: string }[] = [
    council.charter,
    ...kindFolders.flatMap((folder): ContentFile<unknown>[] => council[folder]),
    ...council.setAside.map(({ file }) => file),
  ];
  const settings = ['council.yaml', 'search.yaml', 'delays.yaml', 'topics.yaml'];
  return [...pages.map(({ file }) => file.slice(root.length)), ...settings];
}

/** With every link to the old address leading to the new one; with or without its last slash, whole or from the root. */
function withAddress(text: string, old: string, now: string, url: string): string {
  const path = escapePattern(old.replace(/\/$/, ''));
  const link = new RegExp(
    `(?<=[\\s("'=\\[])((?:${escapePattern(url)})?)${path}(\\/?)(?=[\\s)"'#?\\],]|$)`,
    'gm',
  );
  return text.replace(link, (_, site: string) => `${site}${now}`);
}

/** Settings name services and offices by their files' names. */
function withId(text: string, folder: KindFolder, id: string, newId: string): string {
  const setting = { services: 'related|service', offices: 'offices' }[folder as string];
  if (setting === undefined) return text;
  const [settings = ''] = /^---\n[\s\S]*?\n---/.exec(text) ?? [];
  const name = new RegExp(`(?<=[\\s\\[,'"])${escapePattern(id)}(?=[\\s\\],'"]|$)`, 'g');
  const list = new RegExp(`^( *(?:${setting}):)((?:[^\\n]*)(?:\\n +- [^\\n]*)*)`, 'gm');
  const mended = settings.replace(
    list,
    (_, head: string, names: string) => head + names.replace(name, newId),
  );
  return mended + text.slice(settings.length);
}

function withRedirect(
  text: string,
  redirects: Readonly<Record<string, string>>,
  old: string,
  now: string,
): string {
  const same = (one: string, other: string): boolean =>
    one.replace(/\/$/, '') === other.replace(/\/$/, '');
  const lines = text.split('\n').flatMap((line) => {
    const [, from = ''] = /^['"]?(\/[^'":\s]*)['"]?\s*:/.exec(line) ?? [];
    if (from === '' || !(from in redirects)) return [line];
    // Who goes to the new address arrives there.
    if (same(from, now)) return [];
    return same(redirects[from] ?? '', old) ? [`${from}: ${now}`] : [line];
  });
  return `${[
    ...lines
      .join('\n')
      .trimEnd()
      .split('\n')
      .filter((line, index, all) => line !== '' || all.length > 1 || index > 0),
    `${old}: ${now}`,
  ].join('\n')}\n`;
}

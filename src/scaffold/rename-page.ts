import { escapePattern } from '../domain/text/escape-pattern.ts';
import type { ContentFile, Council } from '../council/council.ts';
import { translationsOf } from '../council/read/translations-of.ts';
import { nearest } from '../council/wording/nearest.ts';
import {
  campaignAddress,
  guideAddress,
  guidePrintAddress,
  translationAddress,
} from '../site/addresses.ts';
import { guideFront, guidePlace } from '../site/guide-place.ts';
import { kindFolders, kindIn, type KindFolder } from '../site/kinds.ts';
import { CannotMake } from './new-page.ts';

/** What is done to rename a page: its file is moved, and other files are written anew. */
export interface Renaming {
  /** The file below the council's folder; of a whole guide, its folder. */
  from: string;
  to: string;
  /** The same page in other languages, each below the council's folder, before and afterwards; a guide's move with it. */
  translations: readonly (readonly [string, string])[];
  /** Each file that is written anew, below the council's folder, after the page was moved. */
  written: ReadonlyMap<string, string>;
  /** Old address to new. */
  redirects: readonly (readonly [string, string])[];
}

/** Whose files' names other settings, or messages that are sent, depend on. */
const notRenamed: Partial<Record<KindFolder, string>> = {
  forms:
    'Messages are sent to a form by its name, from other sites too. Give it another title instead.',
  notices:
    'A notice is named by its language, and so is its address: /pl/. Give it another title instead.',
};

const BAD_NAME =
  'The name becomes an address. Write it with small letters, digits and hyphens only, such as missed-bin.';

/** Pages that the site looks for by their names. */
const foundByName = ['about', 'accessibility', 'contact', 'cookies', 'privacy'];

/**
 * How a page is renamed, in every language that it is in: links to it are mended, and its old address leads to the new one. Redirects that led to the old
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
  if (isOfFolders(folder) && from.split('/').length === 2) {
    return renameFolder(folder, from, to, council, textOf);
  }
  const id = from.slice(folder.length + 1);
  const newId = to.slice(folder.length + 1);
  const files: ContentFile<unknown>[] = council[folder];
  const file = files.find((one) => one.id === id);
  const languages = translationsOf(folder, id, council).map(({ data }) => data.language);
  const isThere = file !== undefined;
  const refusal = whyNot({ from, to, folder, id, newId, files, isThere });
  if (refusal !== undefined || file === undefined) throw new CannotMake(refusal ?? '');
  const { addressOf } = kindIn(folder);
  const data = file.data as Record<string, unknown>;
  const old = addressOf?.({ id, data }) ?? '';
  const now = addressOf?.({ id: newId, data }) ?? '';
  const redirects = old === now ? [] : inLanguages([old, now], languages);
  const translations = languages.map(
    (code) => [`${from}.${code}.mdx`, `${to}.${code}.mdx`] as const,
  );
  const moved = new Map<string, string>([[`${from}.mdx`, `${to}.mdx`], ...translations]);
  return {
    from: `${from}.mdx`,
    to: `${to}.mdx`,
    translations,
    written: writtenAnew(council, textOf, {
      redirects,
      mend: (text) => withId(text, folder, id, newId),
      movedTo: (path) => moved.get(path) ?? path,
      translated: [`${from}.`, `${to}.`],
    }),
    redirects,
  };
}

/** An old address and a new one, and the same in each of the languages that the page is in. */
function inLanguages(
  [old, now]: readonly [string, string],
  languages: readonly string[],
): (readonly [string, string])[] {
  return ['en', ...languages].map(
    (code) => [translationAddress(old, code), translationAddress(now, code)] as const,
  );
}

/** Kinds whose pages belong together in a folder of their own, and what an editor calls such a folder. */
const wholes = { guides: 'guide', campaigns: 'campaign' } as const;

type OfFolders = keyof typeof wholes;

function isOfFolders(folder: KindFolder): folder is OfFolders {
  return Object.hasOwn(wholes, folder);
}

/** A whole guide or campaign is a folder: it is moved with all that is in it, and each of its addresses leads on. */
function renameFolder(
  kind: OfFolders,
  from: string,
  to: string,
  council: Council,
  textOf: (path: string) => string,
): Renaming {
  const files: { id: string }[] = council[kind];
  const name = from.slice(kind.length + 1);
  const newName = to.slice(kind.length + 1);
  const known = [...new Set(files.map(({ id }) => guidePlace(id).guide))];
  const refusal = whyNotFolder({ kind, name, newName, to, known });
  if (refusal !== undefined) throw new CannotMake(refusal);
  const addressOf = kind === 'guides' ? guideAddress : campaignAddress;
  const redirects = [
    ...files
      .filter(({ id }) => guidePlace(id).guide === name)
      .flatMap(({ id }) =>
        inLanguages(
          [addressOf(id), addressOf(newName + id.slice(name.length))],
          translationsOf(kind, id, council).map(({ data }) => data.language),
        ),
      ),
    ...(kind === 'guides' ? [[guidePrintAddress(name), guidePrintAddress(newName)] as const] : []),
  ];
  const written = writtenAnew(council, textOf, {
    redirects,
    mend: (text) => withId(text, kind, name, newName),
    movedTo: (path) => (path.startsWith(`${from}/`) ? to + path.slice(from.length) : path),
    translated: [`${from}/`, `${to}/`],
  });
  return { from, to, translations: [], written, redirects };
}

function whyNotFolder({
  kind,
  name,
  newName,
  to,
  known,
}: {
  kind: OfFolders;
  name: string;
  newName: string;
  to: string;
  known: readonly string[];
}): string | undefined {
  const whole = wholes[kind];
  if (!known.includes(name)) {
    const near = nearest(name, known);
    return `There is no ${whole} "${kind}/${name}".${near === undefined ? '' : ` Did you mean "${kind}/${near}"?`}`;
  }
  if (!to.startsWith(`${kind}/`) || newName.includes('/')) {
    return `A ${whole} stays in its folder. Write ${kind}/ before its new name: ${kind}/${to.split('/').at(-1) ?? ''}`;
  }
  if (!/^[a-z0-9][a-z0-9-]*$/.test(newName)) return BAD_NAME;
  return known.includes(newName)
    ? `There is a ${whole} "${to}" already. Give it another name.`
    : undefined;
}

interface WrittenBy {
  /** Old address to new. */
  redirects: Renaming['redirects'];
  /** A file's text with its settings naming the page anew. */
  mend: (text: string) => string;
  /** Where a file is afterwards. */
  movedTo: (path: string) => string;
  /** How the names of its translations begin, before and afterwards. */
  translated: readonly [string, string];
}

/** Every file that names the page, and redirects.yaml where its address is another one. */
function writtenAnew(
  council: Council,
  textOf: (path: string) => string,
  { redirects, mend, movedTo, translated: [before, afterwards] }: WrittenBy,
): Map<string, string> {
  const written = new Map<string, string>();
  for (const path of pathsOf(council)) {
    const text = textOf(path);
    const linked = redirects.reduce(
      (so, [old, now]) => withAddress(so, old, now, council.facts.url),
      text,
    );
    const mended = mend(linked);
    if (mended !== text) written.set(movedTo(path), mended);
  }
  const names = Object.keys(council.translated);
  if (names.some((name) => name.startsWith(before))) {
    const text = textOf('translated.json');
    const name = new RegExp(`^(  ")${escapePattern(before)}`, 'gm');
    written.set('translated.json', text.replace(name, `$1${afterwards}`));
  }
  if (redirects.length > 0) {
    const text = redirects.reduce(
      (so, [old, now]) => withRedirect(so, council.redirects, old, now),
      textOf('redirects.yaml'),
    );
    written.set('redirects.yaml', text);
  }
  return written;
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
  if (isOfFolders(folder)) {
    const whole = wholes[folder];
    if (id.endsWith(`/${guideFront}`)) {
      return `This is the front page of a ${whole}. Rename the ${whole}: ${folder}/${guidePlace(id).guide}`;
    }
    if (newId.split('/').length !== 2 || newId.endsWith(`/${guideFront}`)) {
      return folder === 'guides'
        ? 'A part stays in a guide. Write guides/, the guide and its new name, such as guides/moving-home/2-who-to-tell'
        : 'A page of a campaign stays in one. Write campaigns/, the campaign and its new name, such as campaigns/mend-it/2-places';
    }
  }
  if (folder === 'pages' && foundByName.includes(id)) {
    return `The site finds this page by its name, "${id}". Give it another title instead.`;
  }
  if (!to.startsWith(`${folder}/`)) {
    return `A page stays in its folder. Write ${folder}/ before its new name: ${folder}/${to.split('/').at(-1) ?? ''}`;
  }
  if (!/^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/.test(newId)) {
    return BAD_NAME;
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
    ...council.translations,
    ...council.setAside.flatMap(({ file, translations }) => [file, ...translations]),
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
  const setting = { services: 'related|service', offices: 'offices', guides: 'guides' }[
    folder as string
  ];
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

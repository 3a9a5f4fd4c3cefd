import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { languageOf, languages } from '../i18n/languages.ts';
import { searchIndexPath, type NamedPage, type SearchIndex } from '../search/search-index.ts';
import { searchPartPath } from '../search/search-part.ts';
import { stopWords } from '../search/stop-words.ts';
import { wordsIn } from '../search/words-in.ts';
import type { SearchFacts } from '../views/search-facts.ts';
import { aboutPage } from './about-page.ts';
import { noTable, type KeptTable } from '../council/kept/kept-table.ts';
import type { IndexedPage, PageIndex } from './build/page-index.ts';

/**
 * Makes the built pages searchable: Pagefind's index, one a language, in `pagefind/` beside them, and with it the names
 * of the pages and the council's words (see `SearchIndex`).
 * @param index to which all pages were handed over
 * @param known what earlier builds have read of pages
 * @returns what a log says of it, and the indexes by the language's tag
 */
export async function indexForSearch(
  folder: string,
  facts: SearchFacts,
  { index, known }: { index: PageIndex; known?: KeptTable },
): Promise<{ said: string; indexes: Record<string, SearchIndex> }> {
  const indexed = await index.written();
  const all = searchIndexes(await readPages(folder, indexed, known), facts);
  for (const one of all) {
    await writeFile(join(folder, searchIndexPath(one.language)), JSON.stringify(one));
  }
  return {
    said: `${String(indexed.length)} pages can be searched`,
    indexes: Object.fromEntries(all.map((one) => [one.language, one])),
  };
}

/** How its files of pages are named. */
const ENDING = '.pf_fragment';

/** A page as Pagefind keeps it: gzipped JSON after twelve bytes of its own. */
interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; section?: string };
}

/** A built page, as far as its HTML and Pagefind's reading of it say. */
export interface ReadPage {
  language: string;
  page: NamedPage;
  /** The words of its text that say something, a line each; how often it has one comes after it, where that is twice or more. */
  words: string;
}

/**
 * Every page that Pagefind has read, in the order of their addresses.
 * @param indexed the pages that were handed over, where that is known
 * @param known what earlier builds have read, by address and HTML: Pagefind reads the same in the same HTML
 */
export async function readPages(
  folder: string,
  indexed: readonly IndexedPage[] = [],
  known: KeptTable = noTable,
): Promise<ReadPage[]> {
  const names = await fragmentsIn(folder);
  const keys = new Map(
    indexed.map(({ address, hash, part }) => [address, [address, hash, String(part)]]),
  );
  const before = [...keys.values()].flatMap((key) => known.get<ReadPage>(key) ?? []);
  const read = (some: readonly string[]): ReadPage[] =>
    some.map((name) => {
      const page = readPage(folder, name);
      const key = keys.get(page.page.href);
      if (key !== undefined) known.put(key, page);
      return page;
    });
  // Pagefind names a page by the first letters of a hash. Where two pages share them, one has more of them, and which of the
  // two does may change: then all are read.
  const claimed = new Set(before.map(({ page }) => fragmentOf(page)));
  const isThere = claimed.size === before.length && claimed.isSubsetOf(new Set(names));
  const some = isThere ? [...before, ...read(names.filter((name) => !claimed.has(name)))] : [];
  const found = new Set(some.map(({ page }) => page.href));
  const isWhole = found.size === names.length && some.length === names.length;
  const pages = isWhole ? some : read(names);
  return pages.sort((one, other) => (one.page.href < other.page.href ? -1 : 1));
}

/** Every page's own file of Pagefind's, in all parts of the index: `/pagefind/3/fragment/en_1a2b3c4.pf_fragment`. */
async function fragmentsIn(folder: string): Promise<string[]> {
  const parts = (await readdir(join(folder, searchPartPath(0)))).filter((name) =>
    /^\d+$/.test(name),
  );
  const all = [0, ...parts.map(Number)].map(async (part) => {
    const below = `${searchPartPath(part)}fragment/`;
    const names = await readdir(join(folder, below)).catch(() => []);
    return names.filter((name) => name.endsWith(ENDING)).map((name) => below + name);
  });
  return (await Promise.all(all)).flat();
}

function fragmentOf({ id = '', part = 0 }: NamedPage): string {
  return `${searchPartPath(part)}fragment/${id}${ENDING}`;
}

function readPage(folder: string, name: string): ReadPage {
  const text = gunzipSync(readFileSync(join(folder, name))).toString();
  const { url, content, meta } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  const html = readFileSync(join(folder, url, 'index.html'), 'utf8');
  const { language, title, titleLanguage, description } = aboutPage(html);
  const [, part] = /^\/pagefind\/(\d+)\//.exec(name) ?? [];
  const page: NamedPage = {
    href: url,
    title: title || (meta.title ?? url),
    id: basename(name, ENDING),
    ...(part === undefined ? {} : { part: Number(part) }),
    ...(description === '' ? {} : { about: description }),
    ...(meta.section === undefined ? {} : { kind: meta.section }),
    ...(titleLanguage === language ? {} : { language: titleLanguage }),
  };
  return { language, page, words: tellingWords(content, language) };
}

function tellingWords(content: string, language: string): string {
  const stops = stopWords(language);
  const often = new Map<string, number>();
  for (const word of wordsIn(content, language)) often.set(word, (often.get(word) ?? 0) + 1);
  return [...often]
    .filter(([word]) => !stops.has(word) && word.length <= 30)
    .map(([word, times]) => (times < 2 ? word : `${word} ${String(times)}`))
    .join('\n');
}

/** The index of each language: its own pages, and the names in it of pages in other languages. */
export function searchIndexes(read: readonly ReadPage[], facts: SearchFacts): SearchIndex[] {
  const byLanguage = Map.groupBy(read, ({ language }) => language);
  return [...byLanguage].map(([language, own]) => ({
    language,
    pages: [
      ...own.map(({ page }) => withFacts(page, facts, language)),
      ...read
        .filter((one) => one.language !== language)
        .flatMap(({ page, language: its }) => elsewhere(page, its, facts, language)),
      ...(language === 'en' ? facts.lists.map((list) => withFacts(list, facts, language)) : []),
    ],
    words: wordsOf(own),
    // They are English words, as the council writes most of its pages.
    same: language === 'en' ? facts.same : [],
    sorts: facts.sorts(languages.find(({ tag }) => tag === language)?.code ?? 'en'),
    topics: language === 'en' ? facts.topics : {},
    alerts: facts.alerts,
    timeZone: facts.timeZone,
  }));
}

function withFacts(page: NamedPage, { pages }: SearchFacts, language: string): NamedPage {
  const known = pages.get(page.href);
  if (known === undefined) return page;
  const { also, first, foreign, sort, topic, promise, ways } = known;
  // In its own language a name is no foreign one.
  const own = [...foreign].filter(([its]) => tagOf(its) === language).flatMap(([, all]) => all);
  const others = [...foreign].filter(([its]) => tagOf(its) !== language).flatMap(([, all]) => all);
  return {
    ...page,
    ...some('also', language === 'en' ? also : own),
    ...some('first', language === 'en' ? first : []),
    ...some('foreign', others),
    sort,
    ...(topic === undefined ? {} : { topic }),
    ...(promise === undefined ? {} : { promise }),
    ...(ways === undefined ? {} : { ways }),
  };
}

/** A page in another language than the index, by the names that readers of the index's language have for it. */
function elsewhere(
  { href, title, kind, about }: NamedPage,
  its: string,
  { pages }: SearchFacts,
  language: string,
): NamedPage[] {
  const known = pages.get(href);
  const named = [...(known?.foreign ?? [])].filter(
    ([code]) => tagOf(code) === language || tagOf(code) === its,
  );
  const names = named.flatMap(([, all]) => all);
  // An English page is known to readers of Polish by its Polish names; a Polish one to all by the language's own.
  const isMeant =
    its === 'en' ? named.some(([code]) => tagOf(code) === language) : names.length > 0;
  if (!isMeant) return [];
  return [
    {
      ...{ href, title, language: its, elsewhere: true as const },
      ...(about === undefined ? {} : { about }),
      ...(kind === undefined ? {} : { kind }),
      ...(known === undefined ? {} : { sort: known.sort }),
      foreign: names,
    },
  ];
}

function some<Key extends string>(
  key: Key,
  names: readonly string[],
): Partial<Record<Key, string[]>> {
  return names.length === 0 ? {} : ({ [key]: [...new Set(names)] } as Record<Key, string[]>);
}

function tagOf(code: string): string {
  return languageOf(code).tag;
}

function wordsOf(pages: readonly ReadPage[]): Record<string, string> {
  const byWord = new Map<string, string[]>();
  for (const [number, { words }] of pages.entries()) {
    for (const line of words === '' ? [] : words.split('\n')) {
      const [word = '', often = '1'] = line.split(' ');
      const times = Number(often);
      const numbers = byWord.get(word) ?? [];
      numbers.push(number.toString(36) + (times < 3 ? '' : `.${times < 6 ? '3' : '6'}`));
      byWord.set(word, numbers);
    }
  }
  const inOrder = [...byWord].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(inOrder.map(([word, numbers]) => [word, numbers.join(' ')]));
}

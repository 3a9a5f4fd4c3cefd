import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { folded } from '../domain/text/folded.ts';
import { searchIndexPath, type NamedPage, type SearchIndex } from '../search/search-index.ts';
import { stopWords } from '../search/stop-words.ts';
import { wordsIn } from '../search/words-in.ts';
import { aboutPage } from './about-page.ts';

/** Words in another language than the page's: an excerpt of them would be read out as what it is not. */
const otherLanguages = 'main [lang]';

/**
 * Makes the built pages searchable: Pagefind's index, one a language, in `pagefind/` beside them, and with it the names
 * of the pages and the council's words (see `SearchIndex`).
 * @param alsoKnownAs by address, the other names of a page
 */
export async function indexForSearch(
  folder: string,
  alsoKnownAs: ReadonlyMap<string, readonly string[]>,
): Promise<string> {
  const { index, errors } = await createIndex({ excludeSelectors: [otherLanguages] });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0)
    throw new Error(`The search index could not be made: ${problems.join('; ')}`);
  for (const one of await searchIndexes(folder, alsoKnownAs)) {
    await writeFile(join(folder, searchIndexPath(one.language)), JSON.stringify(one));
  }
  return `${String(added.page_count)} pages can be searched`;
}

/** A page as Pagefind keeps it: gzipped JSON after twelve bytes of its own. */
interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; section?: string };
}

async function searchIndexes(
  folder: string,
  alsoKnownAs: ReadonlyMap<string, readonly string[]>,
): Promise<SearchIndex[]> {
  const fragments = join(folder, 'pagefind', 'fragment');
  const names = (await readdir(fragments)).filter((name) => name.endsWith('.pf_fragment'));
  const byLanguage = new Map<string, { page: NamedPage; content: string }[]>();
  for (const name of names) {
    const id = name.replace(/\.pf_fragment$/, '');
    const text = gunzipSync(await readFile(join(fragments, name))).toString('utf8');
    const { url, content, meta } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
    const html = await readFile(join(folder, url, 'index.html'), 'utf8');
    const { language, title, titleLanguage, description } = aboutPage(html);
    const also = alsoKnownAs.get(url) ?? [];
    const page: NamedPage = {
      href: url,
      title: title || (meta.title ?? url),
      id,
      ...(also.length > 0 ? { also: [...also] } : {}),
      ...(description === '' ? {} : { about: description }),
      ...(meta.section === undefined ? {} : { kind: meta.section }),
      ...(titleLanguage === language ? {} : { language: titleLanguage }),
    };
    const read = byLanguage.get(language) ?? [];
    read.push({ page, content });
    byLanguage.set(language, read);
  }
  return [...byLanguage].map(([language, read]) => {
    const pages = read.toSorted((one, other) => (one.page.href < other.page.href ? -1 : 1));
    return {
      language,
      pages: pages.map(({ page }) => page),
      words: wordsOf(pages, language),
    };
  });
}

function wordsOf(pages: readonly { content: string }[], language: string): Record<string, string> {
  const stops = stopWords(language);
  const byWord = new Map<string, string[]>();
  for (const [number, { content }] of pages.entries()) {
    for (const word of new Set(wordsIn(content, language).map(folded))) {
      if (stops.has(word) || word.length > 30) continue;
      const numbers = byWord.get(word) ?? [];
      numbers.push(number.toString(36));
      byWord.set(word, numbers);
    }
  }
  const inOrder = [...byWord].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(inOrder.map(([word, numbers]) => [word, numbers.join(' ')]));
}

import type { KnownWords } from '../search/known-words.ts';
import { searchIndexPath } from '../search/search-index.ts';
import type { Narrowed, Searched } from '../search/searched.ts';

/** All that answers a question, in the language of the page. */
export interface SearchEngine {
  known: KnownWords;
  searched: (question: string, known: KnownWords, today: string, narrowed?: Narrowed) => Searched;
}

let engine: Promise<SearchEngine> | undefined;

/**
 * The names of the pages and the council's words, for the pages in one language: fetched once, by what first needs it. It
 * throws where they can't be had, and the next call tries again.
 */
export function searchEngine(): Promise<SearchEngine> {
  engine ??= load(document.documentElement.lang).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function load(language: string): Promise<SearchEngine> {
  const [{ searched }, { knownWords }, names] = await Promise.all([
    import('../search/searched.ts'),
    import('../search/known-words.ts'),
    fetch(searchIndexPath(language)),
  ]);
  if (!names.ok) throw new Error(`${names.url}: ${String(names.status)}`);
  return { searched, known: knownWords(await names.json()) };
}

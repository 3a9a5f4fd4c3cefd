import { loadCouncil } from '../../src/council/read/load-council.ts';
import { languageOf } from '../../src/i18n/languages.ts';
import { knownWords, type KnownWords } from '../../src/search/known-words.ts';
import { nothingLeftOut, type Without } from '../../src/search/rules.ts';
import { searched } from '../../src/search/searched.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { readPages, searchIndexes } from '../../src/server/index-for-search.ts';
import { searchFacts } from '../../src/views/search-facts.ts';
import type { Question } from './questions.ts';

export type Asked = Question & { language?: string };

export interface Measured extends Asked {
  /** 1 for the first result; nothing where no page of those wanted was found. */
  place: number | undefined;
  found: string[];
}

/** The indexes of a built site as its council's files are now, by the language's tag. */
export async function indexesOf(
  council: string,
  folder: string,
): Promise<Record<string, SearchIndex>> {
  const all = searchIndexes(await readPages(folder), searchFacts(await loadCouncil(council)));
  return Object.fromEntries(all.map((one) => [one.language, one]));
}

/** Puts questions to the search of one council. */
export function measure(
  indexes: Readonly<Record<string, SearchIndex>>,
  questions: readonly Asked[],
  without: Without = nothingLeftOut,
): Measured[] {
  const known = new Map<string, KnownWords>();
  return questions.map((question) => {
    const { tag } = languageOf(question.language ?? 'en');
    const index = indexes[tag];
    if (index === undefined) return { ...question, place: undefined, found: [] };
    const its = known.get(tag) ?? knownWords(index, without);
    known.set(tag, its);
    const { found } = searched(question.asked, its, '2026-11-27');
    const addresses = found.map(({ href }) => href);
    const place = addresses.findIndex((href) => question.pages.includes(href)) + 1;
    return { ...question, place: place || undefined, found: addresses };
  });
}

/** Whether a question was answered as it says it must be. */
export function isAnswered({ place, within }: Measured): boolean {
  return place !== undefined && place <= (within ?? 3);
}

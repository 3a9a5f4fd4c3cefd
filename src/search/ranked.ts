import type { KnownPage, KnownWords } from './known-words.ts';
import type { NamedPage } from './search-index.ts';
import type { AskedWord } from './understood.ts';

/** How well a page's text answers each word: by word, the scores that Pagefind gave, by page id. */
export type TextScores = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * How much counts what, found by measuring: `tests/search/questions.ts` holds the questions, and the pages that answer them.
 */
export const weights = {
  /** A word in the title or in another name, and in the sentence about the page. */
  name: 3,
  about: 1,
  /** A word in the text. */
  text: 1.5,
  /** The question is one of the page's names, as to what it says; twice that, word for word. */
  isName: 3,
  /** One of the page's names is within the question. */
  hasName: 2,
  /** Pages that have less of the question than this share of the page that has most are left out. */
  enough: 0.6,
};

/**
 * The pages that answer a question, best first. A word counts as much as it is rare; a page counts as far as it has the
 * question's words at all, and most where it is called what was asked for.
 */
export function ranked(
  asked: readonly AskedWord[],
  known: KnownWords,
  text: TextScores,
): NamedPage[] {
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const scored = known.pages.map((one, number) => {
    const found = asked.map((word) => ofWord(word, one, number, known, text));
    const has = sumOf(found.map((part, index) => (part > 0 ? weightAt(asked, index) : 0))) / total;
    const words = sumOf(found.map((part, index) => part * weightAt(asked, index))) / total;
    return { page: one.page, has, score: (words + ofNames(asked, one, total)) * has ** 2 };
  });
  const most = Math.max(...scored.map(({ has }) => has));
  return scored
    .filter(({ has, score }) => score > 0 && has >= most * weights.enough)
    .sort((one, other) => other.score - one.score)
    .map(({ page }) => page);
}

function ofWord(
  { word, stems }: AskedWord,
  { page, names, about }: KnownPage,
  number: number,
  { pagesWith }: KnownWords,
  text: TextScores,
): number {
  const isIn = (name: ReadonlySet<string>) => stems.some((one) => name.has(one));
  const inText = stems.some((one) => pagesWith.get(one)?.has(number) === true);
  const scores = text.get(word);
  const best = Math.max(1, ...(scores?.values() ?? []));
  // Pagefind shortens a word until something has it. What the page does not have counts for nothing.
  const share = inText ? Math.max(0.2, (scores?.get(page.id) ?? 0) / best) : 0;
  return (
    (names.some(({ stems: its }) => isIn(its)) ? weights.name : 0) +
    (isIn(about) ? weights.about : 0) +
    weights.text * share
  );
}

/** What a page is called weighs more than what words it has. */
function ofNames(asked: readonly AskedWord[], { names }: KnownPage, total: number): number {
  return Math.max(
    0,
    ...names.map(({ stems: name, telling }) => {
      const met = asked.filter(({ stems }) => stems.some((one) => name.has(one)));
      const isWhole = [...name].every((one) => met.some(({ stems }) => stems.includes(one)));
      if (!isWhole) return 0;
      const share = sumOf(met.map(({ weight }) => weight)) / total;
      return met.length === asked.length ? weights.isName * (1 + telling) : weights.hasName * share;
    }),
  );
}

function weightAt(asked: readonly AskedWord[], index: number): number {
  return asked[index]?.weight ?? 0;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

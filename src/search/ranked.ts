import type { KnownPage, KnownWords } from './known-words.ts';
import type { NamedPage } from './search-index.ts';
import type { AskedWord, Understood } from './understood.ts';

/**
 * How much counts what, found by measuring: `npm run bench -- search` says what a change does to the questions in
 * `tests/search/`.
 */
export const weights = {
  /** A word in the title or in another name, and in the sentence about the page. */
  name: 3,
  about: 1,
  /** A word in the text, and the share of that for a page that has it once. */
  text: 1.5,
  /** The question is one of the page's names, as to what it says; twice that, word for word. */
  isName: 3,
  /** One of the page's names is within the question. */
  hasName: 2,
  /** A word that the council says means the same, against the word itself. */
  alike: 0.8,
  /** Pages that have less of the question than this share of the page that has most are left out. */
  enough: 0.6,
  /** … unless they are called by this share of it. */
  called: 0.5,
};

/** As in BM25: how soon more of a word stops counting, and how far a long page counts for less. */
const SATURATED = 1.2;
const BY_LENGTH = 0.5;

/**
 * The pages that answer a question, best first. A word counts as much as it is rare; a page counts as far as it has the
 * question's words at all, and most where it is called what was asked for. Pages in another language come after those in the
 * reader's own, and only where none of these is called so. The page of a best bet comes first of all.
 */
export function ranked(
  { words: asked, asWritten }: Pick<Understood, 'words' | 'asWritten'>,
  known: KnownWords,
): NamedPage[] {
  const bet = known.bets.get(asWritten);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return bet === undefined ? [] : [bet];
  const average = sumOf(known.lengths) / Math.max(1, known.lengths.length);
  const pages = asked.map(
    ({ stems, alike }) => [pagesOf(stems, known), pagesOf(alike, known)] as const,
  );
  const all = new Set(asked.flatMap(({ stems, alike }) => [...stems, ...alike]));
  const scored = known.pages.map((one, number) => {
    const found = asked.map((word, index) =>
      ofWord(word, pages[index] ?? nowhere, one, number, known, average),
    );
    const share = (of: 'all' | 'named'): number =>
      sumOf(found.map((part, index) => part[of] * weightAt(asked, index)));
    const has = sumOf(found.map(({ has: so }, index) => so * weightAt(asked, index))) / total;
    // What is called by none of the words has no name of them.
    const isCalled = pages.some((its) => its.some(({ named }) => named.has(number)));
    const names = isCalled ? ofNames(asked, all, one, total, known) : 0;
    const score = (share('all') / total + names) * has ** 2;
    return { page: one.page, has, named: share('named') / total, score };
  });
  const ownNamed = Math.max(0, ...scored.map(({ page, named }) => (page.elsewhere ? 0 : named)));
  const most = Math.max(0, ...scored.map(({ page, has }) => (page.elsewhere ? 0 : has)));
  const found = scored
    .filter(({ page, has, named, score }) =>
      page.elsewhere === true
        ? score > 0 && named > ownNamed
        : score > 0 && (has >= most * weights.enough || named >= weights.called),
    )
    .sort((one, other) => other.score - one.score)
    .map(({ page }) => page);
  return bet === undefined ? found : [bet, ...found.filter((page) => page !== bet)];
}

interface OfWord {
  /** All that the page has of the word, by the weights. */
  all: number;
  /** 1 where a name has it, less where only what means the same is in one. */
  named: number;
  /** 1 where the page has the word anywhere, less where it only has what means the same. */
  has: number;
}

/** The pages that have some of these stems: in a name, in the sentence about them, and how often in their text. */
interface PagesOf {
  named: ReadonlySet<number>;
  about: ReadonlySet<number>;
  times: ReadonlyMap<number, number>;
}

const none: PagesOf = { named: new Set(), about: new Set(), times: new Map() };
const nowhere = [none, none] as const;

/** Worked out once for each word: a site may have thousands of pages, each of which is held against all words. */
function pagesOf(
  stems: readonly string[],
  { pagesNamed, pagesAbout, pagesWith }: KnownWords,
): PagesOf {
  const [only, ...more] = stems;
  if (only === undefined) return none;
  if (more.length === 0) {
    return {
      named: pagesNamed.get(only) ?? none.named,
      about: pagesAbout.get(only) ?? none.about,
      times: pagesWith.get(only) ?? none.times,
    };
  }
  const times = new Map<number, number>();
  for (const one of stems) {
    for (const [page, often] of pagesWith.get(one) ?? none.times) {
      times.set(page, (times.get(page) ?? 0) + often);
    }
  }
  return {
    named: new Set(stems.flatMap((one) => [...(pagesNamed.get(one) ?? [])])),
    about: new Set(stems.flatMap((one) => [...(pagesAbout.get(one) ?? [])])),
    times,
  };
}

function ofWord(
  { phrases }: AskedWord,
  [pagesOfOwn, pagesOfAlike]: readonly [PagesOf, PagesOf],
  page: KnownPage,
  number: number,
  known: KnownWords,
  average: number,
): OfWord {
  const own = among(pagesOfOwn, number, known, average);
  const others = among(pagesOfAlike, number, known, average);
  const isPhrase = phrases.some(
    (phrase) =>
      [...phrase].every((one) => known.pagesNamed.get(one)?.has(number)) &&
      page.names.some((name) => phrase.isSubsetOf(name.stems)),
  );
  if (isPhrase) {
    others.all = Math.max(others.all, weights.name);
    others.named = others.has = 1;
  }
  return {
    all: Math.max(own.all, others.all * weights.alike),
    named: Math.max(own.named, others.named * weights.alike),
    has: Math.max(own.has, others.has * weights.alike),
  };
}

function among(pages: PagesOf, number: number, { lengths }: KnownWords, average: number): OfWord {
  if (pages === none) return { all: 0, named: 0, has: 0 };
  const named = pages.named.has(number) ? 1 : 0;
  const aboutIt = pages.about.has(number) ? 1 : 0;
  const times = pages.times.get(number) ?? 0;
  const length = 1 - BY_LENGTH + (BY_LENGTH * (lengths[number] ?? 0)) / Math.max(1, average);
  const text = times === 0 ? 0 : times / (times + SATURATED * length);
  return {
    all: named * weights.name + aboutIt * weights.about + weights.text * text,
    named,
    has: named + aboutIt + times > 0 ? 1 : 0,
  };
}

/**
 * What a page is called weighs more than what words it has.
 * @param all stems that are asked for, or mean the same: a name with any other is not within the question
 */
function ofNames(
  asked: readonly AskedWord[],
  all: ReadonlySet<string>,
  { names }: KnownPage,
  total: number,
  { without }: KnownWords,
): number {
  if (without.has('whole-names')) return 0;
  return Math.max(
    0,
    ...names.map(({ stems: name, telling }) => {
      for (const one of name) if (!all.has(one)) return 0;
      const own = asked.filter(({ stems }) => stems.some((one) => name.has(one)));
      const met = asked.filter(({ stems, alike }) =>
        [...stems, ...alike].some((one) => name.has(one)),
      );
      const isOwn = own.length === asked.length;
      if (met.length === asked.length) {
        return weights.isName * (1 + telling) * (isOwn ? 1 : weights.alike);
      }
      return (weights.hasName * sumOf(met.map(({ weight }) => weight))) / total;
    }),
  );
}

function weightAt(asked: readonly AskedWord[], index: number): number {
  return asked[index]?.weight ?? 0;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

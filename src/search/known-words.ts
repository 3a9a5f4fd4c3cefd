import { nothingLeftOut, type Without } from './rules.ts';
import { stem } from './stem.ts';
import { wordsIn } from './words-in.ts';
import { stopWords } from './stop-words.ts';
import type { NamedPage, SearchIndex } from './search-index.ts';

/** One of a page's names as it is compared. */
export interface Name {
  /** The stems of its words, without those that say nothing. */
  stems: ReadonlySet<string>;
  /** The share of its words that say something: all of "Council tax", a third of "Get help with your council tax". */
  telling: number;
}

export interface KnownPage {
  page: NamedPage;
  /** Its title first, then what else it is known as. */
  names: Name[];
  about: ReadonlySet<string>;
}

/** A word of the council's as it is written, its stem, and its place among all of them, the first being 1. */
export interface KnownWord {
  word: string;
  stem: string;
  place: number;
}

/** A `SearchIndex` made ready to be asked. */
export interface KnownWords {
  index: SearchIndex;
  language: string;
  without: Without;
  pages: KnownPage[];
  /** By stem: the pages that have it in their text, by number, and how often. */
  pagesWith: Map<string, Map<number, number>>;
  /** By stem: the pages that have it in a name, and those that have it in the sentence about them, by number. */
  pagesNamed: ReadonlyMap<string, ReadonlySet<number>>;
  pagesAbout: ReadonlyMap<string, ReadonlySet<number>>;
  /** How many words each page has. */
  lengths: number[];
  /** Every word of the council's as it is written, with its stem: of names first, then of text, then of what means the same. */
  words: Map<string, string>;
  /** The same words by the letter they begin with, each with its place in `words`: no question is held against all of them. */
  byLetter: ReadonlyMap<string, readonly KnownWord[]>;
  /** How many words at the beginning of `words` are of names. */
  inNames: number;
  /** All stems there are on pages: of names and of text. */
  stems: ReadonlySet<string>;
  /** Words of other languages, which no misspelt word is taken for. */
  foreign: ReadonlySet<string>;
  /** What means the same: lists of phrases, each as the stems of all its words, and of those that say something. */
  same: { all: ReadonlySet<string>; telling: ReadonlySet<string> }[][];
  /** By best bet as it is written, in stems: its page. */
  bets: ReadonlyMap<string, NamedPage>;
  stops: ReadonlySet<string>;
  wordsOf: (text: string) => string[];
  stemOf: (word: string) => string;
}

const plainly = (text: string): string => text.toLowerCase();

/** Reads a search index once, for as many questions as come. */
export function knownWords(index: SearchIndex, without?: Without): KnownWords {
  const steps = knownWordsInSteps(index, without);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps, each of which is short: that of a large site takes half a second, in which a server has others to answer. */
export function* knownWordsInSteps(
  index: SearchIndex,
  without: Without = nothingLeftOut,
): Generator<undefined, KnownWords, undefined> {
  const { language } = index;
  const fold = without.has('folding') ? plainly : undefined;
  const wordsOf = (text: string): string[] => wordsIn(text, language, fold);
  const stemOf = (word: string): string => (without.has('stems') ? word : stem(word, language));
  const stops: ReadonlySet<string> = without.has('stop-words') ? new Set() : stopWords(language);
  const words = new Map<string, string>();
  const foreign = new Set<string>();
  const stemsOf = (all: readonly string[], unseen?: Set<string>): Set<string> => {
    const telling = all.filter((word) => !stops.has(word));
    return new Set(
      (telling.length > 0 ? telling : all).map((word) => {
        const its = stemOf(word);
        if (!words.has(word)) unseen?.add(word);
        words.set(word, its);
        return its;
      }),
    );
  };
  const named = (name: string, unseen?: Set<string>): Name => {
    const all = wordsOf(name);
    const stems = stemsOf(all, unseen);
    return { stems, telling: Math.min(1, stems.size / Math.max(1, all.length)) };
  };
  const all = index.pages.filter(({ elsewhere }) => !elsewhere || !without.has('other-languages'));
  const pages: KnownPage[] = [];
  for (const page of all) {
    const names = [
      // Readers of this index do not know what a page in another language is called in that language.
      ...(page.elsewhere ? [] : [page.title]).map((name) => named(name)),
      ...(without.has('other-names') ? [] : (page.also ?? [])).map((name) => named(name)),
      ...(without.has('best-bets') ? [] : (page.first ?? [])).map((name) => named(name)),
      ...(without.has('joined-words') || page.elsewhere
        ? []
        : [page.title, ...(without.has('other-names') ? [] : (page.also ?? []))]
      )
        .flatMap(inOneWord)
        .map((name) => named(name)),
    ];
    pages.push({ page, names, about: new Set<string>() });
    yield;
  }
  if (!without.has('other-languages')) {
    for (const one of pages) {
      for (const name of one.page.foreign ?? []) one.names.push(named(name, foreign));
      yield;
    }
  }
  const inNames = words.size;
  for (const one of pages) {
    one.about = stemsOf(wordsOf(`${one.page.about ?? ''} ${one.page.kind ?? ''}`));
    yield;
  }
  const pagesWith = new Map<string, Map<number, number>>();
  const lengths = pages.map(() => 0);
  for (const [word, numbers] of Object.entries(index.words)) {
    const its = stemOf(word);
    if (!words.has(word)) words.set(word, its);
    const found = pagesWith.get(its) ?? new Map<number, number>();
    for (const written of numbers.split(' ')) {
      const [number = '', times = '1'] = written.split('.');
      const page = Number.parseInt(number, 36);
      const often = Number.parseInt(times, 36);
      found.set(page, (found.get(page) ?? 0) + often);
      lengths[page] = (lengths[page] ?? 0) + often;
      // A word may be on every page.
      if (found.size % 500 === 0) yield;
    }
    pagesWith.set(its, found);
    yield;
  }
  const same = (without.has('same-as') ? [] : (index.same ?? [])).map((group) =>
    group.map((phrase) => {
      const all = wordsOf(phrase);
      const telling = all.filter((word) => !stops.has(word));
      return {
        all: new Set(all.map(stemOf)),
        telling: new Set((telling.length > 0 ? telling : all).map(stemOf)),
      };
    }),
  );
  const stems = new Set(words.values());
  // "Translater" is put right where no page is, and only a synonym is, written "translator".
  for (const phrase of without.has('same-as') ? [] : (index.same ?? []).flat()) {
    for (const word of wordsOf(phrase)) {
      if (!words.has(word) && !stops.has(word)) words.set(word, stemOf(word));
    }
  }
  const bets = new Map<string, NamedPage>();
  for (const { page } of pages) {
    const own = without.has('best-bets') ? [] : (page.first ?? []);
    const foreignOnes = without.has('other-languages') ? [] : (page.foreign ?? []);
    for (const bet of [...own, ...foreignOnes]) bets.set(wordsOf(bet).map(stemOf).join(' '), page);
    yield;
  }
  return {
    ...{ index, language, without, pages, pagesWith, lengths, words, inNames, stems, foreign },
    pagesNamed: yield* byStem(pages, ({ names }) => names.map((name) => name.stems)),
    pagesAbout: yield* byStem(pages, ({ about }) => [about]),
    byLetter: Map.groupBy(
      [...words].map(([word, its], index) => ({ word, stem: its, place: index + 1 })),
      ({ word }) => word.charAt(0),
    ),
    ...{ same, bets, stops, wordsOf, stemOf },
  };
}

function* byStem(
  pages: readonly KnownPage[],
  stemsOf: (page: KnownPage) => readonly ReadonlySet<string>[],
): Generator<undefined, Map<string, Set<number>>, undefined> {
  const found = new Map<string, Set<number>>();
  for (const [number, page] of pages.entries()) {
    for (const stems of stemsOf(page)) {
      for (const one of stems) {
        const own = found.get(one);
        if (own === undefined) found.set(one, new Set([number]));
        else own.add(number);
      }
    }
    yield;
  }
  return found;
}

/** "Fly-tipping" is written "flytipping" too. */
function inOneWord(name: string): string[] {
  return /^\p{L}{3,8}[ -]\p{L}{3,8}$/u.test(name) ? [name.replace(/[ -]/, '')] : [];
}

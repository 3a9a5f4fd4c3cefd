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

/** A `SearchIndex` made ready to be asked. */
export interface KnownWords {
  language: string;
  pages: KnownPage[];
  /** By stem: the numbers of the pages that have it in their text. */
  pagesWith: Map<string, Set<number>>;
  /** Every word of the council's as it is written, with its stem; those of names first. */
  words: Map<string, string>;
  /** How many words at the beginning of `words` are of names. */
  inNames: number;
}

/** Reads a search index once, for as many questions as come. */
export function knownWords(index: SearchIndex): KnownWords {
  const { language } = index;
  const words = new Map<string, string>();
  const stemsOf = (text: string): Set<string> => {
    const all = wordsIn(text, language);
    const telling = all.filter((word) => !stopWords(language).has(word));
    return new Set(
      (telling.length > 0 ? telling : all).map((word) => {
        const its = stem(word, language);
        words.set(word, its);
        return its;
      }),
    );
  };
  const pages = index.pages.map((page) => ({
    page,
    names: [page.title, ...(page.also ?? [])]
      .flatMap((name) => [name, ...inOneWord(name)])
      .map((name) => {
        const stems = stemsOf(name);
        return { stems, telling: stems.size / Math.max(1, wordsIn(name, language).length) };
      }),
    about: new Set<string>(),
  }));
  const inNames = words.size;
  for (const one of pages) one.about = stemsOf(`${one.page.about ?? ''} ${one.page.kind ?? ''}`);
  const pagesWith = new Map<string, Set<number>>();
  for (const [word, numbers] of Object.entries(index.words)) {
    const its = stem(word, language);
    if (!words.has(word)) words.set(word, its);
    const found = pagesWith.get(its) ?? new Set();
    for (const number of numbers.split(' ')) found.add(Number.parseInt(number, 36));
    pagesWith.set(its, found);
  }
  return { language, pages, pagesWith, words, inNames };
}

/** "Fly-tipping" is written "flytipping" too. */
function inOneWord(name: string): string[] {
  return /^\p{L}{3,8}[ -]\p{L}{3,8}$/u.test(name) ? [name.replace(/[ -]/, '')] : [];
}

import type { KnownWords } from './known-words.ts';
import { nearestKnown } from './nearest-known.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { wordsIn } from './words-in.ts';

/** A word of a question that the council's pages have too. */
export interface AskedWord {
  /** As the council writes it, folded. */
  word: string;
  stem: string;
  /** How much it tells: a word that few pages have tells more. */
  weight: number;
  /** Stems of the council's that it is, or that it begins: "recyc" begins "recycl". */
  stems: string[];
}

export interface Understood {
  words: AskedWord[];
  /** Words that no page has, nor any like them. */
  unknown: string[];
  /** The question as it was searched for, where that is not as it was typed: words left out or spelt otherwise. */
  instead?: string;
}

/**
 * What a question asks for: its words without those that say nothing, misspelt ones put right, and those apart that no page has.
 * @example
 * understood('when is my bin collected', known).words // => bin, collected
 */
export function understood(question: string, known: KnownWords): Understood {
  const { language } = known;
  const all = wordsIn(question, language).slice(0, MOST_WORDS);
  const stops = stopWords(language);
  const telling = all.filter((word) => !stops.has(word));
  const typed = inPairs([...new Set(telling.length > 0 ? telling : all)], known);
  const words: AskedWord[] = [];
  const unknown: string[] = [];
  const searchedFor: string[] = [];
  for (const one of typed) {
    const stems = stemsFor(one, known);
    const near = stems.length > 0 ? one : nearestKnown(one, known);
    if (near === undefined) {
      unknown.push(one);
      continue;
    }
    searchedFor.push(near);
    const its = stems.length > 0 ? stems : stemsFor(near, known);
    words.push({
      word: near,
      stem: stem(near, language),
      stems: its,
      weight: weightOf(its, known),
    });
  }
  const isOther = searchedFor.join(' ') !== typed.join(' ');
  return { words, unknown, ...(isOther ? { instead: searchedFor.join(' ') } : {}) };
}

/** No one asks in more words; anyone who pastes a letter is answered by its beginning. */
const MOST_WORDS = 24;

/** Two words in a row that the council writes as one: "fly tipping". */
function inPairs(words: string[], known: KnownWords): string[] {
  return words.reduce<string[]>((done, word) => {
    const before = done.at(-1);
    const both = before === undefined ? '' : before + word;
    const isOne =
      both !== '' &&
      isKnown(both, known) &&
      !(isKnown(word, known) && isKnown(before ?? '', known));
    return isOne ? [...done.slice(0, -1), both] : [...done, word];
  }, []);
}

function isKnown(word: string, known: KnownWords): boolean {
  return stemsFor(word, known).length > 0;
}

/** Its own stem where the council has it; else those it begins, as someone types who has not finished. */
function stemsFor(word: string, known: KnownWords): string[] {
  const its = stem(word, known.language);
  const stems = new Set(known.words.values());
  if (stems.has(its)) return [its];
  if (word.length < 3) return [];
  return [
    ...new Set([...known.words].flatMap(([one, stemOf]) => (one.startsWith(word) ? [stemOf] : []))),
  ];
}

function weightOf(stems: readonly string[], { pagesWith, pages }: KnownWords): number {
  const having = new Set(stems.flatMap((one) => [...(pagesWith.get(one) ?? [])]));
  return Math.log(1 + pages.length / (1 + having.size));
}

import readability, { type Readability } from 'text-readability';
import { passagesIn } from './passages-in.ts';
import type { MdxNode } from './parse.ts';

/** A sentence, and from which age a reader follows it. */
export interface HardSentence {
  text: string;
  /** The line of the file on which its paragraph begins, from 1. */
  line: number;
  age: number;
}

/** How hard a page is to read. */
export interface Reading {
  words: number;
  /** In years: from this age most readers follow it. GOV.UK writes for 9. */
  age: number;
  /** The hardest first. */
  sentences: HardSentence[];
}

/** A school's first grade is for children of six: the Flesch–Kincaid grade and five is an age. */
const AGE_IN_FIRST_GRADE_LESS_ONE = 5;
/** Shorter ones are headings and items of lists, for which the formula is not made. */
const FEWEST_WORDS = 8;

/** Made once: making one takes longer than parting a page with it. */
const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordsOf = new Intl.Segmenter('en', { granularity: 'word' });

/** A council writes the same few thousand words again and again, and counting the syllables of one takes a while. */
const syllablesOf = new Map<string, number>();
const counting = Object.assign(Object.create(readability) as Readability, {
  syllableCount: (text: string): number =>
    text.split(/\s+/).reduce((sum, word) => sum + syllablesIn(word), 0),
});

/**
 * From which age a page's words are followed, by the formula of Flesch and Kincaid: long sentences and long words count.
 * @returns `undefined` where there are too few words to say
 * @example
 * // Tell us what you need. We will reply within two working days.
 * readingOf(root) // => undefined: a dozen words say nothing
 */
export function readingOf(root: MdxNode): Reading | undefined {
  const sentences = passagesIn(root).flatMap(({ text, line }) =>
    [...sentencesOf.segment(text)].map(({ segment }) => {
      const sentence = segment.replace(/\s+/g, ' ').trim();
      return { text: sentence, line, words: wordsIn(sentence) };
    }),
  );
  const whole = sentences.filter(({ words }) => words >= FEWEST_WORDS);
  if (whole.length < 3) return undefined;
  return {
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    age: ageFor(whole.map(({ text }) => text).join(' ')),
    sentences: whole
      .map(({ text, line }) => ({ text, line, age: ageFor(text) }))
      .sort((a, b) => b.age - a.age),
  };
}

function ageFor(text: string): number {
  return Math.max(
    AGE_IN_FIRST_GRADE_LESS_ONE,
    Math.round(counting.fleschKincaidGrade(text)) + AGE_IN_FIRST_GRADE_LESS_ONE,
  );
}

function syllablesIn(word: string): number {
  let syllables = syllablesOf.get(word);
  if (syllables === undefined) {
    syllables = readability.syllableCount(word);
    syllablesOf.set(word, syllables);
  }
  return syllables;
}

function wordsIn(text: string): number {
  let count = 0;
  for (const { isWordLike } of wordsOf.segment(text)) if (isWordLike === true) count += 1;
  return count;
}

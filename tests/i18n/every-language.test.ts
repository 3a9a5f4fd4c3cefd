import { expect, test } from 'vitest';
import { allWords } from '../../src/i18n/all-words.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { WordList } from '../../src/i18n/words.ts';

const english = wordsOf('en');
const translated = languages.map(({ code }) => code).filter((code) => code !== 'en');

/** Keys that are one sentence in as many forms as a language has: `promise.within.hours`. */
const counted = new Set(
  Object.keys(english)
    .filter((key) => key.endsWith('.one') && key.replace(/one$/, 'other') in english)
    .map((key) => key.slice(0, -'.one'.length)),
);

/** Keys whose words are meant to be the English ones: what staff read, and names of kinds of file. */
const englishOnPurpose = [/^mail\.notification\./, /^form\.files\.kind\.(pdf|jpeg|png|docx)$/];

/** Keys whose words happen to be the same in one language. */
const sameWord: Record<string, readonly string[]> = {
  pl: ['site.menu'],
  pt: [
    'field.format.option.braille',
    'field.language.option.bn',
    'site.foot.page.cookies',
    'site.menu',
  ],
};

test.each(translated)('%s has every sentence that English has, and no other', (language) => {
  const endings = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const due = Object.keys(english).flatMap((key) => {
    const sentence = sentenceOf(key);
    return sentence === key ? [key] : endings.map((ending) => `${sentence}.${ending}`);
  });
  const missing = due.filter((key) => !(key in wordsOf(language)));
  const unknown = Object.keys(wordsOf(language)).filter((key) => !due.includes(key));
  expect({ missing: [...new Set(missing)], unknown }).toEqual({ missing: [], unknown: [] });
});

test.each(translated)('%s leaves the same places to be filled in as English', (language) => {
  const wrong = Object.entries(wordsOf(language))
    .filter(([key, words]) => placesIn(words) !== placesIn(inEnglish(key)))
    .map(([key, words]) => `${key}: ${placesIn(words)} for ${placesIn(inEnglish(key))}`);
  expect(wrong).toEqual([]);
});

test.each(translated)('%s leaves no sentence in English', (language) => {
  const left = Object.entries(wordsOf(language))
    .filter(([key, words]) => words === inEnglish(key) && hasWords(words))
    .map(([key]) => key)
    .filter((key) => !englishOnPurpose.some((meant) => meant.test(key)))
    .filter((key) => !(sameWord[language] ?? []).includes(key));
  expect(left).toEqual([]);
});

test.each(languages.map(({ code }) => code))('%s has no empty or frayed sentence', (language) => {
  const frayed = Object.entries(wordsOf(language))
    .filter(([, words]) => words.trim() === '' || words !== words.trim())
    .map(([key]) => key);
  expect(frayed).toEqual([]);
});

function wordsOf(language: string): WordList {
  return allWords[language] ?? {};
}

/** A key without its plural ending, where it has one. */
function sentenceOf(key: string): string {
  const stem = key.replace(/\.(zero|one|two|few|many|other)$/, '');
  return counted.has(stem) ? stem : key;
}

/** What English says for a key; for a plural ending that English has not, its form for several. */
function inEnglish(key: string): string {
  return english[key] ?? english[`${sentenceOf(key)}.other`] ?? '';
}

/** "%{count} {max}": a sentence's places, in one order for every language. Turkish sets a % before a figure. */
function placesIn(words: string): string {
  return [...words.matchAll(/%\{count\}|\{\w+\}/g)]
    .map(([place]) => place)
    .sort()
    .join(' ');
}

/** A sentence of nothing but places and signs reads the same everywhere. */
function hasWords(words: string): boolean {
  return /\p{L}/u.test(words.replace(/\{\w+\}/g, ''));
}

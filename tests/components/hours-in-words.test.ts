import { expect, test } from 'vitest';
import { hoursInWords } from '../../src/components/hours-in-words.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';

const words = wordsFrom('en', allWords);

test.each([
  ['09:00-17:00', '09:00 to 17:00'],
  ['09:00-12:30, 13:30-17:00', '09:00 to 12:30 and 13:30 to 17:00'],
  ['00:00-24:00', '00:00 to 24:00'],
  ['closed', 'Closed'],
  [undefined, 'Closed'],
])('%s reads "%s"', (text, sentence) => {
  expect(hoursInWords(text, words)).toBe(sentence);
});

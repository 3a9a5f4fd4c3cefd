import { expect, test } from 'vitest';
import { hoursInWords } from '../../src/views/hours-in-words.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';

const words = wordsFrom('en', allWords);

test.each([
  ['09:00-17:00', '9am to 5pm'],
  ['09:00-12:30, 13:30-17:00', '9am to 12:30pm and 1:30pm to 5pm'],
  ['08:45-12:00', '8:45am to midday'],
  ['00:30-12:05', '12:30am to 12:05pm'],
  ['00:00-24:00', '12am to midnight'],
  ['closed', 'Closed'],
  [undefined, 'Closed'],
])('%s reads "%s"', (text, sentence) => {
  expect(hoursInWords(text, words)).toBe(sentence);
});

test('in another language hours are by the 24-hour clock', () => {
  expect(hoursInWords('09:00-17:00', wordsFrom('pl', allWords))).toBe('od 9:00 do 17:00');
});

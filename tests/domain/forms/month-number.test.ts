import { describe, expect, test } from 'vitest';
import { timeOf } from '../../support/processor-time.ts';
import { monthNumber } from '../../../src/domain/forms/month-number.ts';

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

describe.each(english.map((name, place) => [name, roman[place] ?? '', place + 1] as const))(
  '%s',
  (name, inRoman, number) => {
    test.each([
      name,
      name.toUpperCase(),
      name.toLowerCase(),
      name.slice(0, 3),
      `${name.slice(0, 3)}.`,
      `${name},`,
      inRoman,
      inRoman.toLowerCase(),
      String(number),
      `${String(number)}.`,
      `${String(number)}月`,
      String(number).padStart(2, '0'),
    ])(`is written %s, and is ${String(number)}`, (typed) => {
      expect(monthNumber(typed, 'en')).toBe(number);
    });
  },
);

test.each([
  ['listopad', 'pl', 11],
  ['listopada', 'pl', 11],
  ['lis', 'pl', 11],
  ['LISTOPADA', 'pl', 11],
  ['KASIM', 'tr', 11],
  ['kasım', 'tr', 11],
  ['lapkričio', 'lt', 11],
  ['lapkritis', 'lt', 11],
  ['十一月', 'zh-Hant', 11],
  ['十一月', 'zh', 11],
  ['novembro', 'pt', 11],
  ['Tachwedd', 'cy', 11],
  ['November', 'pl', 11],
  ['Septem', 'en', 9],
])('%s on a page in %s is %i', (typed, language, number) => {
  expect(monthNumber(typed, language)).toBe(number);
});

test.each([
  // "Ju" is too short, "Ma" fits two, "rug" fits August and September in Lithuanian.
  ['Ju', 'en'],
  ['ma', 'en'],
  ['rug', 'lt'],
  ['listopada', 'en'],
  ['XIII', 'en'],
  ['IIII', 'en'],
  ['Nonember', 'en'],
  ['Novembers', 'en'],
  ['', 'en'],
  ['111', 'en'],
  ['11..', 'en'],
  ['11月月', 'en'],
  ['the 11', 'en'],
])('"%s" on a page in %s is no month', (typed, language) => {
  expect(monthNumber(typed, language)).toBeNaN();
});

test.each(['', 'x', 'english', 'pl_PL', 'xx-', 'pl;q=1', 'zh-'.repeat(40)])(
  'a language that is none, "%s", counts as English',
  (language) => {
    expect(monthNumber('November', language)).toBe(11);
    expect(monthNumber('listopada', language)).toBeNaN();
  },
);

test('what is far too long for a month is none, and costs nothing', async () => {
  const typed = `${'.'.repeat(79_000)}a`;
  expect(monthNumber(typed, 'en')).toBeNaN();
  expect(await timeOf(() => monthNumber(typed, 'en'))).toBeLessThan(10);
});

test('a month is known in a language that no page was in before, and in sixty after it', () => {
  const tags = Array.from({ length: 60 }, (_, index) => `pl-u-nu-latn-x-${String(index)}a`);
  expect(monthNumber('listopada', 'pl')).toBe(11);
  for (const tag of tags) monthNumber('listopada', tag);
  expect(monthNumber('listopada', 'pl')).toBe(11);
});

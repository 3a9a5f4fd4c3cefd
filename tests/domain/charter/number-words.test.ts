import { expect, test } from 'vitest';
import { numberOf, numberPattern } from '../../../src/domain/charter/number-words.ts';

test.each([
  ['one', 1],
  ['Ten', 10],
  ['nineteen', 19],
  ['twenty', 20],
  ['Twenty-eight', 28],
  ['twenty eight', 28],
  ['ninety-nine', 99],
  ['5', 5],
  ['100', 100],
])('%s is %i', (written, number) => {
  expect(numberOf(written)).toBe(number);
  expect(new RegExp(`^${numberPattern}$`, 'i').test(written)).toBe(true);
});

test.each(['a', 'some', 'few', 'hundreds'])('%s is no number', (written) => {
  expect(new RegExp(`^${numberPattern}$`, 'i').test(written)).toBe(false);
});

const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const upToTwenty = [
  ...units,
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen', 'twenty'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

test('every number up to 99 is read from its word, and found whole in a sentence', () => {
  const written = [
    ...upToTwenty.map((word, place) => [word, place + 1] as const),
    ...tens.flatMap((ten, place) =>
      units.map((unit, one) => [`${ten}-${unit}`, (place + 2) * 10 + one + 1] as const),
    ),
    ...tens.map((ten, place) => [ten, (place + 2) * 10] as const),
  ];
  expect(new Set(written.map(([, number]) => number)).size).toBe(99);
  for (const [word, number] of written) {
    expect(numberOf(word)).toBe(number);
    const found = new RegExp(`\\b${numberPattern} days`, 'i').exec(`within ${word} days`)?.[0];
    expect(found).toBe(`${word} days`);
  }
});

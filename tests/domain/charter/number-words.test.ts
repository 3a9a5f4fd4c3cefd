import { expect, test } from 'vitest';
import { numberOf, numberPattern } from '../../../src/domain/charter/number-words.ts';

test.each([
  ['one', 1],
  ['Ten', 10],
  ['nineteen', 19],
  ['twenty', 20],
  ['Twenty-eight', 28],
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

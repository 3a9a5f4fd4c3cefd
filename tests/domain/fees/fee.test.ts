import { describe, expect, test } from 'vitest';
import { feeOn, penceOf, poundsIn } from '../../../src/domain/fees/fee.ts';

describe('an amount as people write it, in pence', () => {
  test.each<[string | number, number | undefined]>([
    [45, 4500],
    [47.5, 4750],
    [0.1 + 0.2, 30],
    ['£45', 4500],
    ['45.50', 4550],
    ['£1,200.50', 120_050],
    ['1200', 120_000],
    ['free', 0],
    ['Free', 0],
    ['£45.5', undefined],
    ['£12,00', undefined],
    ['about £45', undefined],
    ['', undefined],
    [-5, undefined],
  ])('%j is %j', (written, pence) => {
    expect(penceOf(written)).toBe(pence);
  });
});

describe('what a fee is on a day, and next', () => {
  const fee = {
    amounts: [
      { from: '2027-04-01', amount: 4750 },
      { from: '2026-04-01', amount: 4500 },
    ],
  };
  test.each([
    ['2026-03-31', undefined, 4500],
    ['2026-04-01', 4500, 4750],
    ['2027-03-31', 4500, 4750],
    ['2027-04-01', 4750, undefined],
    ['2031-01-01', 4750, undefined],
  ])('on %s: %j, then %j', (day, now, next) => {
    const found = feeOn(fee, day);
    expect([found.now?.amount, found.next?.amount]).toEqual([now, next]);
  });
});

test('pounds in words are found with their lines, and millions are no charge', () => {
  expect(
    poundsIn('It is £45, or £1,200.50\na year; £ 5. We saved £3 million, and £2m more.'),
  ).toEqual([
    { text: '£45', pence: 4500, line: 0 },
    { text: '£1,200.50', pence: 120_050, line: 0 },
    { text: '£ 5', pence: 500, line: 1 },
  ]);
});

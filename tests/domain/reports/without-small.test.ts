import { expect, test } from 'vitest';
import { atLeast, withoutSmall } from '../../../src/domain/reports/without-small.ts';

const shown = (parts: Record<string, number>) => {
  const { total, parts: own } = withoutSmall(parts);
  return [total ?? '-', ...Object.values(own).map((number) => number ?? '-')].join(' ');
};

test.each([
  [{ kept: 96, late: 8, open: 0 }, '104 96 8 0'],
  [{ kept: 0, late: 0, open: 0 }, '0 0 0 0'],
  // One small number alone would be the total less the others.
  [{ kept: 96, late: 3, open: 7 }, '106 - - 7'],
  [{ kept: 96, late: 3, open: 0 }, '99 - - 0'],
  [{ kept: 3, late: 96, open: 7 }, '106 - - 7'],
  // Two ones are known by their sum, and so are two fours; whether they are must not be seen either.
  [{ kept: 96, late: 1, open: 1, other: 9 }, '107 - - - 9'],
  [{ kept: 96, late: 1, open: 3, other: 9 }, '109 - - - 9'],
  // Nothing large is left to hide: the total goes.
  [{ kept: 4, late: 4, open: 0 }, '- - - 0'],
  [{ kept: 3, late: 1, open: 0 }, '- - - -'],
])('%j is shown as %s', (parts, text) => {
  expect(shown(parts as Record<string, number>)).toBe(text);
});

test('no hidden number follows from what is shown, for any three numbers up to twelve, whatever is known of the rule', () => {
  const byShown = new Map<string, number[][]>();
  for (let one = 0; one <= 20; one += 1) {
    for (let two = 0; two <= 20; two += 1) {
      for (let three = 0; three <= 20; three += 1) {
        const parts = { one, two, three };
        const all = withoutSmall(parts);
        const least = atLeast('one', parts, all) ?? '-';
        const text = [all.total ?? '-', ...Object.values(all.parts).map((n) => n ?? '-'), least];
        const key = text.join(' ');
        byShown.set(key, [...(byShown.get(key) ?? []), [one, two, three]]);
      }
    }
  }
  const known = [...byShown].filter(([key, all]) => {
    // Larger ones are there to be what it might have been.
    if (!all.some((numbers) => numbers.every((number) => number <= 12))) return false;
    const parts = key.split(' ').slice(1, 4);
    return parts.some(
      (part, index) => part === '-' && new Set(all.map((numbers) => numbers[index])).size === 1,
    );
  });
  expect(known).toEqual([]);
});

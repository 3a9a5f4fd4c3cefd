import { expect, test } from 'vitest';
import { byLetter } from '../../src/views/a-to-z.ts';

test('names are in order under their first letters', () => {
  const lines = ['Wheelie bins', 'alcohol', 'Abandoned car'].map((name) => ({ name, href: '/' }));
  expect(byLetter(lines).map(([letter, { length }]) => [letter, length])).toEqual([
    ['A', 2],
    ['W', 1],
  ]);
  expect(byLetter(lines)[0]?.[1].map(({ name }) => name)).toEqual(['Abandoned car', 'alcohol']);
});

test('a name that begins with a figure stands under 0–9', () => {
  expect(byLetter([{ name: '24-hour parking', href: '/' }])[0]?.[0]).toBe('0–9');
});

test('a council without services has no letters', () => {
  expect(byLetter([])).toEqual([]);
});

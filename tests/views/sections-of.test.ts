import { expect, test } from 'vitest';
import { sectionsOf } from '../../src/views/sections-of.ts';

const heading = (depth: number, text: string) => ({ depth, text, slug: text.toLowerCase() });

test('contents have the sections of a document, each with its parts, and nothing deeper', () => {
  const headings = [
    heading(3, 'Before'),
    heading(2, 'Aims'),
    heading(3, 'First'),
    heading(4, 'Deep'),
    heading(3, 'Second'),
    heading(2, 'Costs'),
  ];
  expect(
    sectionsOf(headings).map(({ text, parts }) => [text, parts.map((part) => part.text)]),
  ).toEqual([
    ['Aims', ['First', 'Second']],
    ['Costs', []],
  ]);
});

import { expect, test } from 'vitest';
import { fieldModels } from '../../../src/domain/forms/fields/registry.ts';
import type { Wording } from '../../../src/domain/forms/wording.ts';
import { fieldOf } from './a-form.ts';

const wordsIn = (language: string): Wording =>
  Object.assign((key: string) => `[${key}]`, { language, has: () => true });

test.each([
  ['en', '23 November 2026'],
  ['pl', '23 listopada 2026'],
  ['bn', '23 নভেম্বর, 2026'],
])('a date is read in %s with the figures that were typed', (language, read) => {
  const field = fieldOf({ type: 'date' });
  expect(fieldModels.date.onPage(field, '2026-11-23', wordsIn(language))).toBe(read);
  expect(fieldModels.date.inEmail(field, '2026-11-23', wordsIn(language))).toBe(read);
  expect(fieldModels.date.inCsv(field, '2026-11-23')).toBe('2026-11-23');
  expect(fieldModels.date.onPage(field, 'last week', wordsIn(language))).toBe('last week');
});

test('a ticked box is read as the language’s yes, and counted as yes', () => {
  const field = fieldOf({ type: 'consent' });
  expect(fieldModels.consent.onPage(field, 'yes', wordsIn('pl'))).toBe('[form.yes]');
  expect(fieldModels.consent.inEmail(field, 'yes', wordsIn('en'))).toBe('[form.yes]');
  expect(fieldModels.consent.inCsv(field, 'yes')).toBe('yes');
});

test('a reference of eight is read in two groups, and anything else as it is', () => {
  const field = fieldOf({ type: 'reference' });
  const read = (answer: string) => fieldModels.reference.onPage(field, answer, wordsIn('en'));
  expect(read('K7RM3XDW')).toBe('K7RM-3XDW');
  expect(read('K7RM3XDW9')).toBe('K7RM3XDW9');
  expect(read('K7RM3XD')).toBe('K7RM3XD');
});

import { expect, test } from 'vitest';
import { escapePattern } from '../../../src/domain/text/escape-pattern.ts';

test.each([...'.*+?^${}()|[]\\'])('%s in a pattern is only that sign', (sign) => {
  const pattern = new RegExp(`^a${escapePattern(sign)}b$`);
  expect(pattern.test(`a${sign}b`)).toBe(true);
  expect(pattern.test('ab')).toBe(false);
  expect(pattern.test('axb')).toBe(false);
});

test('letters and figures stay as they are', () => {
  expect(escapePattern('CA14 3YJ')).toBe('CA14 3YJ');
});

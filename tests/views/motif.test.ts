import { expect, test } from 'vitest';
import { fellsFor } from '../../src/views/fells.ts';

test('a council’s line of fells is always the same, and its own', () => {
  expect(fellsFor('north')).toBe(fellsFor('north'));
  expect(fellsFor('north')).not.toBe(fellsFor('south'));
});

test('the line begins and ends at the foot of its drawing', () => {
  expect(fellsFor('north')).toMatch(/^M0 60V\d+C.*1200 \d+V60z$/);
});

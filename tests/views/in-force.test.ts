import { expect, test } from 'vitest';
import { holdsOn, isNotOver } from '../../src/views/in-force.ts';

const storm = { from: '2026-12-24', until: '2026-12-28' };

test.each([
  ['2026-12-23', false],
  ['2026-12-24', true],
  ['2026-12-28', true],
  ['2026-12-29', false],
])('on %s an alert from 24 to 28 December holds: %s', (day, holds) => {
  expect(holdsOn(storm, day)).toBe(holds);
});

test('an alert that is still to come is kept on the page, one that has ended is not', () => {
  expect(isNotOver(storm, '2026-12-01')).toBe(true);
  expect(isNotOver(storm, '2026-12-28')).toBe(true);
  expect(isNotOver(storm, '2026-12-29')).toBe(false);
});

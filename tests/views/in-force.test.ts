import { expect, test } from 'vitest';
import { holdsOn, isInRelease, isNotOver } from '../../src/views/in-force.ts';

const storm = { from: '2026-12-24', until: '2026-12-28' };

test.each([
  ['2026-12-23', false],
  ['2026-12-24', true],
  ['2026-12-28', true],
  ['2026-12-29', false],
])('on %s an alert from 24 to 28 December holds: %s', (day, holds) => {
  expect(holdsOn(storm, day)).toBe(holds);
});

test('what is still to come is not over, and what has ended is', () => {
  expect(isNotOver(storm, '2026-12-01')).toBe(true);
  expect(isNotOver(storm, '2026-12-28')).toBe(true);
  expect(isNotOver(storm, '2026-12-29')).toBe(false);
});

test.each([
  ['2026-12-01', false],
  ['2026-12-21', false],
  ['2026-12-22', true],
  ['2026-12-24', true],
  ['2026-12-28', true],
  ['2026-12-29', false],
])('a release made on %s has an alert from 24 to 28 December in its files: %s', (day, isIn) => {
  expect(isInRelease(storm, day)).toBe(isIn);
});

test('in a release made at the end of a year too', () => {
  expect(isInRelease({ from: '2027-01-02', until: '2027-01-02' }, '2026-12-31')).toBe(true);
  expect(isInRelease({ from: '2027-01-03', until: '2027-01-03' }, '2026-12-31')).toBe(false);
});

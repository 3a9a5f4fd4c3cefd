import { expect, test } from 'vitest';
import { britishDay } from '../../../src/domain/calendar/british-day.ts';

test.each([
  ['half past midnight in summer', '2026-06-30T23:30:00Z', '2026-07-01'],
  ['half past eleven at night in winter', '2026-12-31T23:30:00Z', '2026-12-31'],
  ['the first minute of the year', '2027-01-01T00:00:00Z', '2027-01-01'],
])('%s, %s, is on %s', (_, at, day) => {
  expect(britishDay(new Date(at))).toBe(day);
});

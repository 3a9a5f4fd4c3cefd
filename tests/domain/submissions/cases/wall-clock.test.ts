import { expect, test } from 'vitest';
import { wallClock } from '../../../../src/domain/submissions/cases/wall-clock.ts';
import { england } from '../acts/a-charter.ts';

test.each([
  ['a Friday in winter', '2026-11-27T09:30:00Z', '2026-11-27T09:30:00', '2026-11-29'],
  [
    'a Sunday, the last day of its week',
    '2026-11-29T23:59:59Z',
    '2026-11-29T23:59:59',
    '2026-11-29',
  ],
  ['a Monday, the first of the next', '2026-11-30T00:00:00Z', '2026-11-30T00:00:00', '2026-12-06'],
  ['a summer night', '2026-07-05T23:30:00Z', '2026-07-06T00:30:00', '2026-07-12'],
  [
    'the second before the clocks go forward',
    '2027-03-28T00:59:59Z',
    '2027-03-28T00:59:59',
    '2027-03-28',
  ],
  ['the second after', '2027-03-28T01:00:00Z', '2027-03-28T02:00:00', '2027-03-28'],
])('%s', (_, now, wall, weekEndsOn) => {
  expect(wallClock(england, Date.parse(now))).toEqual({ now: wall, weekEndsOn });
});

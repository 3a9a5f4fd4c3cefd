import { expect, test } from 'vitest';
import { isWithin, momentOf } from '../../../src/domain/mystery/moment.ts';
import { england } from '../submissions/acts/a-charter.ts';

test.each([
  ['night', 0, 0.5, '2026-10-01T02:00:00.000Z'],
  ['evening', 0, 0, '2026-10-01T16:00:00.000Z'],
  // The last night of the year, after the clocks went back.
  ['night', 0.999, 0.5, '2026-12-31T03:00:00.000Z'],
  ['office', 0, 0, '2026-10-01T08:00:00.000Z'],
  // 3 October 2026 is the first Saturday.
  ['weekend', 0, 0, '2026-10-03T07:00:00.000Z'],
] as const)('an enquiry %s is sent at a moment drawn by lot (%d, %d)', (hours, day, time, at) => {
  expect(new Date(momentOf('2026-Q4', hours, [day, time], england)).toISOString()).toBe(at);
});

test.each([
  ['night', '2026-11-23T03:00:00Z', true],
  ['night', '2026-11-23T11:00:00Z', false],
  ['office', '2026-11-23T11:00:00Z', true],
  ['office', '2026-11-22T11:00:00Z', false],
  ['office', '2026-12-25T11:00:00Z', false],
  ['weekend', '2026-12-25T11:00:00Z', true],
  ['evening', '2026-11-23T19:00:00Z', true],
] as const)('%s, at %s: %s', (hours, at, fits) => {
  expect(isWithin(hours, Date.parse(at), england)).toBe(fits);
});

test('whatever is drawn, the moment is within its hours and its quarter', () => {
  for (const hours of ['office', 'evening', 'night', 'weekend'] as const) {
    for (let lot = 0; lot < 1; lot += 0.037) {
      const at = momentOf('2026-Q4', hours, [lot, 1 - lot - 1e-9], england);
      expect(isWithin(hours, at, england), `${hours} ${String(lot)}`).toBe(true);
    }
  }
});

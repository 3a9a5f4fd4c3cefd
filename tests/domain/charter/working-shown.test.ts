import { describe, expect, test } from 'vitest';
import type { CalendarData } from '../../../src/domain/calendar/calendar-data.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { calendarOf, nineToFive, standardOf } from './calendars.ts';

/** The days shown with a promise, in a line each: the date, whether it counted, why, and how many minutes. */
function shown(
  target: string,
  receivedAt: string,
  changes: Partial<CalendarData> = {},
): string[] | undefined {
  const calendar = calendarOf('england-and-wales', changes);
  return makePromise({ standard: standardOf(target), receivedAt, calendar })?.days.map(
    ({ date, counts, reason, minutes }) =>
      `${date} ${counts ? 'counts' : 'does not'}: ${reason.code}${minutes === undefined ? '' : `, ${String(minutes)}`}`,
  );
}

const closedOnThursdays = { hours: { default: { ...nineToFive, thursday: 'closed' } } };

describe('where every day counts, the first and the last are shown', () => {
  test.each([
    ['28 days', '2026-12-21'],
    ['2 weeks', '2026-12-07'],
    ['1 month', '2026-12-23'],
    ['90% within 2 weeks', '2026-12-07'],
  ])('%s from Monday 23 November 2026', (target, last) => {
    expect(shown(target, '2026-11-23T10:00')).toEqual([
      '2026-11-23 does not: day-of-receipt',
      `${last} counts: every-day`,
    ]);
  });

  test.each([
    ['2 days', '2026-11-26'],
    ['1 week', '2026-12-01'],
    ['1 month', '2026-12-24'],
  ])('%s after the cut-off time, with the day on which it came', (target, last) => {
    expect(shown(target, '2026-11-23T17:30', { cutOff: '17:00' })).toEqual([
      '2026-11-23 does not: after-cut-off',
      '2026-11-24 does not: day-of-receipt',
      `${last} counts: every-day`,
    ]);
  });
});

describe('for the same day, every day until the office was open is shown', () => {
  test.each(['same day', 'same working day', '90% the same day'])(
    '%s, while it is open',
    (target) => {
      expect(shown(target, '2026-11-23T10:00')).toEqual(['2026-11-23 counts: counts']);
    },
  );

  test('over a weekend', () => {
    expect(shown('same day', '2026-11-27T17:00')).toEqual([
      '2026-11-27 does not: closed',
      '2026-11-28 does not: saturday',
      '2026-11-29 does not: sunday',
      '2026-11-30 counts: counts',
    ]);
  });

  test('over Christmas', () => {
    expect(shown('same working day', '2026-12-24T18:00')).toEqual([
      '2026-12-24 does not: closed',
      '2026-12-25 does not: bank-holiday',
      '2026-12-26 does not: saturday',
      '2026-12-27 does not: sunday',
      '2026-12-28 does not: bank-holiday',
      '2026-12-29 counts: counts',
    ]);
  });

  test('over a weekday on which it is closed', () => {
    expect(shown('same day', '2026-11-25T18:00', closedOnThursdays)).toEqual([
      '2026-11-25 does not: closed',
      '2026-11-26 does not: closed',
      '2026-11-27 counts: counts',
    ]);
  });

  test('after the cut-off time, which is before closing', () => {
    expect(shown('same day', '2026-11-23T16:30', { cutOff: '16:00' })).toEqual([
      '2026-11-23 does not: after-cut-off',
      '2026-11-24 counts: counts',
    ]);
  });
});

describe('for the end of the next working day, the days between are shown', () => {
  const target = 'end of the next working day';

  test('a weekend', () => {
    expect(shown(target, '2026-11-27T10:00')).toEqual([
      '2026-11-27 does not: day-of-receipt',
      '2026-11-28 does not: saturday',
      '2026-11-29 does not: sunday',
      '2026-11-30 counts: counts',
    ]);
  });

  test('a weekday on which the office was closed all day does not count', () => {
    expect(shown(target, '2026-11-25T10:00', closedOnThursdays)).toEqual([
      '2026-11-25 does not: day-of-receipt',
      '2026-11-26 does not: closed',
      '2026-11-27 counts: counts',
    ]);
  });

  test('of working days such a day counts: they are not counted by opening hours', () => {
    expect(shown('2 working days', '2026-11-25T10:00', closedOnThursdays)).toEqual([
      '2026-11-25 does not: day-of-receipt',
      '2026-11-26 counts: counts',
      '2026-11-27 counts: counts',
    ]);
  });
});

test('hours by the clock count day and night, and their minutes add up', () => {
  expect(shown('within 24 hours', '2026-12-24T16:00')).toEqual([
    '2026-12-24 counts: counts, 480',
    '2026-12-25 counts: counts, 960',
  ]);
  // The clocks go forward on Sunday 28 March 2027: that day has 23 hours.
  expect(shown('48 hours', '2027-03-27T12:00')).toEqual([
    '2027-03-27 counts: counts, 720',
    '2027-03-28 counts: counts, 1380',
    '2027-03-29 counts: counts, 780',
  ]);
});

import { describe, expect, test } from 'vitest';
import { BeyondKnownDays } from '../../../src/domain/calendar/beyond-known-days.ts';
import { calendarFrom } from '../../../src/domain/calendar/calendar.ts';
import { dateOf, dayNumber } from '../../../src/domain/calendar/day-number.ts';
import { addWorkingDays, dayReason } from '../../../src/domain/calendar/working-days.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { calendarOf, standardOf } from '../charter/calendars.ts';

// Bank holidays are known from 1 January 2024, a Monday, to 31 December 2028, a Sunday.
const calendar = calendarFrom(calendarOf('england-and-wales'));

/** The first year that is not known, where that is why no date is given. */
function unknownYear(of: () => unknown): number {
  try {
    of();
  } catch (error) {
    if (error instanceof BeyondKnownDays) return error.year;
    throw error;
  }
  throw new Error('A date was given.');
}

describe('at the ends of the list of bank holidays', () => {
  test.each([
    ['2024-01-01', { code: 'bank-holiday', name: 'Bank holiday' }],
    ['2024-01-02', { code: 'counts' }],
    ['2028-12-29', { code: 'counts' }],
    ['2028-12-30', { code: 'saturday' }],
    ['2028-12-31', { code: 'sunday' }],
  ])('%s is known', (day, reason) => {
    expect(dayReason(calendar.council, dayNumber(day))).toEqual(reason);
  });

  test.each([
    ['2023-12-31', 2023],
    ['2022-07-01', 2022],
    ['2029-01-01', 2029],
    ['2030-07-01', 2030],
  ])('%s is not known, and its year is named', (day, year) => {
    expect(unknownYear(() => dayReason(calendar.council, dayNumber(day)))).toBe(year);
    expect(unknownYear(() => addWorkingDays(calendar.council, dayNumber(day), 1))).toBe(year);
  });

  test('the last working day that is known can still be promised, and the next cannot', () => {
    const from = dayNumber('2028-12-27');
    expect(dateOf(addWorkingDays(calendar.council, from, 2))).toBe('2028-12-29');
    expect(unknownYear(() => addWorkingDays(calendar.council, from, 3))).toBe(2029);
  });

  test('a list that ends on a working day knows that day', () => {
    const short = calendarFrom(calendarOf('england-and-wales', { knownUntil: '2028-12-29' }));
    expect(dateOf(addWorkingDays(short.council, dayNumber('2028-12-28'), 1))).toBe('2028-12-29');
  });

  test('no working days from a Saturday are that Saturday', () => {
    const saturday = dayNumber('2026-11-28');
    expect(addWorkingDays(calendar.council, saturday, 0)).toBe(saturday);
  });
});

describe('of a promise made at the ends of the list', () => {
  const due = (target: string, receivedAt: string) => () =>
    makePromise({ standard: standardOf(target), receivedAt, calendar })?.dueAt;

  test.each([
    ['same day', '2028-12-29T10:00', '2028-12-29T17:00:00+00:00'],
    ['end of the next working day', '2028-12-28T10:00', '2028-12-29T17:00:00+00:00'],
    ['4 working hours', '2028-12-29T10:00', '2028-12-29T14:00:00+00:00'],
    ['1 working hour', '2024-01-02T10:00', '2024-01-02T11:00:00+00:00'],
    ['2 days', '2028-12-29T10:00', '2028-12-31T23:59:59+00:00'],
    ['24 hours', '2028-12-31T10:00', '2029-01-01T10:00:00+00:00'],
  ])('%s from %s is %s', (target, receivedAt, dueAt) => {
    expect(due(target, receivedAt)()).toBe(dueAt);
  });

  test.each([
    ['same day', '2028-12-29T17:00', 2029],
    ['same day', '2028-12-30T10:00', 2029],
    ['end of the next working day', '2028-12-29T10:00', 2029],
    ['8 working hours', '2028-12-29T10:00', 2029],
    ['3 days', '2028-12-29T10:00', 2029],
    ['1 hour', '2029-01-10T10:00', 2029],
    ['1 hour', '2023-12-20T10:00', 2023],
    ['1 working hour', '2023-12-31T10:00', 2023],
    ['end of the next working day', '2023-12-30T10:00', 2023],
    ['2 working days', '2023-12-30T10:00', 2023],
  ])('%s from %s is not given: %i is not known', (target, receivedAt, year) => {
    expect(unknownYear(due(target, receivedAt))).toBe(year);
  });

  test('the day after the list is known to the clock alone, and a promise in hours may end on it', () => {
    expect(calendar.clock.written(Date.parse('2029-01-03T23:59:59Z'))).toBe(
      '2029-01-03T23:59:59+00:00',
    );
    expect(unknownYear(() => calendar.clock.written(Date.parse('2029-01-04T00:00:00Z')))).toBe(
      2029,
    );
    expect(calendar.clock.written(Date.parse('2023-12-29T00:00:00Z'))).toBe(
      '2023-12-29T00:00:00+00:00',
    );
    expect(unknownYear(() => calendar.clock.written(Date.parse('2023-12-28T23:59:59Z')))).toBe(
      2023,
    );
  });
});

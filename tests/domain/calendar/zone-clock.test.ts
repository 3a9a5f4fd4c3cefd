import { describe, expect, test } from 'vitest';
import { calendarFrom, instantOf } from '../../../src/domain/calendar/calendar.ts';
import { dateOf, dayNumber, weekdayOf } from '../../../src/domain/calendar/day-number.ts';
import { zoneClock } from '../../../src/domain/calendar/zone-clock.ts';
import { calendarOf } from '../charter/calendars.ts';

const from = dayNumber('2024-01-01');
const until = dayNumber('2028-12-31');

describe('the clock of London', () => {
  const clock = zoneClock('Europe/London', from, until);

  test.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00+00:00'],
    ['2026-03-29T00:59:59Z', '2026-03-29T00:59:59+00:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
    ['2026-07-01T09:30:00Z', '2026-07-01T10:30:00+01:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25T01:59:59+01:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00:00+00:00'],
    ['2024-03-31T01:00:00Z', '2024-03-31T02:00:00+01:00'],
    ['2028-10-29T01:00:00Z', '2028-10-29T01:00:00+00:00'],
  ])('%s is %s', (utc, london) => {
    expect(clock.written(Date.parse(utc))).toBe(london);
  });

  test('agrees with Intl on every sixth hour of five years', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    for (let at = from * 86_400_000; at < until * 86_400_000; at += 6 * 3_600_000) {
      expect(clock.written(at).slice(0, 19).replace('T', ' ')).toBe(format.format(at));
    }
  });

  test('turns a local time back into its instant', () => {
    for (const utc of ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z', '2026-03-29T05:00:00Z']) {
      const at = Date.parse(utc);
      expect(clock.instant(clock.local(at))).toBe(at);
    }
  });
});

test.each([
  ['America/St_Johns', '2026-07-01T12:00:00Z', '2026-07-01T09:30:00-02:30'],
  ['Asia/Kathmandu', '2026-07-01T12:00:00Z', '2026-07-01T17:45:00+05:45'],
  ['UTC', '2026-07-01T12:00:00Z', '2026-07-01T12:00:00+00:00'],
])('other places have their own: %s', (zone, utc, local) => {
  expect(zoneClock(zone, from, until).written(Date.parse(utc))).toBe(local);
});

describe('a time written without an offset is the council’s own', () => {
  const calendar = calendarFrom(calendarOf('england-and-wales'));
  test.each([
    ['2026-12-24T16:00', '2026-12-24T16:00:00.000Z'],
    ['2026-07-01T00:30', '2026-06-30T23:30:00.000Z'],
    ['2026-07-01 00:30:15', '2026-06-30T23:30:15.000Z'],
    ['2026-07-01', '2026-06-30T23:00:00.000Z'],
    ['2026-07-01T00:30Z', '2026-07-01T00:30:00.000Z'],
    ['2026-07-01T00:30+02:00', '2026-06-30T22:30:00.000Z'],
    ['2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ])('%s is %s', (written, utc) => {
    expect(new Date(instantOf(calendar, written)).toISOString()).toBe(utc);
  });
});

test('the same data gives the same calendar again', () => {
  const data = calendarOf('scotland');
  expect(calendarFrom(data)).toBe(calendarFrom(data));
});

test('days are numbers and back', () => {
  expect(dateOf(dayNumber('2028-02-29') + 1)).toBe('2028-03-01');
  expect(weekdayOf(dayNumber('2026-12-25'))).toBe(4);
  expect(() => dayNumber('2027-02-29')).toThrow('"2027-02-29" is not a day');
});

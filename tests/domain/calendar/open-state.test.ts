import { describe, expect, test } from 'vitest';
import type { CalendarData } from '../../../src/domain/calendar/calendar-data.ts';
import { calendarFrom } from '../../../src/domain/calendar/calendar.ts';
import {
  openingsFrom,
  openState,
  type OpenState,
} from '../../../src/domain/calendar/open-state.ts';
import { calendarOf, nineToFive } from '../charter/calendars.ts';

function at(
  day: string,
  time: string,
  changes: Partial<CalendarData> = {},
  from = day,
): OpenState | undefined {
  const calendar = calendarFrom(calendarOf('england-and-wales', changes));
  const openings = openingsFrom(calendar, calendar.hoursOf('in-person'), from, 35);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return openState(openings, day, hour * 60 + minute);
}

const open = (day: string, from: number, to: number): OpenState => ({
  isOpen: true,
  opening: [day, from, to],
});
const opens = (day: string, from: number, to: number): OpenState => ({
  isOpen: false,
  opening: [day, from, to],
});

describe('an office that is open from nine to five on weekdays', () => {
  test.each([
    ['2026-11-27', '08:59', opens('2026-11-27', 540, 1020), 'a minute before it opens'],
    ['2026-11-27', '09:00', open('2026-11-27', 540, 1020), 'to the minute'],
    ['2026-11-27', '16:59', open('2026-11-27', 540, 1020), 'the last minute'],
    ['2026-11-27', '17:00', opens('2026-11-30', 540, 1020), 'closed at five on a Friday'],
    ['2026-11-26', '23:59', opens('2026-11-27', 540, 1020), 'a minute before midnight'],
    ['2026-11-27', '00:00', opens('2026-11-27', 540, 1020), 'at midnight it opens today'],
    ['2026-12-24', '17:30', opens('2026-12-29', 540, 1020), 'over Christmas and Boxing Day'],
    ['2026-12-25', '10:00', opens('2026-12-29', 540, 1020), 'on a bank holiday'],
    ['2026-10-25', '01:30', opens('2026-10-26', 540, 1020), 'the hour that comes twice'],
    [
      '2027-03-28',
      '02:30',
      opens('2027-03-30', 540, 1020),
      'the clock goes forward; Easter Monday',
    ],
  ])('%s at %s', (day, time, state) => {
    expect(at(day, time)).toEqual(state);
  });
});

test('a closure is counted', () => {
  const closures = [{ date: '2026-11-30', reason: 'Training' }];
  expect(at('2026-11-27', '17:00', { closures })).toEqual(opens('2026-12-01', 540, 1020));
  expect(at('2026-11-30', '10:00', { closures })).toEqual(opens('2026-12-01', 540, 1020));
});

test('a day with its own hours, and lunch', () => {
  const hours = {
    default: {
      ...nineToFive,
      monday: '09:00-12:30, 13:30-17:00',
      exceptions: { '2026-12-24': '09:00-12:00' },
    },
  };
  expect(at('2026-11-30', '12:45', { hours })).toEqual(opens('2026-11-30', 810, 1020));
  expect(at('2026-12-24', '11:59', { hours })).toEqual(open('2026-12-24', 540, 720));
  expect(at('2026-12-24', '12:00', { hours })).toEqual(opens('2026-12-29', 540, 1020));
});

test('after the last opening that is known, nothing is said', () => {
  expect(at('2027-01-05', '10:00', {}, '2026-11-27')).toBeUndefined();
  expect(at('2026-12-31', '16:59', {}, '2026-11-27')).toEqual(open('2026-12-31', 540, 1020));
});

test('the list is of as many days as were asked for', () => {
  const calendar = calendarFrom(calendarOf('england-and-wales', {}));
  expect(openingsFrom(calendar, calendar.hoursOf('in-person'), '2026-11-26', 2)).toEqual([
    ['2026-11-26', 540, 1020],
    ['2026-11-27', 540, 1020],
  ]);
});

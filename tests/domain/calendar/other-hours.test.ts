import { expect, test } from 'vitest';
import { calendarFrom } from '../../../src/domain/calendar/calendar.ts';
import { otherHours } from '../../../src/domain/calendar/other-hours.ts';
import { calendarOf, nineToFive } from '../charter/calendars.ts';

const calendar = calendarFrom(
  calendarOf('england-and-wales', {
    hours: {
      default: {
        ...nineToFive,
        exceptions: { '2026-12-24': '09:00-12:00', '2026-12-28': '10:00-12:00' },
      },
    },
    closures: [
      { date: '2026-12-29', reason: 'Stocktaking' },
      { date: '2027-01-02', reason: 'Stocktaking' },
    ],
  }),
);

test('bank holidays, closures and other hours are the days that differ; a Saturday never opened does not', () => {
  expect(otherHours(calendar, calendar.hoursOf('default'), '2026-12-20', 14)).toEqual([
    { date: '2026-12-24', open: [{ from: 540, to: 720 }] },
    { date: '2026-12-25', open: [], reason: 'Bank holiday' },
    { date: '2026-12-28', open: [{ from: 600, to: 720 }], reason: 'Bank holiday' },
    { date: '2026-12-29', open: [], reason: 'Stocktaking' },
    { date: '2027-01-01', open: [], reason: 'Bank holiday' },
  ]);
});

test('nothing is said of days that no list knows', () => {
  expect(otherHours(calendar, calendar.hoursOf('default'), '2028-12-27', 30)).toEqual([]);
});

test('the days looked at are as many as were asked for, the last included', () => {
  const dates = (days: number): string[] =>
    otherHours(calendar, calendar.hoursOf('default'), '2026-12-24', days).map(({ date }) => date);
  expect(dates(1)).toEqual(['2026-12-24']);
  expect(dates(2)).toEqual(['2026-12-24', '2026-12-25']);
  expect(dates(3)).toEqual(['2026-12-24', '2026-12-25']);
});

test('a later beginning is another time, where the end is the usual one', () => {
  const late = calendarFrom(
    calendarOf('england-and-wales', {
      hours: { default: { ...nineToFive, exceptions: { '2026-11-30': '10:00-17:00' } } },
    }),
  );
  expect(otherHours(late, late.hoursOf('default'), '2026-11-30', 1)).toStrictEqual([
    { date: '2026-11-30', open: [{ from: 600, to: 1020 }] },
  ]);
});

import { describe, expect, test } from 'vitest';
import { bankHolidaysOf, nations } from '../../../src/council/calendar/bank-holidays.ts';
import {
  calendarDataFor,
  type CalendarFacts,
} from '../../../src/council/calendar/council-calendar.ts';
import { officialDates } from '../../domain/calendar/official-bank-holidays.ts';
import { nineToFive } from '../../domain/charter/calendars.ts';

const years = [2024, 2025, 2026, 2027, 2028];

describe.each(nations)('%s', (nation) => {
  test.each(years)('has the official bank holidays of %d', (year) => {
    const found = bankHolidaysOf(nation, year).map(({ date, substitute = false }) => ({
      date,
      substitute,
    }));
    expect(found).toEqual(officialDates(nation, year));
  });
});

test('names are the official list’s', () => {
  const names = (nation: (typeof nations)[number], year: number): string[] =>
    bankHolidaysOf(nation, year).map(({ date, name }) => `${date} ${name}`);
  expect(names('england-and-wales', 2026)).toEqual([
    '2026-01-01 New Year’s Day',
    '2026-04-03 Good Friday',
    '2026-04-06 Easter Monday',
    '2026-05-04 Early May bank holiday',
    '2026-05-25 Spring bank holiday',
    '2026-08-31 Summer bank holiday',
    '2026-12-25 Christmas Day',
    '2026-12-28 Boxing Day',
  ]);
  expect(names('scotland', 2028).slice(0, 2)).toEqual([
    '2028-01-03 New Year’s Day',
    '2028-01-04 2nd January',
  ]);
  expect(names('scotland', 2027).slice(0, 2)).toEqual([
    '2027-01-01 New Year’s Day',
    '2027-01-04 2nd January',
  ]);
  expect(names('northern-ireland', 2027).slice(-2)).toEqual([
    '2027-12-27 Christmas Day',
    '2027-12-28 Boxing Day',
  ]);
  expect(names('northern-ireland', 2026)).toContain(
    '2026-07-13 Battle of the Boyne (Orangemen’s Day)',
  );
});

const facts: CalendarFacts = {
  nation: 'scotland',
  timeZone: 'Europe/London',
  hours: { default: nineToFive },
  cutOff: '17:00',
  closures: [
    { from: '2026-12-29', to: '2026-12-31', reason: 'Christmas shutdown' },
    { from: '2026-09-21', reason: 'Gala Day' },
  ],
  extraBankHolidays: [{ date: '2026-09-04', name: 'A royal occasion' }],
};

describe('the calendar of a council', () => {
  const calendar = calendarDataFor(facts, 2026);

  test('goes from the year before to three years after', () => {
    expect([calendar.knownFrom, calendar.knownUntil]).toEqual(['2025-01-01', '2029-12-31']);
  });

  test('has its nation’s bank holidays, the project’s one-off days and its own', () => {
    const dates = calendar.bankHolidays.map(({ date }) => date);
    expect(dates).toContain('2026-06-15');
    expect(dates).toContain('2026-09-04');
    expect(dates).not.toContain('2026-04-06');
    expect(dates).toEqual([...dates].sort());
  });

  test('has every nation’s for Freedom of Information, each day once', () => {
    const dates = calendar.bankHolidaysOfAnyNation.map(({ date }) => date);
    for (const date of ['2026-04-06', '2026-06-15', '2026-07-13', '2026-09-04', '2026-11-30']) {
      expect(dates).toContain(date);
    }
    expect(new Set(dates).size).toBe(dates.length);
  });

  test('has each day of a closure', () => {
    expect(calendar.closures.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-12-29 Christmas shutdown',
      '2026-12-30 Christmas shutdown',
      '2026-12-31 Christmas shutdown',
      '2026-09-21 Gala Day',
    ]);
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar);
  });
});

test('a day can be taken out by hand, as when a holiday is moved for one year', () => {
  const none = { 'england-and-wales': [], scotland: [], 'northern-ireland': [] };
  const moved = {
    add: {
      ...none,
      'england-and-wales': [{ date: '2027-05-07', name: 'Early May bank holiday', source: 'x' }],
    },
    remove: { ...none, 'england-and-wales': [{ date: '2027-05-03', source: 'x' }] },
  };
  const dates = bankHolidaysOf('england-and-wales', 2027, moved).map(({ date }) => date);
  expect(dates).toContain('2027-05-07');
  expect(dates).not.toContain('2027-05-03');
});

import { describe, expect, test } from 'vitest';
import type { Nation, WeekHours } from '../../../src/domain/calendar/calendar-data.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { calendarOf, nineToFive, standardOf } from './calendars.ts';

/** Received at this London time, due at that moment. Worked out by hand. */
type Case = [received: string, target: string, due: string, because: string];

function dueAt(
  nation: Nation,
  [receivedAt, target]: Case,
  hours: Record<string, WeekHours> = { default: nineToFive },
): string | undefined {
  const calendar = calendarOf(nation, { hours });
  return makePromise({ standard: standardOf(target), receivedAt, calendar })?.dueAt;
}

const england: Case[] = [
  [
    '2026-11-27T16:00',
    '4 working hours',
    '2026-11-30T12:00:00+00:00',
    'one on Friday, three on Monday',
  ],
  ['2026-11-27T16:00:45', '4 working hours', '2026-11-30T12:00:00+00:00', 'to the minute'],
  ['2026-11-23T09:00', '4 working hours', '2026-11-23T13:00:00+00:00', 'as the office opens'],
  ['2026-11-23T08:00', '4 working hours', '2026-11-23T13:00:00+00:00', 'before the office opens'],
  ['2026-11-23T13:00', '4 working hours', '2026-11-23T17:00:00+00:00', 'to the minute it closes'],
  [
    '2026-11-23T13:01',
    '4 working hours',
    '2026-11-24T09:01:00+00:00',
    'a minute too many for today',
  ],
  ['2026-11-23T17:00', '4 working hours', '2026-11-24T13:00:00+00:00', 'as the office closes'],
  ['2026-11-21T12:00', '4 working hours', '2026-11-23T13:00:00+00:00', 'on a Saturday'],
  ['2026-11-22T23:59', '4 working hours', '2026-11-23T13:00:00+00:00', 'on a Sunday night'],
  ['2026-11-23T16:30', '1 working hour', '2026-11-24T09:30:00+00:00', 'half an hour on each day'],
  ['2026-11-23T09:00', '8 working hours', '2026-11-23T17:00:00+00:00', 'a whole day'],
  ['2026-11-23T10:00', '8 working hours', '2026-11-24T10:00:00+00:00', 'a day from ten to ten'],
  ['2026-11-23T09:00', '20 working hours', '2026-11-25T13:00:00+00:00', 'two and a half days'],
  ['2026-12-24T16:00', '4 working hours', '2026-12-29T12:00:00+00:00', 'over Christmas'],
  ['2026-12-25T10:00', '4 working hours', '2026-12-29T13:00:00+00:00', 'on Christmas Day'],
  ['2026-04-02T15:30', '4 working hours', '2026-04-07T11:30:00+01:00', 'over Easter'],
  [
    '2026-03-27T16:00',
    '4 working hours',
    '2026-03-30T12:00:00+01:00',
    'over the clocks going forward',
  ],
  [
    '2026-10-23T16:00',
    '4 working hours',
    '2026-10-26T12:00:00+00:00',
    'over the clocks going back',
  ],
  ['2027-12-24T16:00', '4 working hours', '2027-12-29T12:00:00+00:00', 'over two substitute days'],
  ['2028-02-28T15:00', '4 working hours', '2028-02-29T11:00:00+00:00', 'into a leap day'],
  [
    '2026-11-23T10:00',
    'end of the next working day',
    '2026-11-24T17:00:00+00:00',
    'Monday to Tuesday',
  ],
  [
    '2026-11-20T18:00',
    'end of the next working day',
    '2026-11-23T17:00:00+00:00',
    'Friday evening',
  ],
  ['2026-11-21T10:00', 'end of the next working day', '2026-11-23T17:00:00+00:00', 'Saturday'],
  [
    '2026-12-24T16:00',
    'end of the next working day',
    '2026-12-29T17:00:00+00:00',
    'over Christmas',
  ],
  ['2026-12-31T10:00', 'end of the next working day', '2027-01-04T17:00:00+00:00', 'over New Year'],
  ['2026-04-02T09:00', 'end of the next working day', '2026-04-07T17:00:00+01:00', 'over Easter'],
  ['2026-11-23T10:15', 'within 24 hours', '2026-11-24T10:15:00+00:00', 'by the clock'],
  ['2026-12-24T16:00', 'within 24 hours', '2026-12-25T16:00:00+00:00', 'holidays too'],
  ['2026-10-24T16:00', 'within 24 hours', '2026-10-25T15:00:00+00:00', 'a day of 25 hours'],
  ['2026-03-28T16:00', 'within 24 hours', '2026-03-29T17:00:00+01:00', 'a day of 23 hours'],
  ['2028-02-28T12:00', 'within 24 hours', '2028-02-29T12:00:00+00:00', 'into a leap day'],
  ['2026-11-23T00:00', 'within 24 hours', '2026-11-24T00:00:00+00:00', 'from midnight to midnight'],
];

test.each(england)('in England, %s and %s is %s: %s', (...row) => {
  expect(dueAt('england-and-wales', row)).toBe(row[2]);
});

const scotland: Case[] = [
  ['2026-04-02T15:30', '4 working hours', '2026-04-06T11:30:00+01:00', 'Easter Monday is open'],
  ['2026-06-12T16:00', '4 working hours', '2026-06-16T12:00:00+01:00', 'over the one-off 15 June'],
  [
    '2026-11-27T10:00',
    'end of the next working day',
    '2026-12-01T17:00:00+00:00',
    'St Andrew’s Day',
  ],
];

test.each(scotland)('in Scotland, %s and %s is %s: %s', (...row) => {
  expect(dueAt('scotland', row)).toBe(row[2]);
});

const northernIreland: Case[] = [
  ['2026-07-10T16:00', '4 working hours', '2026-07-14T12:00:00+01:00', '12 July is a Sunday'],
  [
    '2026-07-10T10:00',
    'end of the next working day',
    '2026-07-14T17:00:00+01:00',
    '12 July is a Sunday',
  ],
];

test.each(northernIreland)('in Northern Ireland, %s and %s is %s: %s', (...row) => {
  expect(dueAt('northern-ireland', row)).toBe(row[2]);
});

describe('an office with hours of its own', () => {
  const early = { ...nineToFive, exceptions: { '2026-12-24': '09:00-12:00' } };
  const lunch = { ...nineToFive, monday: '09:00-12:30, 13:30-17:00' };
  const shut = { ...nineToFive, exceptions: { '2026-11-24': 'closed' } };
  const saturday = { ...nineToFive, saturday: '09:00-12:00' };
  const boxingDay = { ...nineToFive, exceptions: { '2026-12-28': '10:00-12:00' } };
  const night = { exceptions: {}, sunday: '00:00-24:00', monday: '09:00-17:00' };

  const cases: [name: string, hours: WeekHours, row: Case][] = [
    [
      'closes early on Christmas Eve',
      early,
      ['2026-12-24T11:00', '4 working hours', '2026-12-29T12:00:00+00:00', ''],
    ],
    [
      'closes early on the next working day',
      early,
      ['2026-12-23T10:00', 'end of the next working day', '2026-12-24T12:00:00+00:00', ''],
    ],
    [
      'has a lunch break',
      lunch,
      ['2026-11-23T10:00', '4 working hours', '2026-11-23T15:00:00+00:00', ''],
    ],
    [
      'is shut for a training day',
      shut,
      ['2026-11-23T16:00', '4 working hours', '2026-11-25T12:00:00+00:00', ''],
    ],
    [
      'is shut on the next working day',
      shut,
      ['2026-11-23T10:00', 'end of the next working day', '2026-11-25T17:00:00+00:00', ''],
    ],
    [
      'opens on Saturdays, so its hours run then',
      saturday,
      ['2026-11-27T16:00', '4 working hours', '2026-11-28T12:00:00+00:00', ''],
    ],
    [
      'opens on Saturdays, which makes no working day of them',
      saturday,
      ['2026-11-27T16:00', 'end of the next working day', '2026-11-30T17:00:00+00:00', ''],
    ],
    [
      'opens on a bank holiday by exception',
      boxingDay,
      ['2026-12-24T16:00', '4 working hours', '2026-12-29T10:00:00+00:00', ''],
    ],
    [
      'is open through the night the clocks go back, an hour longer',
      night,
      ['2026-10-25T00:00', '25 working hours', '2026-10-26T00:00:00+00:00', ''],
    ],
    [
      'is open through the night the clocks go forward, an hour shorter',
      night,
      ['2026-03-29T00:00', '24 working hours', '2026-03-30T10:00:00+01:00', ''],
    ],
  ];

  test.each(cases)('%s', (_, hours, row) => {
    expect(dueAt('england-and-wales', row, { online: hours, default: nineToFive })).toBe(row[2]);
  });

  test('a channel without hours of its own has the default ones', () => {
    const row: Case = ['2026-11-27T16:00', '4 working hours', '', ''];
    const due = dueAt('england-and-wales', row, { telephone: saturday, default: nineToFive });
    expect(due).toBe('2026-11-30T12:00:00+00:00');
  });

  test('a standard may name an office whose hours it runs on', () => {
    const calendar = calendarOf('england-and-wales', {
      hours: { default: nineToFive, wigton: saturday },
    });
    const standard = standardOf('4 working hours', { hours: 'wigton' });
    const promise = makePromise({ standard, receivedAt: '2026-11-27T16:00', calendar });
    expect(promise?.dueAt).toBe('2026-11-28T12:00:00+00:00');
  });

  test('a closure shuts the office', () => {
    const calendar = calendarOf('england-and-wales', {
      closures: [{ date: '2026-11-30', reason: 'Storm' }],
    });
    const standard = standardOf('4 working hours');
    const promise = makePromise({ standard, receivedAt: '2026-11-27T16:00', calendar });
    expect(promise?.dueAt).toBe('2026-12-01T12:00:00+00:00');
    expect(promise?.days.map(({ date, minutes, reason }) => [date, minutes, reason.code])).toEqual([
      ['2026-11-27', 60, 'counts'],
      ['2026-11-28', 0, 'saturday'],
      ['2026-11-29', 0, 'sunday'],
      ['2026-11-30', 0, 'closure'],
      ['2026-12-01', 180, 'counts'],
    ]);
  });

  test('no hours at all is an error that says where to add them', () => {
    const row: Case = ['2026-11-27T16:00', '4 working hours', '', ''];
    expect(() => dueAt('england-and-wales', row, {})).toThrowErrorMatchingInlineSnapshot(
      `[OpeningHoursWrong: There are no opening hours for "online". Add them, or "default", under hours in council.yaml.]`,
    );
  });

  test('an office that never opens is an error', () => {
    const row: Case = ['2026-11-27T16:00', '4 working hours', '', ''];
    expect(() =>
      dueAt('england-and-wales', row, { default: { exceptions: {} } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[OpeningHoursWrong: The opening hours for "online" have no open weekday, so no time can run. Correct hours in council.yaml.]`,
    );
  });
});

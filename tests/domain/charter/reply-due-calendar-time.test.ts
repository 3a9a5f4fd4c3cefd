import { describe, expect, test } from 'vitest';
import { BeyondKnownDays } from '../../../src/domain/calendar/beyond-known-days.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { calendarOf, nineToFive, standardOf } from './calendars.ts';

/** Received on this day, due on that day, at the end of it. Worked out by hand. */
type Case = [received: string, target: string, due: string, because: string];

const days: Case[] = [
  ['2026-12-01', '28 days', '2026-12-29', 'four weeks later, on a Tuesday'],
  ['2026-12-01', '28 calendar days', '2026-12-29', 'calendar days are the same'],
  ['2026-12-24', '1 day', '2026-12-25', 'Christmas Day counts, and the date stays'],
  ['2026-12-24', '2 days', '2026-12-26', 'a Saturday'],
  ['2026-12-24', '14 days', '2027-01-07', 'over the turn of the year'],
  ['2026-02-26', '3 days', '2026-03-01', 'February without a leap day, to a Sunday'],
  ['2028-02-26', '3 days', '2028-02-29', 'to a leap day'],
  ['2028-02-28', '2 days', '2028-03-01', 'over a leap day'],
  ['2028-02-29', '365 days', '2029-02-28', 'past the known days'],
  ['2026-03-28', '1 day', '2026-03-29', 'to the day on which the clocks go forward'],
  ['2026-03-28', '2 days', '2026-03-30', 'over the day on which the clocks go forward'],
  ['2026-10-24', '1 day', '2026-10-25', 'to the day on which the clocks go back'],
  ['2026-10-24', '2 days', '2026-10-26', 'over the day on which the clocks go back'],
  ['2026-04-02', '4 days', '2026-04-06', 'Easter Monday'],
  ['2026-06-30', '30 days', '2026-07-30', 'the end of June'],
  ['2026-07-31', '31 days', '2026-08-31', 'the Summer bank holiday'],
  ['2026-11-30', '5 days', '2026-12-05', 'a Saturday'],
  ['2026-11-30', '90 days', '2027-02-28', 'the last day of February, a Sunday'],
  ['2027-11-30', '90 days', '2028-02-28', 'the last but one of a leap February'],
  ['2026-12-29', '3 days', '2027-01-01', 'New Year’s Day'],
];

const weeks: Case[] = [
  ['2026-11-23', '1 week', '2026-11-30', 'from a Monday to a Monday'],
  ['2026-11-23', '2 weeks', '2026-12-07', 'from a Monday to a Monday'],
  ['2026-11-21', '2 weeks', '2026-12-05', 'from a Saturday to a Saturday'],
  ['2026-12-18', '2 weeks', '2027-01-01', 'New Year’s Day, and the date stays'],
  ['2026-12-11', '2 weeks', '2026-12-25', 'Christmas Day, and the date stays'],
  ['2026-03-22', '1 week', '2026-03-29', 'to the day on which the clocks go forward'],
  ['2026-03-25', '1 week', '2026-04-01', 'over the day on which the clocks go forward'],
  ['2026-10-21', '1 week', '2026-10-28', 'over the day on which the clocks go back'],
  ['2028-02-22', '1 week', '2028-02-29', 'to a leap day'],
  ['2028-02-29', '1 week', '2028-03-07', 'from a leap day'],
  ['2026-11-23', '6 weeks', '2027-01-04', 'over Christmas'],
  ['2026-11-23', '12 weeks', '2027-02-15', 'twelve weeks'],
];

const months: Case[] = [
  ['2026-11-15', '1 month', '2026-12-15', 'the same day of the next month'],
  ['2026-09-30', '1 month', '2026-10-30', 'Dodds v Walker: not the last day of October'],
  ['2026-10-31', '1 month', '2026-11-30', 'November has no 31st'],
  ['2026-01-31', '1 month', '2026-02-28', 'February has no 31st'],
  ['2026-01-30', '1 month', '2026-02-28', 'February has no 30th'],
  ['2026-01-29', '1 month', '2026-02-28', 'February has no 29th'],
  ['2026-01-28', '1 month', '2026-02-28', 'February has a 28th'],
  ['2028-01-31', '1 month', '2028-02-29', 'the last day of a leap February'],
  ['2028-01-30', '1 month', '2028-02-29', 'the last day of a leap February'],
  ['2028-01-29', '1 month', '2028-02-29', 'the same day of a leap February'],
  ['2028-01-28', '1 month', '2028-02-28', 'the same day, not the last'],
  ['2028-02-29', '1 month', '2028-03-29', 'from a leap day, not to the last day of March'],
  [
    '2026-02-28',
    '1 month',
    '2026-03-28',
    'from the last day of February, not to the last of March',
  ],
  ['2028-02-29', '3 months', '2028-05-29', 'the Spring bank holiday, and the date stays'],
  ['2026-12-31', '1 month', '2027-01-31', 'a Sunday, and the date stays'],
  ['2026-12-31', '2 months', '2027-02-28', 'counted at once: February has no 31st'],
  ['2026-12-31', '3 months', '2027-03-31', 'counted at once: March has a 31st'],
  ['2026-12-31', '6 months', '2027-06-30', 'June has no 31st'],
  ['2026-11-30', '3 months', '2027-02-28', 'February has no 30th'],
  ['2027-11-30', '3 months', '2028-02-29', 'the last day of a leap February'],
  ['2026-11-25', '1 month', '2026-12-25', 'Christmas Day, and the date stays'],
  ['2026-11-01', '2 months', '2027-01-01', 'New Year’s Day, and the date stays'],
  ['2026-02-15', '12 months', '2027-02-15', 'a year'],
  ['2027-02-28', '12 months', '2028-02-28', 'a year to the same day, not to the leap day'],
  ['2026-02-28', '2 months', '2026-04-28', 'over the day on which the clocks go forward'],
  ['2026-10-01', '1 month', '2026-11-01', 'over the day on which the clocks go back, to a Sunday'],
  ['2026-05-31', '1 month', '2026-06-30', 'June has no 31st'],
  ['2026-07-31', '1 month', '2026-08-31', 'the Summer bank holiday, and the date stays'],
  ['2026-08-31', '1 month', '2026-09-30', 'September has no 31st'],
  ['2026-03-31', '1 calendar month', '2026-04-30', 'April has no 31st'],
];

const dayOf = (due: string | undefined): string | undefined => due?.slice(0, 19);

describe.each([
  ['days', days],
  ['weeks', weeks],
  ['months', months],
])('%s of the calendar', (_, cases) => {
  const calendar = calendarOf('england-and-wales', { knownUntil: '2028-12-31' });
  test.each(cases)('received on %s, %s: %s (%s)', (received, target, due) => {
    const promised = (): ReturnType<typeof makePromise> =>
      makePromise({ standard: standardOf(target), receivedAt: `${received}T11:00`, calendar });
    if (due > '2028-12-31') {
      expect(promised).toThrow(BeyondKnownDays);
      return;
    }
    expect(promised()).toMatchObject({ dueOn: due });
    expect(dayOf(promised()?.dueAt)).toBe(`${due}T23:59:59`);
  });

  test.each(cases)('a share of it promises the same date: %s, %s', (received, target, due) => {
    if (due > '2028-12-31') return;
    const standard = standardOf(`90% within ${target}`);
    const promise = makePromise({ standard, receivedAt: `${received}T11:00`, calendar });
    expect(promise).toMatchObject({ dueOn: due, target: { kind: 'share-within', percent: 90 } });
  });
});

describe('what else moves a calendar time', () => {
  test('a day in the council’s time zone, late on a summer evening', () => {
    const calendar = calendarOf('england-and-wales');
    const receivedAt = '2026-06-30T23:30:00Z';
    const promise = makePromise({ standard: standardOf('1 month'), receivedAt, calendar });
    expect(promise?.dueOn).toBe('2026-08-01');
  });

  test('what comes after the cut-off time counts as received the next day', () => {
    const calendar = calendarOf('england-and-wales', { cutOff: '16:00' });
    const due = (receivedAt: string, target: string): string | undefined =>
      makePromise({ standard: standardOf(target), receivedAt, calendar })?.dueOn;
    expect(due('2026-11-30T16:00', '28 days')).toBe('2026-12-28');
    expect(due('2026-11-30T16:01', '28 days')).toBe('2026-12-29');
    expect(due('2026-11-30T16:01', '1 month')).toBe('2027-01-01');
  });

  test('the first day and the last are shown, and nothing between them', () => {
    const calendar = calendarOf('england-and-wales');
    const standard = standardOf('28 days');
    const promise = makePromise({ standard, receivedAt: '2026-12-01T11:00', calendar });
    expect(promise?.days).toEqual([
      { date: '2026-12-01', counts: false, reason: { code: 'day-of-receipt' } },
      { date: '2026-12-29', counts: true, reason: { code: 'every-day' } },
    ]);
  });
});

type Moment = [received: string, target: string, due: string, because: string];

/** Open 9 to 17 from Monday to Friday, 9 to 12 on Saturdays, and on Christmas Eve until noon. */
const withSaturday = {
  hours: {
    default: {
      ...nineToFive,
      saturday: '09:00-12:00',
      exceptions: { '2026-12-24': '09:00-12:00' },
    },
  },
};

const sameDay: Moment[] = [
  ['2026-11-27T08:00', 'same day', '2026-11-27T17:00', 'before it opens'],
  ['2026-11-27T16:59', 'same day', '2026-11-27T17:00', 'a minute before it closes'],
  ['2026-11-27T17:00', 'same day', '2026-11-28T12:00', 'as it closes: Saturday'],
  ['2026-11-27T23:59', 'same day', '2026-11-28T12:00', 'at night: Saturday'],
  ['2026-11-28T11:00', 'same day', '2026-11-28T12:00', 'on a Saturday'],
  ['2026-11-28T12:30', 'same day', '2026-11-30T17:00', 'after Saturday’s hours: Monday'],
  ['2026-11-29T10:00', 'same day', '2026-11-30T17:00', 'on a Sunday: Monday'],
  ['2026-12-24T11:00', 'same day', '2026-12-24T12:00', 'Christmas Eve closes at noon'],
  ['2026-12-24T12:00', 'same day', '2026-12-26T12:00', 'Christmas Day is off, Saturday is open'],
  ['2026-12-25T10:00', 'same day', '2026-12-26T12:00', 'on Christmas Day'],
  ['2026-12-28T10:00', 'same day', '2026-12-29T17:00', 'on Boxing Day’s substitute day'],
  ['2026-03-27T17:30', 'same day', '2026-03-28T12:00', 'the day before the clocks go forward'],
  ['2026-03-29T10:00', 'same day', '2026-03-30T17:00', 'on the day when the clocks go forward'],
  ['2026-11-27T16:59', 'same working day', '2026-11-27T17:00', 'a minute before it closes'],
  ['2026-11-27T17:00', 'same working day', '2026-11-30T17:00', 'as it closes: Monday'],
  ['2026-11-28T10:00', 'same working day', '2026-11-30T17:00', 'a Saturday is no working day'],
  ['2026-12-24T12:00', 'same working day', '2026-12-29T17:00', 'over Christmas'],
  ['2026-12-25T10:00', 'same working day', '2026-12-29T17:00', 'on Christmas Day'],
  ['2026-11-27T16:00', '90% on the same day', '2026-11-27T17:00', 'a share promises the same'],
  [
    '2026-11-27T16:00',
    '90% by the end of the next working day',
    '2026-11-30T17:00',
    'a share promises the same',
  ],
  ['2026-11-27T16:00', '90% within 4 working hours', '2026-11-28T12:00', 'Saturday’s hours count'],
  ['2026-11-27T16:00', '90% within 10 working days', '2026-12-11T23:59', 'a share of days'],
  ['2026-12-24T16:00', '95% in 5 working days', '2027-01-05T23:59', 'over Christmas'],
];

describe('the same day', () => {
  const calendar = calendarOf('england-and-wales', withSaturday);
  test.each(sameDay)('received at %s, %s: %s (%s)', (receivedAt, target, due) => {
    const promise = makePromise({ standard: standardOf(target), receivedAt, calendar });
    expect(promise?.dueAt.slice(0, 16)).toBe(due);
  });

  test('a closure moves it on', () => {
    const closures = [{ date: '2026-11-27', reason: 'Training day' }];
    const closed = calendarOf('england-and-wales', { ...withSaturday, closures });
    const receivedAt = '2026-11-27T10:00';
    const promise = makePromise({ standard: standardOf('same day'), receivedAt, calendar: closed });
    expect(promise?.dueAt.slice(0, 16)).toBe('2026-11-28T12:00');
    expect(promise?.days[0]?.reason).toEqual({ code: 'closure', name: 'Training day' });
  });

  test('the cut-off time moves it on', () => {
    const early = calendarOf('england-and-wales', { cutOff: '15:00' });
    const receivedAt = '2026-11-27T15:01';
    const promise = makePromise({ standard: standardOf('same day'), receivedAt, calendar: early });
    expect(promise?.dueAt.slice(0, 16)).toBe('2026-11-30T17:00');
    expect(promise?.days[0]?.reason).toEqual({ code: 'after-cut-off' });
  });

  test.each([
    ['2026-11-27T16:00', 'same day', '2026-11-27T23:59:59'],
    ['2026-11-28T16:00', 'same day', '2026-11-28T23:59:59'],
    ['2026-11-28T16:00', 'same working day', '2026-11-30T23:59:59'],
    ['2026-12-25T16:00', 'same day', '2026-12-25T23:59:59'],
  ])('without known hours a day ends at midnight: %s, %s', (receivedAt, target, due) => {
    const unknown = calendarOf('england-and-wales', { hours: {} });
    const promise = makePromise({ standard: standardOf(target), receivedAt, calendar: unknown });
    expect(dayOf(promise?.dueAt)).toBe(due);
  });

  test('an office that never opens is reported, not waited for', () => {
    const never = calendarOf('england-and-wales', { hours: { default: { exceptions: {} } } });
    expect(() =>
      makePromise({
        standard: standardOf('same day'),
        receivedAt: '2026-11-27T10:00',
        calendar: never,
      }),
    ).toThrow('have no open weekday');
  });
});

const scottishInformation: Case[] = [
  ['2027-03-24', '20 working days', '2027-04-22', 'Easter Monday is a working day in Scotland'],
  ['2026-03-02', '20 working days', '2026-03-30', 'St Patrick’s Day is a working day there'],
  ['2026-07-01', '20 working days', '2026-07-29', '12 July is a working day there'],
  ['2026-08-28', '1 working day', '2026-08-31', 'the last Monday of August is a working day'],
  ['2026-12-24', '2 working days', '2026-12-30', 'Christmas Day, and Boxing Day’s substitute day'],
  ['2026-12-31', '1 working day', '2027-01-05', '2 January is kept on Monday'],
  ['2026-06-12', '1 working day', '2026-06-16', 'the one-off 15 June'],
];

test.each(scottishInformation)(
  'freedom of information in Scotland: received on %s, %s, due on %s (%s)',
  (received, target, due) => {
    const standard = standardOf(target, { calendar: 'foi' });
    const calendar = calendarOf('scotland', { cutOff: '09:00' });
    expect(makePromise({ standard, receivedAt: `${received}T18:00`, calendar })?.dueOn).toBe(due);
  },
);

test.each(['england-and-wales', 'wales', 'northern-ireland'] as const)(
  'the same request in %s passes over the bank holidays of every nation',
  (nation) => {
    const standard = standardOf('20 working days', { calendar: 'foi' });
    const promise = makePromise({
      standard,
      receivedAt: '2027-03-24T11:00',
      calendar: calendarOf(nation),
    });
    expect(promise?.dueOn).toBe('2027-04-23');
  },
);

test.each([
  ['2026-04-02', '2 working days', '2026-04-08', 'Easter Monday, as in England'],
  ['2026-08-28', '1 working day', '2026-09-01', 'the Summer bank holiday, as in England'],
  ['2026-12-24', '2 working days', '2026-12-30', 'Christmas, as in England'],
])('Wales keeps England’s bank holidays: received on %s, %s: %s (%s)', (received, target, due) => {
  const calendar = calendarOf('wales');
  const receivedAt = `${received}T11:00`;
  expect(makePromise({ standard: standardOf(target), receivedAt, calendar })?.dueOn).toBe(due);
});

import { describe, expect, test } from 'vitest';
import { isToEndOfDay, wasKept } from '../../../src/domain/charter/kept.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import { parseTarget } from '../../../src/domain/charter/target.ts';
import { calendarOf, standardOf } from './calendars.ts';

const calendar = calendarOf('england-and-wales', {
  bankHolidays: [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-12-28', name: 'Boxing Day', substitute: true },
  ],
});

test('a promise is plain data that shows its working', () => {
  const standard = standardOf('2 working days');
  const promise = makePromise({ standard, receivedAt: '2026-12-24T16:00', calendar });
  expect(JSON.parse(JSON.stringify(promise))).toEqual(promise);
  expect(promise).toEqual({
    standard: 'online-enquiry',
    measures: 'reply',
    target: { kind: 'working-days', amount: 2 },
    receivedAt: '2026-12-24T16:00:00+00:00',
    dueOn: '2026-12-30',
    dueAt: '2026-12-30T23:59:59+00:00',
    days: [
      { date: '2026-12-24', counts: false, reason: { code: 'day-of-receipt' } },
      {
        date: '2026-12-25',
        counts: false,
        reason: { code: 'bank-holiday', name: 'Christmas Day' },
      },
      { date: '2026-12-26', counts: false, reason: { code: 'saturday' } },
      { date: '2026-12-27', counts: false, reason: { code: 'sunday' } },
      {
        date: '2026-12-28',
        counts: false,
        reason: { code: 'bank-holiday', name: 'Boxing Day', substitute: true },
      },
      { date: '2026-12-29', counts: true, reason: { code: 'counts' } },
      { date: '2026-12-30', counts: true, reason: { code: 'counts' } },
    ],
  });
});

test.each([
  'no published time',
  '45 seconds',
  '10 minutes',
  '90% within 20 seconds',
  '95% of cases',
])('"%s" gives no date, so none is promised', (target) => {
  const standard = standardOf(target);
  expect(makePromise({ standard, receivedAt: '2026-12-24T16:00', calendar })).toBeUndefined();
});

describe('a contact keeps the promise that was in force when it was made', () => {
  const standard = standardOf('2 working days', {
    inForceFrom: '2026-11-01',
    earlier: [
      {
        target: parseTarget('5 working days'),
        inForceFrom: '2026-01-01',
        inForceUntil: '2026-10-31',
      },
    ],
  });
  test.each([
    ['2026-11-02T00:00', '2026-11-04'],
    ['2026-11-01T00:00', '2026-11-03'],
    ['2026-10-31T23:59', '2026-11-06'],
    ['2026-01-01T00:00', '2026-01-08'],
  ])('received %s, due %s', (receivedAt, dueOn) => {
    expect(makePromise({ standard, receivedAt, calendar })?.dueOn).toBe(dueOn);
  });

  test('before the standard was ever in force nothing is promised', () => {
    const receivedAt = '2025-12-31T23:59';
    expect(makePromise({ standard, receivedAt, calendar })).toBeUndefined();
  });
});

describe('a clock that starts with the acknowledgement', () => {
  const standard = standardOf('10 working days', { clockStarts: 'acknowledgement' });

  test('starts on receipt when the acknowledgement is automatic, and the promise says so', () => {
    expect(makePromise({ standard, receivedAt: '2026-11-02T10:00', calendar })).toMatchObject({
      dueOn: '2026-11-16',
      clockStarts: 'acknowledgement',
      clockStartedAt: '2026-11-02T10:00:00+00:00',
    });
  });

  test('starts later when someone acknowledged it later', () => {
    const promise = makePromise({
      standard,
      receivedAt: '2026-11-02T10:00',
      clockStartedAt: '2026-11-04T09:00',
      calendar,
    });
    expect(promise).toMatchObject({ dueOn: '2026-11-18', receivedAt: '2026-11-02T10:00:00+00:00' });
    expect(promise?.days[0]?.date).toBe('2026-11-04');
  });
});

test('a clock that starts with an officer’s return runs only once the officer is back', () => {
  const standard = standardOf('within 24 hours', { clockStarts: 'return' });
  const receivedAt = '2026-11-02T10:00';
  expect(makePromise({ standard, receivedAt, calendar })).toBeUndefined();
  const clockStartedAt = '2026-11-09T09:00';
  expect(makePromise({ standard, receivedAt, calendar, clockStartedAt })).toMatchObject({
    dueAt: '2026-11-10T09:00:00+00:00',
  });
});

describe('where the list of bank holidays ends, no date is guessed', () => {
  test.each([
    ['2 working days', '2028-12-28T10:00'],
    ['4 working hours', '2028-12-29T16:00'],
    ['end of the next working day', '2028-12-29T10:00'],
    ['2 working days', '2029-01-02T10:00'],
  ])('%s from %s names the year that is missing', (target, receivedAt) => {
    const standard = standardOf(target);
    expect(() => makePromise({ standard, receivedAt, calendar })).toThrow(
      'The bank holidays of 2029 are not known',
    );
  });

  test('the message says how far the list goes', () => {
    const standard = standardOf('20 working days');
    const receivedAt = '2028-12-28T10:00';
    expect(() =>
      makePromise({ standard, receivedAt, calendar }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[BeyondKnownDays: The bank holidays of 2029 are not known: the list goes from 2024-01-01 to 2028-12-31. Build the site again, or add the year to the list.]`,
    );
  });

  test('nor before it begins', () => {
    const standard = standardOf('2 working days');
    expect(() => makePromise({ standard, receivedAt: '2023-12-29T10:00', calendar })).toThrow(
      'The bank holidays of 2023 are not known',
    );
  });
});

test.each(['yesterday', '2026-13-01', '2026-02-29', '2026-12-24T25:00', '24/12/2026', ''])(
  '"%s" is no time of receipt',
  (receivedAt) => {
    const standard = standardOf('2 working days');
    expect(() => makePromise({ standard, receivedAt, calendar })).toThrow('is not a day');
  },
);

describe('a promise is kept', () => {
  const promise = { dueAt: '2026-06-30T23:59:59+01:00' };
  test.each([
    ['2026-06-30T22:59:59.999Z', true, 'in the last moment of the day in London'],
    ['2026-06-30T23:00:00Z', false, 'a moment later'],
    ['2026-06-01T10:00:00Z', true, 'long before'],
  ])('%s: %s, %s', (repliedAt, kept) => {
    expect(wasKept(promise, repliedAt)).toBe(kept);
    expect(wasKept(promise, Date.parse(repliedAt))).toBe(kept);
  });
});

test.each([
  ['2026-12-30T23:59:59+00:00', true],
  ['2026-06-30T23:59:59+01:00', true],
  ['2026-11-30T23:59:00+00:00', false],
  ['2026-11-30T12:00:00+00:00', false],
  ['2026-11-30T17:00:00+00:00', false],
])('a promise due at %s runs to the end of its day: %s', (dueAt, does) => {
  expect(isToEndOfDay({ dueAt })).toBe(does);
});

test('an acknowledgement that is dated before the receipt starts no clock before it', () => {
  const standard = standardOf('10 working days', { clockStarts: 'acknowledgement' });
  const promise = makePromise({
    standard,
    receivedAt: '2026-11-02T10:00',
    clockStartedAt: '2026-10-30T09:00',
    calendar,
  });
  expect(promise).toMatchObject({
    dueOn: '2026-11-16',
    clockStartedAt: '2026-11-02T10:00:00+00:00',
  });
});

test('a clock that starts on receipt says nothing of how it started', () => {
  const promise = makePromise({
    standard: standardOf('2 working days'),
    receivedAt: '2026-11-23T10:00',
    calendar,
  });
  expect(promise).not.toHaveProperty('clockStarts');
  expect(promise).not.toHaveProperty('clockStartedAt');
  expect(promise).not.toHaveProperty('delay');
});

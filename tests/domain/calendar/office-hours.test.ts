import { describe, expect, test } from 'vitest';
import type { WeekHours } from '../../../src/domain/calendar/calendar-data.ts';
import { makePromise, type ReplyPromise } from '../../../src/domain/charter/promise.ts';
import { calendarOf, nineToFive, standardOf } from '../charter/calendars.ts';

/** What is promised where the office has these hours. */
function promised(hours: WeekHours, target: string, receivedAt: string): ReplyPromise | undefined {
  const calendar = calendarOf('england-and-wales', { hours: { default: hours } });
  return makePromise({ standard: standardOf(target), receivedAt, calendar });
}

describe('an office that closes for lunch, from 12:30 to 13:30', () => {
  const lunch = '09:00-12:30, 13:30-17:00';
  const hours = { ...nineToFive, monday: lunch, tuesday: lunch };

  test.each([
    ['2 working hours', '2026-11-23T09:00', '2026-11-23T11:00:00+00:00', 'all in the morning'],
    ['2 working hours', '2026-11-23T08:00', '2026-11-23T11:00:00+00:00', 'from opening'],
    ['2 working hours', '2026-11-23T10:30', '2026-11-23T12:30:00+00:00', 'to the minute of lunch'],
    ['2 working hours', '2026-11-23T10:31', '2026-11-23T13:31:00+00:00', 'a minute after lunch'],
    ['2 working hours', '2026-11-23T13:00', '2026-11-23T15:30:00+00:00', 'received at lunch'],
    ['4 working hours', '2026-11-23T13:30', '2026-11-24T09:30:00+00:00', 'until tomorrow'],
    ['same day', '2026-11-23T12:45', '2026-11-23T17:00:00+00:00', 'the afternoon is to come'],
  ])('%s from %s end at %s: %s', (target, receivedAt, dueAt) => {
    expect(promised(hours, target, receivedAt)?.dueAt).toBe(dueAt);
  });
});

describe('an office that is closed on Wednesdays', () => {
  const hours = { ...nineToFive, wednesday: 'closed' };

  test('the working shown says that it was closed, not that the day counted', () => {
    const promise = promised(hours, '4 working hours', '2026-11-24T15:00');
    expect(promise?.dueAt).toBe('2026-11-26T11:00:00+00:00');
    expect(promise?.days).toEqual([
      { date: '2026-11-24', counts: true, reason: { code: 'counts' }, minutes: 120 },
      { date: '2026-11-25', counts: false, reason: { code: 'closed' }, minutes: 0 },
      { date: '2026-11-26', counts: true, reason: { code: 'counts' }, minutes: 120 },
    ]);
  });

  test('a message after closing on Tuesday waits for Thursday', () => {
    const promise = promised(hours, 'same day', '2026-11-24T18:00');
    expect(promise?.dueAt).toBe('2026-11-26T17:00:00+00:00');
  });
});

describe('an office that opens on Saturdays alone', () => {
  const hours: WeekHours = { saturday: '10:00-12:00', exceptions: {} };

  test.each(['end of the next working day', 'same working day'])(
    'has no %s: correct hours are asked for',
    (target) => {
      expect(() => promised(hours, target, '2026-11-24T10:00')).toThrow(
        'The opening hours for "online" have no open weekday, so no time can run. Correct hours in council.yaml.',
      );
    },
  );

  test.each([
    ['same day', '2026-11-24T10:00', '2026-11-28T12:00:00+00:00'],
    ['3 working hours', '2026-11-24T10:00', '2026-12-05T11:00:00+00:00'],
  ])('%s from %s is %s', (target, receivedAt, dueAt) => {
    expect(promised(hours, target, receivedAt)?.dueAt).toBe(dueAt);
  });
});

test.each(['end of the next working day', 'same day', 'same working day', '2 working hours'])(
  'an office that never opens has no %s: correct hours are asked for',
  (target) => {
    expect(() => promised({ exceptions: {} }, target, '2026-11-24T10:00')).toThrow(
      'The opening hours for "online" have no open weekday, so no time can run.',
    );
  },
);

test('an office open on one weekday alone can be waited for', () => {
  const hours: WeekHours = { friday: '09:00-17:00', exceptions: {} };
  const promise = promised(hours, 'end of the next working day', '2026-11-23T10:00');
  expect(promise?.dueAt).toBe('2026-11-27T17:00:00+00:00');
});

test('hours that no one wrote down are asked for by name', () => {
  const calendar = calendarOf('england-and-wales', { hours: { telephone: nineToFive } });
  const standard = standardOf('2 working hours');
  expect(() => makePromise({ standard, receivedAt: '2026-11-23T09:00', calendar })).toThrow(
    'There are no opening hours for "online". Add them, or "default", under hours in council.yaml.',
  );
});

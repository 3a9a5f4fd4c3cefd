import { describe, expect, test } from 'vitest';
import { calendarFrom, instantOf } from '../../../src/domain/calendar/calendar.ts';
import { calendarOf } from '../charter/calendars.ts';

const calendar = calendarFrom(calendarOf('england-and-wales'));

describe('a moment that is written down', () => {
  test.each([
    ['2026-07-01T00:30:15.5', '2026-06-30T23:30:15.000Z'],
    ['2026-07-01T00:30:15.250', '2026-06-30T23:30:15.000Z'],
    ['2026-07-01T00:30:15.250+02:00', '2026-06-30T22:30:15.250Z'],
    ['2026-07-01T00:30+0200', '2026-06-30T22:30:00.000Z'],
    ['2026-07-01 00:30+02:00', '2026-06-30T22:30:00.000Z'],
    ['2026-07-01 00:30Z', '2026-07-01T00:30:00.000Z'],
    ['2026-07-01T23:59:59', '2026-07-01T22:59:59.000Z'],
    ['2026-12-24T00:00', '2026-12-24T00:00:00.000Z'],
  ])('%s is %s', (written, utc) => {
    expect(new Date(instantOf(calendar, written)).toISOString()).toBe(utc);
  });

  test.each([
    '2026-12-24T24:00',
    '2026-12-24T16:60',
    '2026-12-24T16:00:60',
    '2026-12-24T16',
    '2026-12-24T16:00 or so',
    'on 2026-12-24T16:00',
    '24 December 2026',
    'tomorrow',
    '',
  ])('"%s" is none', (written) => {
    expect(() => instantOf(calendar, written)).toThrow(
      `"${written}" is not a day and time. Write it like 2026-12-24T16:00, or with an offset, 2026-12-24T16:00+00:00.`,
    );
  });

  test('a day that does not exist is none', () => {
    expect(() => instantOf(calendar, '2027-02-29T10:00')).toThrow('"2027-02-29" is not a day');
  });
});

describe('the cut-off time of a council', () => {
  const cutOff = (time: string): number =>
    calendarFrom(calendarOf('england-and-wales', { cutOff: time })).cutOffMs;

  test.each([
    ['00:00', 0],
    ['16:30', 59_400_000],
    ['23:59', 86_340_000],
    ['24:00', 86_400_000],
  ])('%s is so long after midnight', (time, ms) => {
    expect(cutOff(time)).toBe(ms);
  });

  test.each(['24:01', '25:00', '-01:00', 'noon', '17'])('"%s" is not a time of day', (time) => {
    expect(() => cutOff(time)).toThrow(
      `"${time}" is not a time of day. Write the hour and minute, like 16:30.`,
    );
  });
});

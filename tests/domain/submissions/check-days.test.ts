import { expect, test } from 'vitest';
import { calendarDataBetween } from '../../../src/council/calendar/council-calendar.ts';
import { calendarFrom } from '../../../src/domain/calendar/calendar.ts';
import { asksForTime, checkDays, chosenTime } from '../../../src/domain/submissions/check-days.ts';
import { testForm, testSite } from '../../support/test-runtime.ts';

const calendar = calendarFrom(testSite().calendar);
const form = testForm('call-back', {
  fields: [
    { name: 'call-on', type: 'date', slot: { hours: 'telephone', time: 'call-at' } },
    { name: 'call-at', type: 'radios', options: ['09:00-11:00', '15:00-17:00', '17:00-19:00'] },
  ],
});
// 12:30 on Wednesday 23 December 2026.
const now = Date.parse('2026-12-23T12:30:00Z');

test.each([
  ['a weekday ahead', '2026-12-24', '09:00-11:00', []],
  ['later today', '2026-12-23', '15:00-17:00', []],
  ['this morning', '2026-12-23', '09:00-11:00', [{ field: 'call-at', code: 'TIME_NOT_OPEN' }]],
  ['yesterday', '2026-12-22', '09:00-11:00', [{ field: 'call-on', code: 'DAY_PAST' }]],
  ['Christmas Day', '2026-12-25', '09:00-11:00', [{ field: 'call-on', code: 'DAY_NOT_OPEN' }]],
  ['a Saturday', '2027-01-02', '09:00-11:00', [{ field: 'call-on', code: 'DAY_NOT_OPEN' }]],
  [
    'after the line closes',
    '2026-12-24',
    '17:00-19:00',
    [{ field: 'call-at', code: 'TIME_NOT_OPEN' }],
  ],
  [
    'a day no calendar knows',
    '2099-01-05',
    '09:00-11:00',
    [{ field: 'call-on', code: 'DAY_TOO_FAR', values: { days: 90 } }],
  ],
  ['a weekday 90 days ahead', '2027-03-23', '09:00-11:00', []],
  [
    'a weekday 91 days ahead',
    '2027-03-24',
    '09:00-11:00',
    [{ field: 'call-on', code: 'DAY_TOO_FAR', values: { days: 90 } }],
  ],
  [
    'a day before any calendar',
    '1950-01-02',
    '09:00-11:00',
    [{ field: 'call-on', code: 'DAY_PAST' }],
  ],
  ['a day that does not exist', '2027-02-30', '09:00-11:00', []],
  ['no date at all', 'next-Tuesday', '09:00-11:00', []],
])('%s', (_, on, at, problems) => {
  expect(checkDays(form, { 'call-on': on, 'call-at': at }, calendar, now)).toEqual(problems);
});

test('a time with less than half an hour left of it is over', () => {
  const chosen = { 'call-on': '2026-12-23', 'call-at': '15:00-17:00' };
  const over = [{ field: 'call-at', code: 'TIME_NOT_OPEN' }];
  expect(checkDays(form, chosen, calendar, Date.parse('2026-12-23T16:30:00Z'))).toEqual([]);
  expect(checkDays(form, chosen, calendar, Date.parse('2026-12-23T16:30:01Z'))).toEqual(over);
});

test('the time chosen is what staff work to, to the end of it by the council’s clock', () => {
  const chosen = { 'call-on': '2027-03-29', 'call-at': '09:00-11:00' };
  expect(chosenTime(form, chosen, calendar)).toEqual({
    on: '2027-03-29',
    from: '09:00',
    to: '11:00',
    endsAt: '2027-03-29T11:00:00+01:00',
  });
  expect(chosenTime(form, { 'call-at': '09:00-11:00' }, calendar)).toBeUndefined();
});

test.each([
  ['2026-12-23', []],
  ['1999-01-01', []],
  ['2026-12-24', [{ field: 'happened-on', code: 'DAY_TO_COME' }]],
])('what happened on %s can be written down today, or not yet', (day, problems) => {
  const complaint = testForm('complaint', {
    fields: [{ name: 'happened-on', type: 'date', past: true }],
  });
  expect(checkDays(complaint, { 'happened-on': day }, calendar, now)).toEqual(problems);
});

test('nothing chosen, nothing wrong', () => {
  expect(checkDays(form, {}, calendar, now)).toEqual([]);
});

test.each([
  ['from the minute it opens', '09:00-10:00', []],
  ['until the minute it closes', '16:00-17:00', []],
  ['from a minute before', '08:59-10:00', [{ field: 'call-at', code: 'TIME_NOT_OPEN' }]],
  ['until a minute after', '16:00-17:01', [{ field: 'call-at', code: 'TIME_NOT_OPEN' }]],
  ['a time that is none', 'morning', []],
])('a call may be asked for while the line is open: %s', (_, at, problems) => {
  expect(checkDays(form, { 'call-on': '2026-12-24', 'call-at': at }, calendar, now)).toEqual(
    problems,
  );
});

test('a day without a time is held to its day alone', () => {
  expect(checkDays(form, { 'call-on': '2026-12-24' }, calendar, now)).toEqual([]);
  expect(checkDays(form, { 'call-on': '2026-12-25' }, calendar, now)).toEqual([
    { field: 'call-on', code: 'DAY_NOT_OPEN' },
  ]);
});

test('a form asks for a time where one of its questions does', () => {
  expect(asksForTime(form)).toBe(true);
  const plain = testForm('plain', { fields: [{ name: 'call-on', type: 'date' }] });
  expect(asksForTime(plain)).toBe(false);
  expect(checkDays(plain, { 'call-on': '1999-01-01' }, calendar, now)).toEqual([]);
  expect(
    chosenTime(plain, { 'call-on': '2026-12-24', 'call-at': '09:00-11:00' }, calendar),
  ).toBeUndefined();
  expect(
    chosenTime(form, { 'call-on': '2026-12-24', 'call-at': 'morning' }, calendar),
  ).toBeUndefined();
});

test('a line that closes at midday, or on a day of its own, is open for the rest', () => {
  const { nation, timeZone } = testSite().calendar;
  const day = '09:00-12:00, 13:00-17:00';
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  const closing = calendarFrom(
    calendarDataBetween(
      {
        ...{ nation, timeZone, cutOff: undefined, extraBankHolidays: [] },
        hours: { default: { ...week, exceptions: {} }, telephone: { ...week, exceptions: {} } },
        closures: [{ from: '2026-12-29', reason: 'Training' }],
      },
      2026,
      2026,
    ),
  );
  const code = (on: string, at: string) =>
    checkDays(form, { 'call-on': on, 'call-at': at }, closing, now).map((problem) => problem.code);
  expect(code('2026-12-24', '10:00-12:00')).toEqual([]);
  expect(code('2026-12-24', '13:00-14:00')).toEqual([]);
  expect(code('2026-12-24', '11:30-13:30')).toEqual(['TIME_NOT_OPEN']);
  expect(code('2026-12-29', '10:00-12:00')).toEqual(['DAY_NOT_OPEN']);
  // The calendar ends with the year.
  expect(code('2026-12-31', '10:00-12:00')).toEqual([]);
  expect(code('2027-01-04', '10:00-12:00')).toEqual(['DAY_TOO_FAR']);
});

import { expect, test } from 'vitest';
import { calendarFrom } from '../../../src/domain/calendar/calendar.ts';
import { longestTime } from '../../../src/domain/charter/longest-time.ts';
import { calendarOf, standardOf } from './calendars.ts';

const england = calendarFrom(calendarOf('england-and-wales'));
const shut = calendarFrom(
  calendarOf('england-and-wales', {
    closures: ['24', '29', '30', '31'].map((day) => ({
      date: `2026-12-${day}`,
      reason: 'Christmas',
    })),
  }),
);
const cutOff = calendarFrom(calendarOf('england-and-wales', { cutOff: '16:00' }));

test.each([
  // From Thursday 24 December over Christmas Day, the weekend and Boxing Day's substitute to Wednesday 30 December.
  ['2 working days', 'P6D', england],
  // Closed from 24 December on: from Wednesday 23 December to Tuesday 5 January.
  ['2 working days', 'P13D', shut],
  // After four o'clock on Wednesday 23 December it counts as received on the 24th.
  ['2 working days', 'P7D', cutOff],
  ['end of the next working day', 'P5D', england],
  ['90% within 2 working days', 'P6D', england],
  ['28 days', 'P28D', england],
  ['2 weeks', 'P2W', england],
  ['1 month', 'P1M', england],
  ['within 24 hours', 'PT24H', england],
  ['10 minutes', 'PT10M', england],
  ['45 seconds', 'PT45S', england],
  ['90% within 20 seconds', undefined, england],
  ['95% of cases', undefined, england],
  ['no published time', undefined, england],
])('%s take %s at the longest', (target, longest, calendar) => {
  expect(longestTime(standardOf(target), calendar, '2026-11-27')).toBe(longest);
});

test('near the end of the known days it is the longest of those that are known', () => {
  expect(longestTime(standardOf('2 working days'), england, '2028-12-27')).toBe('P2D');
  expect(longestTime(standardOf('2 working days'), england, '2029-01-02')).toBeUndefined();
});

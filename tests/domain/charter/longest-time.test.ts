import { expect, test } from 'vitest';
import { calendarFrom } from '../../../src/domain/calendar/calendar.ts';
import { longestTime } from '../../../src/domain/charter/longest-time.ts';
import { calendarOf, nineToFive, standardOf } from './calendars.ts';

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

test('one target is worked out anew for other working days, other hours, another day and another calendar', () => {
  const short = { ...nineToFive, friday: '09:00-09:30', thursday: 'closed', wednesday: 'closed' };
  const closed = calendarFrom(
    calendarOf('england-and-wales', {
      hours: { default: nineToFive, 'in-person': short },
      closures: [{ date: '2026-12-24', reason: 'Christmas' }],
    }),
  );
  const of = (
    target: string,
    changes: Parameters<typeof standardOf>[1] = {},
    { from = '2026-11-27', calendar = closed } = {},
  ): string | undefined => longestTime(standardOf(target, changes), calendar, from);
  expect({
    council: of('2 working days'),
    foi: of('2 working days', { calendar: 'foi' }),
    later: of('2 working days', {}, { from: '2028-12-20' }),
    elsewhere: of('2 working days', {}, { calendar: england }),
    usualHours: of('6 working hours'),
    channel: of('6 working hours', { channel: 'in-person' }),
    hours: of('6 working hours', { hours: 'in-person' }),
  }).toMatchInlineSnapshot(`
    {
      "channel": "P7D",
      "council": "P7D",
      "elsewhere": "P6D",
      "foi": "P6D",
      "hours": "P7D",
      "later": "P6D",
      "usualHours": "P6D",
    }
  `);
});

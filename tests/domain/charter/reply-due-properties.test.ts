import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFrom } from '../../../src/domain/calendar/calendar.ts';
import type { CalendarData, Nation } from '../../../src/domain/calendar/calendar-data.ts';
import { dateOf, dayNumber, weekdayOf } from '../../../src/domain/calendar/day-number.ts';
import { addWorkingDays } from '../../../src/domain/calendar/working-days.ts';
import { makePromise } from '../../../src/domain/charter/promise.ts';
import type { ReplyPromise } from '../../../src/domain/charter/promise.ts';
import type { ServiceStandard } from '../../../src/domain/charter/standard.ts';
import { calendarOf, standardOf } from './calendars.ts';

// Every promise of at most 60 working days from these receipts ends before the known days do.
const receivedAt = fc.integer({
  min: Date.UTC(2024, 0, 2),
  max: Date.UTC(2028, 7, 31),
});
const later = fc.integer({ min: 0, max: 40 * 86_400_000 });
const amount = fc.integer({ min: 1, max: 40 });
const nation = fc.constantFrom<Nation>(
  'england-and-wales',
  'wales',
  'scotland',
  'northern-ireland',
);
const closureDay = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-12-01') })
  .map((day) => ({ date: dateOf(day), reason: 'Closed' }));
const closures = fc.array(closureDay, { maxLength: 12 });
const calendarData = fc
  .record({ nation, closures, cutOff: fc.option(fc.constantFrom('12:00', '17:00')) })
  .map(({ nation, closures, cutOff }) =>
    calendarOf(nation, { closures, ...(cutOff !== null && { cutOff }) }),
  );
const days = fc.constantFrom<ServiceStandard['calendar']>('council', 'foi');
const dayStandard = fc
  .record({ amount, days })
  .map(({ amount, days }) => standardOf(`${String(amount)} working days`, { calendar: days }));
const anyStandard = fc.oneof(
  dayStandard,
  amount.map((hours) => standardOf(`${String(hours)} working hours`)),
  amount.map((hours) => standardOf(`within ${String(hours)} hours`)),
  fc.constant(standardOf('end of the next working day')),
);

function promised(
  standard: ServiceStandard,
  receivedAt: number,
  calendar: CalendarData,
): ReplyPromise {
  const promise = makePromise({ standard, receivedAt, calendar });
  if (promise === undefined) throw new Error('a date follows from every target here');
  return promise;
}

describe('whatever is promised and whenever it comes', () => {
  test('a due date in working days is a working day', () => {
    fc.assert(
      fc.property(dayStandard, receivedAt, calendarData, (standard, at, data) => {
        const { dueOn } = promised(standard, at, data);
        const holidays =
          standard.calendar === 'foi' ? holidaysForInformation(data) : data.bankHolidays;
        expect(weekdayOf(dayNumber(dueOn))).toBeLessThan(5);
        expect(holidays.map(({ date }) => date)).not.toContain(dueOn);
        if (standard.calendar === 'council') {
          expect(data.closures.map(({ date }) => date)).not.toContain(dueOn);
        }
      }),
    );
  });

  test('a promise never ends before it begins', () => {
    fc.assert(
      fc.property(anyStandard, receivedAt, calendarData, (standard, at, data) => {
        expect(Date.parse(promised(standard, at, data).dueAt)).toBeGreaterThan(at - 60_000);
      }),
    );
  });

  test('adding some days and then more is adding them all at once', () => {
    fc.assert(
      fc.property(amount, amount, receivedAt, calendarData, (some, more, at, data) => {
        const { council } = calendarFrom(data);
        const day = Math.floor(at / 86_400_000);
        const atOnce = addWorkingDays(council, day, some + more);
        expect(addWorkingDays(council, addWorkingDays(council, day, some), more)).toBe(atOnce);
      }),
    );
  });

  test('who writes later never gets an earlier date', () => {
    fc.assert(
      fc.property(anyStandard, receivedAt, later, calendarData, (standard, at, after, data) => {
        const first = Date.parse(promised(standard, at, data).dueAt);
        const second = Date.parse(promised(standard, at + after, data).dueAt);
        expect(second).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  test('the working shown counts exactly the days or the hours promised, each day once', () => {
    fc.assert(
      fc.property(anyStandard, receivedAt, calendarData, (standard, at, data) => {
        const { days, target, dueOn } = promised(standard, at, data);
        const counted = days.filter(({ counts }) => counts);
        if (target.kind === 'working-days') expect(counted).toHaveLength(target.amount);
        if (target.kind === 'end-of-next-working-day') expect(counted).toHaveLength(1);
        if (target.kind === 'working-hours' || target.kind === 'hours') {
          const minutes = days.reduce((sum, day) => sum + (day.minutes ?? 0), 0);
          expect(minutes).toBe(target.amount * 60);
        }
        const numbers = days.map(({ date }) => dayNumber(date));
        expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
        expect(days.at(-1)).toMatchObject({ date: dueOn });
      }),
    );
  });

  test('a closure added never makes a date earlier', () => {
    fc.assert(
      fc.property(anyStandard, receivedAt, calendarData, closures, (standard, at, data, more) => {
        const before = Date.parse(promised(standard, at, data).dueAt);
        const closed = { ...data, closures: [...data.closures, ...more] };
        expect(Date.parse(promised(standard, at, closed).dueAt)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('counting the days one by one gives the same date', () => {
    fc.assert(
      fc.property(dayStandard, receivedAt, calendarData, (standard, at, data) => {
        const { days, target, dueOn } = promised(standard, at, data);
        const zero = days.find(({ reason }) => reason.code === 'day-of-receipt')?.date ?? '';
        const off = new Set(
          standard.calendar === 'foi'
            ? holidaysForInformation(data).map(({ date }) => date)
            : [...data.bankHolidays, ...data.closures].map(({ date }) => date),
        );
        let left = target.kind === 'working-days' ? target.amount : 0;
        let day = dayNumber(zero);
        while (left > 0) {
          day++;
          if (weekdayOf(day) < 5 && !off.has(dateOf(day))) left--;
        }
        expect(dueOn).toBe(dateOf(day));
      }),
    );
  });
});

/** Scotland's own for the Scottish Act, those of every nation for the other. */
function holidaysForInformation(data: CalendarData): CalendarData['bankHolidays'] {
  return data.nation === 'scotland' ? data.bankHolidays : data.bankHolidaysOfAnyNation;
}

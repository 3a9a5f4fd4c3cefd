import { BeyondKnownDays } from './beyond-known-days.ts';
import type { BankHoliday, ClosureDay } from './calendar-data.ts';
import { dayNumber, weekdayOf } from './day-number.ts';
import type { DayReason } from './day-reason.ts';

/** Which days of a span of years are working days, counted beforehand. Days are day numbers. */
export interface WorkingDays {
  first: number;
  last: number;
  /** For each day from `first`: how many working days there are up to and with it. */
  countedUpTo: Int32Array;
  /** Every working day, in order. */
  counted: Int32Array;
  /** The days that are off for a reason other than the weekend. */
  daysOff: Map<number, DayReason>;
}

/**
 * Counts the working days of a span once. Neither Saturdays, Sundays, bank holidays nor closures are
 * among them. A day that is a bank holiday and in a closure is a bank holiday.
 */
export function workingDaysOf(
  first: number,
  last: number,
  bankHolidays: readonly BankHoliday[],
  closures: readonly ClosureDay[],
): WorkingDays {
  const daysOff = new Map<number, DayReason>();
  for (const { date, reason, translations } of closures) {
    daysOff.set(dayNumber(date), {
      ...{ code: 'closure', name: reason },
      ...(translations && { translations }),
    });
  }
  for (const { date, name, substitute } of bankHolidays) {
    const reason = { code: 'bank-holiday', name } as const;
    daysOff.set(dayNumber(date), substitute ? { ...reason, substitute } : reason);
  }
  const span = last - first + 1;
  const countedUpTo = new Int32Array(span);
  const counted = new Int32Array(span);
  let count = 0;
  for (let day = first; day <= last; day++) {
    if (weekdayOf(day) < 5 && !daysOff.has(day)) counted[count++] = day;
    countedUpTo[day - first] = count;
  }
  return { first, last, countedUpTo, counted: counted.subarray(0, count), daysOff };
}

/**
 * The day on which `amount` working days have passed: the given day is day zero, whatever day it is,
 * and day one is the next working day.
 * @throws BeyondKnownDays where the list of bank holidays does not reach.
 * @example
 * // Thursday 24 December 2026; Friday is Christmas Day, Monday the Boxing Day bank holiday.
 * addWorkingDays(england, dayNumber('2026-12-24'), 2) // => dayNumber('2026-12-30')
 */
export function addWorkingDays(days: WorkingDays, day: number, amount: number): number {
  const { first, last, countedUpTo, counted } = days;
  const passed = countedUpTo[day - first];
  if (passed === undefined) throw new BeyondKnownDays(day, first, last);
  if (amount === 0) return day;
  const due = counted[passed + amount - 1];
  if (due === undefined) throw new BeyondKnownDays(last + 1, first, last);
  return due;
}

/** Whether a day is a working day, and if not, why. @throws BeyondKnownDays */
export function dayReason(days: WorkingDays, day: number): DayReason {
  if (day < days.first || day > days.last) throw new BeyondKnownDays(day, days.first, days.last);
  const weekday = weekdayOf(day);
  if (weekday === 5) return { code: 'saturday' };
  if (weekday === 6) return { code: 'sunday' };
  return days.daysOff.get(day) ?? { code: 'counts' };
}

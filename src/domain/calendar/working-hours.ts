import { BeyondKnownDays } from './beyond-known-days.ts';
import type { Calendar } from './calendar.ts';
import { msInDay, msInMinute } from './day-number.ts';
import type { DayReason } from './day-reason.ts';
import { openOn, OpeningHoursWrong } from './opening-hours.ts';
import type { OpeningHours } from './opening-hours.ts';
import { dayReason } from './working-days.ts';

/** One day of working hours: how long the office was open for the contact, and if not, why. */
export interface HoursOfDay {
  day: number;
  minutes: number;
  reason: DayReason;
}

/** The instants at which an office opens and closes on a day. Minutes lost to a clock change are lost. */
function openInstants(
  calendar: Calendar,
  hours: OpeningHours,
  day: number,
): { from: number; to: number }[] {
  const isOff = calendar.council.daysOff.has(day);
  const midnight = day * msInDay;
  return openOn(hours, day, isOff).map(({ from, to }) => ({
    from: calendar.clock.instant(midnight + from * msInMinute),
    to: calendar.clock.instant(midnight + to * msInMinute),
  }));
}

/**
 * The instant at which an amount of working time has passed, and what each day gave to it.
 * Time runs only while the office is open, on a Saturday too if it opens then.
 * @param startAt epoch milliseconds.
 * @throws BeyondKnownDays, OpeningHoursWrong
 * @example
 * // Four hours from 16:00 on a Friday, open 9 to 17 from Monday to Friday: Monday, 12:00.
 */
export function addWorkingMinutes(
  calendar: Calendar,
  hoursName: string,
  startAt: number,
  amountMinutes: number,
): { dueAt: number; days: HoursOfDay[] } {
  const hours = calendar.hoursOf(hoursName);
  if (!hours.week.some((spans) => spans.length > 0)) throw neverOpen(hoursName);
  const { first, last } = calendar.council;
  const days: HoursOfDay[] = [];
  let left = amountMinutes * msInMinute;
  let day = Math.floor(calendar.clock.local(startAt) / msInDay);
  for (; day >= first && day <= last; day++) {
    const before = left;
    let dueAt = startAt;
    for (const { from, to } of openInstants(calendar, hours, day)) {
      const start = Math.max(from, startAt);
      const used = Math.min(left, Math.max(0, to - start));
      left -= used;
      dueAt = start + used;
      if (left === 0) break;
    }
    const minutes = (before - left) / msInMinute;
    days.push({ day, minutes, reason: reasonFor(calendar, day, minutes) });
    if (left === 0) return { dueAt, days };
  }
  throw new BeyondKnownDays(day, first, last);
}

/**
 * The minutes of working time between two instants, in whole and parts.
 * @param from epoch milliseconds, as is `to`
 * @throws BeyondKnownDays, OpeningHoursWrong
 * @example
 * // From 16:00 on Friday 27 November 2026 to 10:00 on the Monday, open 9 to 17 from Monday to Friday: 120.
 */
export function workingMinutesBetween(
  calendar: Calendar,
  hoursName: string,
  from: number,
  to: number,
): number {
  const hours = calendar.hoursOf(hoursName);
  const dayOf = (at: number): number => Math.floor(calendar.clock.local(at) / msInDay);
  let passed = 0;
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    for (const span of openInstants(calendar, hours, day)) {
      passed += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
    }
  }
  return passed / msInMinute;
}

/**
 * When the office closes on the first working day after the given one on which it opens at all.
 * @throws BeyondKnownDays, OpeningHoursWrong
 */
export function endOfNextWorkingDay(
  calendar: Calendar,
  hoursName: string,
  day: number,
): { day: number; closesAt: number } {
  const hours = calendar.hoursOf(hoursName);
  if (!hours.week.slice(0, 5).some((spans) => spans.length > 0)) throw neverOpen(hoursName);
  const { counted, countedUpTo, first, last } = calendar.council;
  const passed = countedUpTo[day - first];
  if (passed === undefined) throw new BeyondKnownDays(day, first, last);
  for (const next of counted.subarray(passed)) {
    const closing = openInstants(calendar, hours, next).at(-1);
    if (closing) return { day: next, closesAt: closing.to };
  }
  throw new BeyondKnownDays(last + 1, first, last);
}

/**
 * When the office closes on the first day that is the given one or later, on which it is open, and closes after `afterAt`:
 * "the same day" for a contact that comes while it is open; for one that comes later or on a closed day, the next day on
 * which it opens. Where no hours are known a day ends at midnight.
 * @param onlyWorking For "the same working day": Saturdays, Sundays, bank holidays and closures are passed over, even if the
 * office opens then.
 * @param afterAt epoch milliseconds
 * @returns `closesAt` is the last second of the day where no hours are known.
 * @throws BeyondKnownDays, OpeningHoursWrong
 * @example
 * // Open 9 to 17 from Monday to Friday. Friday 27 November 2026 at 16:00: that Friday, 17:00; at 17:00: Monday, 17:00.
 */
export function endOfSameDay(
  calendar: Calendar,
  hoursName: string,
  day: number,
  { afterAt, onlyWorking }: { afterAt: number; onlyWorking: boolean },
): { day: number; closesAt: number } {
  const { first, last } = calendar.council;
  const hours = calendar.hasHours(hoursName) ? calendar.hoursOf(hoursName) : undefined;
  if (hours && !hours.week.slice(0, onlyWorking ? 5 : 7).some((spans) => spans.length > 0)) {
    throw neverOpen(hoursName);
  }
  for (let next = day; next <= last; next++) {
    if (onlyWorking && dayReason(calendar.council, next).code !== 'counts') continue;
    if (!hours) return { day: next, closesAt: calendar.clock.instant((next + 1) * msInDay - 1000) };
    const closing = openInstants(calendar, hours, next).at(-1);
    if (closing && closing.to > afterAt) return { day: next, closesAt: closing.to };
  }
  throw new BeyondKnownDays(last + 1, first, last);
}

function reasonFor(calendar: Calendar, day: number, minutes: number): DayReason {
  if (minutes > 0) return { code: 'counts' };
  const reason = dayReason(calendar.council, day);
  return reason.code === 'counts' ? { code: 'closed' } : reason;
}

function neverOpen(name: string): OpeningHoursWrong {
  return new OpeningHoursWrong(
    `The opening hours for "${name}" have no open weekday, so no time can run. Correct hours in council.yaml.`,
  );
}

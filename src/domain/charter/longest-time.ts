import type { Calendar } from '../calendar/calendar.ts';
import { BeyondKnownDays } from '../calendar/beyond-known-days.ts';
import { dayNumber, msInDay } from '../calendar/day-number.ts';
import { replyDue } from './reply-due.ts';
import type { ServiceStandard } from './standard.ts';
import { timeOfOneCase } from './target.ts';

/** Days of receipt that are tried, from the first on: a year, with every bank holiday in it. */
const DAYS_TRIED = 366;

/**
 * The longest that a promise may take, as an ISO 8601 duration, for machines that know no working days: of working days and
 * hours, the most days of the calendar that they come to in the year from `from` on, whenever the contact is made. A
 * machine that counts from today then never promises more than the charter does.
 * @param from YYYY-MM-DD
 * @returns `undefined` where no time is published, or a share of cases alone
 * @throws OpeningHoursWrong
 * @example
 * // In England; the longest way goes over Christmas 2026: received late on 24 December, due on 30 December.
 * longestTime({ target: { kind: 'working-days', amount: 2 }, … }, england, '2026-11-27') // => "P6D"
 * longestTime({ target: { kind: 'minutes', amount: 10 }, … }, england, '2026-11-27') // => "PT10M"
 */
export function longestTime(
  standard: Pick<ServiceStandard, 'target' | 'calendar' | 'hours' | 'channel'>,
  calendar: Calendar,
  from: string,
): string | undefined {
  const { target } = standard;
  if (target.kind === 'share-within' && /^(?:seconds|minutes)$/.test(target.unit)) return undefined;
  const time = timeOfOneCase(target);
  switch (time.kind) {
    case 'seconds':
      return `PT${String(time.amount)}S`;
    case 'minutes':
      return `PT${String(time.amount)}M`;
    case 'hours':
      return `PT${String(time.amount)}H`;
    case 'days':
      return `P${String(time.amount)}D`;
    case 'weeks':
      return `P${String(time.amount)}W`;
    case 'months':
      return `P${String(time.amount)}M`;
    default:
      return longestInDays(standard, calendar, dayNumber(from));
  }
}

/** By calendar, what was found of each target: every service says the same few, and each takes a year of days. */
const found = new WeakMap<Calendar, Map<string, string | undefined>>();

function longestInDays(
  { target, calendar: days, hours, channel }: Parameters<typeof longestTime>[0],
  calendar: Calendar,
  first: number,
): string | undefined {
  const known = found.get(calendar) ?? new Map<string, string | undefined>();
  found.set(calendar, known);
  const key = JSON.stringify([target, days, hours ?? channel, first]);
  if (!known.has(key)) {
    known.set(key, longestOfYear({ target, days, hours: hours ?? channel }, calendar, first));
  }
  return known.get(key);
}

function longestOfYear(
  { target, days, hours }: Pick<ServiceStandard, 'target'> & Parameters<typeof replyDue>[3],
  calendar: Calendar,
  first: number,
): string | undefined {
  let longest: number | undefined;
  for (let day = first; day < first + DAYS_TRIED; day++) {
    try {
      // Late in the evening, after any time at which the day of receipt becomes the next.
      const receivedAt = calendar.clock.instant((day + 1) * msInDay - 1000);
      const due = replyDue(receivedAt, target, calendar, { days, hours });
      if (due === undefined) return undefined;
      longest = Math.max(longest ?? 0, due.day - day);
    } catch (error) {
      if (error instanceof BeyondKnownDays) break;
      throw error;
    }
  }
  return longest === undefined ? undefined : `P${String(longest)}D`;
}

import type { Calendar } from './calendar.ts';
import type { ClosureTranslations } from './calendar-data.ts';
import { dayNumber, weekdayOf } from './day-number.ts';
import { openOn, type OpeningHours, type OpenSpan } from './opening-hours.ts';

/** A day on which an office is open at other times than in its usual week, or not at all. */
export interface OtherDay {
  /** YYYY-MM-DD. */
  date: string;
  /** When it is open all the same; none where it is closed. */
  open: readonly OpenSpan[];
  /** The bank holiday or the closure; left out where the council only wrote other hours for the day. */
  reason?: string;
  /** A closure's reason by language, where the council has translated it. */
  translations?: ClosureTranslations;
}

/**
 * The days on which an office's hours differ from its week: bank holidays, closures and exceptions, in order. A day on which it
 * would have been closed anyway is none of them.
 * @param from YYYY-MM-DD, the first day looked at
 * @param days how many; what lies beyond the known days is left out
 * @example
 * // 09:00-17:00 from Monday to Friday, in England:
 * otherHours(england, hours, '2026-12-20', 14)
 * // => 2026-12-25 (Christmas Day), 2026-12-28 (Boxing Day) and 2027-01-01 (New Year’s Day), all closed
 */
export function otherHours(
  calendar: Calendar,
  hours: OpeningHours,
  from: string,
  days: number,
): OtherDay[] {
  const first = dayNumber(from);
  const last = Math.min(first + days - 1, calendar.council.last);
  const others: OtherDay[] = [];
  for (let day = first; day <= last; day++) {
    const off = calendar.council.daysOff.get(day);
    const usual = hours.week[weekdayOf(day)] ?? [];
    const open = openOn(hours, day, off !== undefined);
    if (isSame(open, usual)) continue;
    const named = off !== undefined && 'name' in off ? off : undefined;
    const translations = named?.code === 'closure' ? named.translations : undefined;
    others.push({
      ...{ date: calendar.dateOf(day), open },
      ...(named && { reason: named.name }),
      ...(translations && { translations }),
    });
  }
  return others;
}

function isSame(some: readonly OpenSpan[], others: readonly OpenSpan[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to }, at) => from === others[at]?.from && to === others[at].to)
  );
}

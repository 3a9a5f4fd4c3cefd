import { dateOf, dayNumber } from '../../domain/calendar/day-number.ts';

/** A setting that only editors are reminded by: no page changes on its day. */
const REMINDER = 'reviewOn';
const day = /^\d{4}-\d\d-\d\d$/;

/**
 * The days, from tomorrow on, on which a page may have to say something else: every day that any setting names, since
 * something may begin on it, and the day after it, since something may have ended; and each 1 January, since the calendar
 * reads on by a year. A build too many costs a minute; one too few is a page that is wrong.
 * @param settings of the council, the charter and all pages: whatever they hold, however deep
 * @param today the day of the build, YYYY-MM-DD
 * @example
 * // An alert from 24 to 28 December 2026, on 27 November 2026:
 * daysThatCount([{ from: '2026-12-24', until: '2026-12-28' }], '2026-11-27')
 * // => ["2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29", "2027-01-01"]
 */
export function daysThatCount(settings: readonly unknown[], today: string): string[] {
  const named = settings.flatMap((one) => [...daysIn(one)]);
  const after = named.map((one) => dateOf(dayNumber(one) + 1));
  const newYear = `${String(Number(today.slice(0, 4)) + 1)}-01-01`;
  return [...new Set([...named, ...after, newYear])].filter((one) => one > today).sort();
}

/** Days are values (`from: 2026-12-24`) or names (`exceptions: { 2026-12-24: … }`). */
function* daysIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (day.test(value)) yield value;
  } else if (Array.isArray(value)) {
    for (const one of value) yield* daysIn(one);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      if (day.test(name)) yield name;
      if (name !== REMINDER) yield* daysIn(one);
    }
  }
}

import type { Calendar } from './calendar.ts';
import { dayNumber } from './day-number.ts';
import { openOn, type OpeningHours } from './opening-hours.ts';

/** One time of being open: the day, YYYY-MM-DD, and from and to as minutes since its midnight. */
export type Opening = readonly [day: string, from: number, to: number];

/**
 * Every time at which an office is open, in order, from a day on: bank holidays, closures and days with other hours are
 * counted already.
 * @param from YYYY-MM-DD, the first day
 * @param days how many; what lies beyond the known days is left out
 * @example
 * // 09:00-17:00 from Monday to Friday, in England:
 * openingsFrom(england, hours, '2026-12-24', 6) // => [['2026-12-24', 540, 1020], ['2026-12-29', 540, 1020]]
 */
export function openingsFrom(
  calendar: Calendar,
  hours: OpeningHours,
  from: string,
  days: number,
): Opening[] {
  const first = dayNumber(from);
  const last = Math.min(first + days - 1, calendar.council.last);
  const openings: Opening[] = [];
  for (let day = first; day <= last; day++) {
    const isOff = calendar.council.daysOff.has(day);
    for (const span of openOn(hours, day, isOff)) {
      openings.push([calendar.dateOf(day), span.from, span.to]);
    }
  }
  return openings;
}

/** Open until then, or closed until the next opening. */
export type OpenState = { isOpen: boolean; opening: Opening };

/**
 * Whether an office is open at a moment of its own clock. Asked of the list that the build made, so that the page and the
 * script on it can't say different things.
 * @param day YYYY-MM-DD, where the office is
 * @param minute of that day; an office that closes at 17:00 is closed from minute 1020 on
 * @returns `undefined` before the list's first day, and after its last opening: what is not known is not said
 * @example
 * openState([['2026-12-24', 540, 1020], ['2026-12-29', 540, 1020]], '2026-12-24', 1020)
 * // => { isOpen: false, opening: ['2026-12-29', 540, 1020] }
 */
export function openState(
  openings: readonly Opening[],
  day: string,
  minute: number,
): OpenState | undefined {
  const opening = openings.find(([on, , to]) => on > day || (on === day && minute < to));
  if (opening === undefined) return undefined;
  const [on, from] = opening;
  return { isOpen: on === day && from <= minute, opening };
}

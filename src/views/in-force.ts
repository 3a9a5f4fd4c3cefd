import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { dayOfBuildNow } from '../council/read/day-of-build.ts';

/**
 * The day of this build, which pages take for today: what has not ended on it is put on the page, and a few lines of
 * script take it away (or bring it out) on the right day, however old the build is.
 */
export const dayOfBuild = dayOfBuildNow();

/** Whether something that lasts until `until` may still be wanted on a page built on `day`. */
export function isNotOver({ until }: { until: string }, day = dayOfBuild): boolean {
  return until >= day;
}

/** Whether something holds on `day`: both its first and its last day count. */
export function holdsOn(
  { from, until }: { from: string; until: string },
  day = dayOfBuild,
): boolean {
  return from <= day && day <= until;
}

/** Days before its first on which something may be in a page: one that was opened in the evening shows it from midnight on. */
const DAYS_AHEAD = 2;

/**
 * Whether an alert or a delay may be in the files of a release made on `day`: it has not ended, and begins within two days.
 * What begins later is for no one to find in a page's source or the search's files. The site is published again on its
 * first day: see `turnsOf`.
 * @example isInRelease({ from: '2026-12-14', until: '2026-12-18' }, '2026-11-27') // => false, and true from 12 December on
 */
export function isInRelease(
  { from, until }: { from: string; until: string },
  day = dayOfBuild,
): boolean {
  return isNotOver({ until }, day) && from <= dateOf(dayNumber(day) + DAYS_AHEAD);
}

import { dateOf, dayNumber } from '../calendar/day-number.ts';
import { weeksBetween, type LookUps, type Round } from './look-ups.ts';

/** One day on which something is collected. */
export interface CollectionDay {
  day: string;
  /** The day on which it would have been, where it was moved. */
  insteadOf?: string;
}

/** No collection is moved by more days than this; look-ups.yaml is checked for it. */
export const LONGEST_MOVE_DAYS = 14;

/**
 * The days on which something is collected, from one day to another, in order. A day that was changed is moved, and says so.
 * @param from YYYY-MM-DD; `until` is the last day that may be among them
 * @example
 * // Every two weeks from Friday 11 December 2026, and on Monday 28 instead of Friday 25 December:
 * collectionDays(rubbish, changes, { from: '2026-12-12', until: '2027-01-08' })
 * // => [{ day: "2026-12-28", insteadOf: "2026-12-25" }, { day: "2027-01-08" }]
 */
export function collectionDays(
  { first, every }: Round['collections'][number],
  changes: LookUps['changes'],
  { from, until }: { from: string; until: string },
): CollectionDay[] {
  const step = weeksBetween(every) * 7;
  const begins = dayNumber(first);
  const earliest = dayNumber(from) - LONGEST_MOVE_DAYS;
  const latest = dayNumber(until) + LONGEST_MOVE_DAYS;
  const days: CollectionDay[] = [];
  const skipped = Math.max(0, Math.ceil((earliest - begins) / step));
  for (let day = begins + skipped * step; day <= latest; day += step) {
    const usual = dateOf(day);
    const change = changes.find((one) => one.day === usual);
    days.push(change === undefined ? { day: usual } : { day: change.instead, insteadOf: usual });
  }
  return days
    .filter(({ day }) => day >= from && day <= until)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

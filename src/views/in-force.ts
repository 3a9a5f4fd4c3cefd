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

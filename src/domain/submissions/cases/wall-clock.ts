import { dateOf, msInDay, weekdayOf } from '../../calendar/day-number.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { WallClock } from './cases-wanted.ts';

/**
 * The council's own time, as its staff read it off the wall.
 * @param now milliseconds since 1970
 * @example wallClock(england, Date.parse('2026-11-27T09:30:00Z')) // => { now: '2026-11-27T09:30:00', weekEndsOn: '2026-11-29' }
 */
export function wallClock({ clock }: Pick<Calendar, 'clock'>, now: number): WallClock {
  const local = clock.local(now);
  const day = Math.floor(local / msInDay);
  return {
    now: new Date(local).toISOString().slice(0, 19),
    weekEndsOn: dateOf(day + (6 - weekdayOf(day))),
  };
}

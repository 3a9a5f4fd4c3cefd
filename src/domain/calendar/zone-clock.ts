import { BeyondKnownDays } from './beyond-known-days.ts';
import { dateOf, msInDay, msInMinute } from './day-number.ts';

/**
 * Turns instants into a place's own days and hours and back, fast, for a span of years.
 * Instants are epoch milliseconds. "Local" figures are milliseconds too: what the clock on the wall
 * shows, read as if it were UTC, so that dividing by a day's length gives the local day.
 */
export interface ZoneClock {
  /** What the clock on the wall shows at this instant. @throws BeyondKnownDays */
  local: (at: number) => number;
  /**
   * The instant at which the wall clock shows this. An hour that a clock change repeats is taken the
   * first time; one that it skips is taken as if the clock had not changed.
   */
  instant: (local: number) => number;
  /** ISO 8601 with the offset, to the second: `2026-06-01T09:00:00+01:00`. */
  written: (at: number) => string;
}

/** How far around the span the clock still works, so that a due date near its end has its hours. */
const marginDays = 3;

/** Two clock changes less than this apart might be missed. */
const probeDays = 7;

/**
 * Looks the clock changes up once, with Intl, and keeps the offset of every day.
 * @example zoneClock('Europe/London', first, last).written(0) // => "1970-01-01T01:00:00+01:00"
 */
export function zoneClock(timeZone: string, firstDay: number, lastDay: number): ZoneClock {
  const offset = offsetReader(timeZone);
  const first = firstDay - marginDays;
  const days = lastDay + marginDays - first + 1;
  const before = new Float64Array(days);
  const after = new Float64Array(days);
  const changeAt = new Float64Array(days).fill(Infinity);

  let current = offset(first * msInDay);
  for (let start = 0; start < days; start += probeDays) {
    const end = Math.min(start + probeDays, days);
    const next = offset((first + end) * msInDay);
    before.fill(current, start, end);
    after.fill(current, start, end);
    if (next !== current) {
      const change = whenChanged(offset, (first + start) * msInDay, (first + end) * msInDay);
      const day = Math.floor(change / msInDay) - first;
      changeAt[day] = change;
      after.fill(next, day, end);
      before.fill(next, day + 1, end);
    }
    current = next;
  }

  const offsetAt = (at: number): number => {
    const day = Math.floor(at / msInDay) - first;
    if (!(day >= 0 && day < days)) {
      throw new BeyondKnownDays(Math.floor(at / msInDay), firstDay, lastDay);
    }
    return (at < (changeAt[day] ?? Infinity) ? before[day] : after[day]) ?? 0;
  };

  const local = (at: number): number => at + offsetAt(at);

  const instant = (wall: number): number => {
    const earlier = offsetAt(wall - msInDay);
    const later = offsetAt(wall + msInDay);
    if (earlier === later || offsetAt(wall - earlier) === earlier) return wall - earlier;
    return offsetAt(wall - later) === later ? wall - later : wall - earlier;
  };

  const written = (at: number): string => {
    const minutes = offsetAt(at) / msInMinute;
    const size = Math.abs(minutes);
    const sign = minutes < 0 ? '-' : '+';
    const wall = local(at);
    const time = new Date(wall).toISOString().slice(10, 19);
    return `${dateOf(Math.floor(wall / msInDay))}${time}${sign}${two(size / 60)}:${two(size % 60)}`;
  };

  return { local, instant, written };
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}

/** The first instant of the new offset, to the minute, between two instants with different ones. */
function whenChanged(offset: (at: number) => number, from: number, until: number): number {
  const old = offset(from);
  let low = from / msInMinute;
  let high = until / msInMinute;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle * msInMinute) === old) low = middle;
    else high = middle;
  }
  return high * msInMinute;
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (at) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / msInMinute) * msInMinute;
  };
}

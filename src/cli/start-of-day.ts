import { msInDay } from '../domain/calendar/day-number.ts';
import { BadArguments } from './outcome.ts';

/**
 * The instant at which a day begins where the council is, or one so many days later.
 * @example startOfDay('2026-07-01', 'Europe/London') // => "2026-06-30T23:00:00.000Z"
 */
export function startOfDay(day: string, timeZone: string, daysLater = 0): string {
  if (!isDay(day)) throw new BadArguments(`"${day}" is not a day. Write one like 2026-11-25.`);
  const local = Date.parse(`${day}T00:00:00Z`) + daysLater * msInDay;
  // The offset is looked up near the answer, and again at it: a clock change may lie between.
  const once = local - offsetAt(local, timeZone);
  return new Date(local - offsetAt(once, timeZone)).toISOString();
}

/** Whether a text is a day of the calendar, YYYY-MM-DD: 2026-02-31 is none. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function offsetAt(at: number, timeZone: string): number {
  const written = new Date(at).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${written.replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000;
}

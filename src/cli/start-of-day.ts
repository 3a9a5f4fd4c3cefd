import { BadArguments } from './bad-arguments.ts';

/**
 * The instant at which a day begins where the council is, or one so many days later.
 * @example startOfDay('2026-07-01', 'Europe/London') // => "2026-06-30T23:00:00.000Z"
 */
export function startOfDay(day: string, timeZone: string, daysLater = 0): string {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(midnight)) {
    throw new BadArguments(`"${day}" is not a day. Write one like 2026-11-25.`);
  }
  const local = midnight + daysLater * 86_400_000;
  // The offset is looked up near the answer, and again at it: a clock change may lie between.
  const once = local - offsetAt(local, timeZone);
  return new Date(local - offsetAt(once, timeZone)).toISOString();
}

function offsetAt(at: number, timeZone: string): number {
  const written = new Date(at).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${written.replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000;
}

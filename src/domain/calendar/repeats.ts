import { z } from 'zod';
import { dateOf, dayNumber, weekdayOf } from './day-number.ts';
import { daySchema } from './day-schema.ts';

/** How often something is on: every so many weeks, or on a weekday of each month, the last of them as -1. */
export type Repeat =
  { kind: 'weeks'; every: 1 | 2 } | { kind: 'month'; nth: 1 | 2 | 3 | 4 | -1; weekday: number };

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const places = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;

/**
 * How often something is on, as an editor writes it.
 * @example
 * parseRepeat('2 weeks') // => { kind: "weeks", every: 2 }
 * parseRepeat('last Friday') // => { kind: "month", nth: -1, weekday: 4 }
 * parseRepeat('fifth Friday') // => undefined
 */
export function parseRepeat(text: string): Repeat | undefined {
  const written = text.trim().toLowerCase();
  if (written === 'week') return { kind: 'weeks', every: 1 };
  if (written === '2 weeks') return { kind: 'weeks', every: 2 };
  const [place = '', day = '', ...more] = written.split(/ +/);
  const weekday = weekdays.indexOf(day);
  if (weekday < 0 || more.length > 0 || !Object.hasOwn(places, place)) return undefined;
  return { kind: 'month', nth: places[place as keyof typeof places], weekday };
}

/** `repeats:` of an event. */
export const repeatsSchema = z.strictObject({
  /** `week`, `2 weeks`, or the day of each month: `first Wednesday`, `last Friday`. */
  every: z.string().transform((text, context) => {
    const repeat = parseRepeat(text);
    if (repeat !== undefined) return repeat;
    context.issues.push({
      code: 'custom',
      input: text,
      message: `"${text}" is no way to repeat; write week, 2 weeks, or a day of the month such as first Wednesday or last Friday`,
    });
    return z.NEVER;
  }),
  /** The last day on which it may be; three years after the first at most. */
  until: daySchema,
  /**
   * Days on which it would be and is not: holidays, for one.
   * @example [2027-12-29]
   */
  except: z.array(daySchema).default([]),
});

export type Repeats = z.output<typeof repeatsSchema>;

/** How far ahead dates are worked out, in days: three years, a leap day among them. */
export const longestSeries = 3 * 365 + 1;

/**
 * Every day on which something begins, those that are left out not among them. What has no `repeats` is on once. A date is a day on
 * the wall's calendar, so a clock that changes moves none.
 * @param from YYYY-MM-DD, the first
 * @example
 * datesOf({ from: '2027-03-24', repeats: { every: parseRepeat('week'), until: '2027-04-07', except: [] } })
 * // => ["2027-03-24", "2027-03-31", "2027-04-07"]
 * // The last Friday of each month, from 26 February 2027 on:
 * // => ["2027-02-26", "2027-03-26", "2027-04-30"]
 */
export function datesOf({
  from,
  repeats,
}: {
  from: string;
  repeats?: Repeats | undefined;
}): string[] {
  return repeats === undefined ? [from] : wouldBeOn(from, repeats).filter(isKept(repeats));
}

/**
 * The same with the days that are left out.
 * @example // weekly from 24 March to 7 April 2027 but not on 31 March: all three
 */
export function wouldBeOn(from: string, { every, until }: Repeats): string[] {
  const first = dayNumber(from);
  const last = Math.min(dayNumber(until), first + longestSeries);
  if (every.kind === 'month') return inMonths(every, first, last);
  const dates: string[] = [];
  for (let day = first; day <= last; day += every.every * 7) dates.push(dateOf(day));
  return dates;
}

function isKept({ except }: Repeats): (date: string) => boolean {
  return (date) => !except.includes(date);
}

function inMonths(
  { nth, weekday }: Extract<Repeat, { kind: 'month' }>,
  first: number,
  last: number,
): string[] {
  const dates: string[] = [];
  let [year = 0, month = 0] = dateOf(first).split('-').map(Number);
  for (;;) {
    const day = nth > 0 ? nthOf(year, month, weekday, nth) : lastOf(year, month, weekday);
    if (day > last) return dates;
    if (day >= first) dates.push(dateOf(day));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** Days to the next such weekday: 0 where it is the day itself. */
function daysTo(weekday: number, day: number): number {
  return (weekday - weekdayOf(day) + 7) % 7;
}

function nthOf(year: number, month: number, weekday: number, nth: number): number {
  const first = firstOf(year, month);
  return first + daysTo(weekday, first) + (nth - 1) * 7;
}

function lastOf(year: number, month: number, weekday: number): number {
  const next = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  return next - 7 + daysTo(weekday, next - 7);
}

function firstOf(year: number, month: number): number {
  return dayNumber(`${String(year)}-${String(month).padStart(2, '0')}-01`);
}

import { dateOf, dayNumber } from './day-number.ts';

/**
 * The day on which a number of calendar months has passed: the day of the same number in the later month, or that month's
 * last day where it has none. The day of receipt itself is left out, so that a month from the 15th ends with the 15th.
 *
 * "Month" means calendar month (Interpretation Act 1978, schedule 1), and it ends on the corresponding date (Dodds v Walker
 * [1981] 1 WLR 1027, House of Lords: a month from 30 September ends on 30 October, and one from 31 January on the last day
 * of February). Several months are counted at once, not one after another: two from 31 December end on the last day of
 * February, three on 31 March.
 * @param day A day number. @returns A day number.
 * @example
 * dateOf(addMonths(dayNumber('2028-01-31'), 1)) // => "2028-02-29"
 */
export function addMonths(day: number, months: number): number {
  const [year = 0, month = 0, date = 0] = dateOf(day).split('-').map(Number);
  const later = month - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, later + 1, 0)).toISOString().slice(0, 10);
  const last = Number(lastOfMonth.slice(8));
  return dayNumber(lastOfMonth) - last + Math.min(date, last);
}

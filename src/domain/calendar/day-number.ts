export const msInMinute = 60_000;
export const msInDay = 86_400_000;

/**
 * A calendar day as a number, so that days can be counted: days since 1 January 1970.
 * @throws RangeError for anything but a day that exists, written YYYY-MM-DD.
 * @example dayNumber('2028-02-29') - dayNumber('2028-02-28') // => 1
 */
export function dayNumber(date: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (parts) {
    const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / msInDay;
    if (dateOf(day) === date) return day;
  }
  throw new RangeError(`"${date}" is not a day. Write the year, month and day, like 2026-11-25.`);
}

/**
 * The day of a number, as YYYY-MM-DD.
 * @example dateOf(0) // => "1970-01-01"
 */
export function dateOf(day: number): string {
  return new Date(day * msInDay).toISOString().slice(0, 10);
}

/**
 * The day of the week: 0 is Monday, 6 is Sunday. (1 January 1970 was a Thursday.)
 * @example weekdayOf(dayNumber('2026-12-25')) // => 4
 */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

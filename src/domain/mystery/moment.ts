import type { Calendar } from '../calendar/calendar.ts';
import { dayNumber, msInDay, weekdayOf } from '../calendar/day-number.ts';
import { firstDayOf, lastDayOf } from '../reports/quarter.ts';
import type { ShoppingHours } from './scenario.ts';

const HOUR = 3_600_000;

/** From which hour of the day to which, by the council's clock. */
const between: Record<ShoppingHours, [from: number, to: number]> = {
  office: [9, 17],
  evening: [17, 22],
  night: [0, 6],
  weekend: [8, 20],
};

/** Whether hours fit a day: the office's are on working days, the weekend's on days on which it is closed. */
function fitsDay(hours: ShoppingHours, day: number, { council }: Calendar): boolean {
  const isWorking = weekdayOf(day) < 5 && !council.daysOff.has(day);
  if (hours === 'office') return isWorking;
  return hours !== 'weekend' || !isWorking;
}

/**
 * The moment of a quarter at which an enquiry is sent, milliseconds since 1970.
 * @param lots two numbers from 0 up to 1, of which staff cannot know: the day, and the time of the day
 * @example
 * // the first of the nights of the autumn quarter, half way through it
 * momentOf('2026-Q4', 'night', [0, 0.5], calendar) // => 1 October 2026, 03:00
 */
export function momentOf(
  quarter: string,
  hours: ShoppingHours,
  lots: readonly [day: number, time: number],
  calendar: Calendar,
): number {
  const [first, last] = [dayNumber(firstDayOf(quarter)), dayNumber(lastDayOf(quarter))];
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((day) =>
    fitsDay(hours, day, calendar),
  );
  const day = days[Math.floor(lots[0] * days.length)] ?? first;
  const [from, to] = between[hours];
  const time = (from + lots[1] * (to - from)) * HOUR;
  return calendar.clock.instant(day * msInDay + Math.floor(time / 60_000) * 60_000);
}

/**
 * Whether an enquiry may be sent at a moment. One whose own moment has passed, because the server was away or the file is
 * new, waits until the next time that its hours fit: a night's enquiry is not sent at noon.
 * @example isWithin('night', Date.parse('2026-10-01T11:00:00Z'), calendar) // => false
 */
export function isWithin(hours: ShoppingHours, at: number, calendar: Calendar): boolean {
  const local = calendar.clock.local(at);
  const day = Math.floor(local / msInDay);
  const [from, to] = between[hours];
  const hour = (local - day * msInDay) / HOUR;
  return fitsDay(hours, day, calendar) && hour >= from && hour < to;
}

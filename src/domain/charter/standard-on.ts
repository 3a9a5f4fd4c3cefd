import type { Calendar } from '../calendar/calendar.ts';
import type { CalendarData } from '../calendar/calendar-data.ts';
import type { Delay } from './delay.ts';
import { makePromise } from './promise.ts';
import type { ServiceStandard } from './standard.ts';
import { targetInForce } from './target-in-force.ts';

/** What may make a standard later for a while. */
export interface Pressure {
  calendar: CalendarData | Calendar;
  /** All the council's delays; those that hold on the day are used. */
  delays: readonly Delay[];
  /** The form whose own promise it is, for delays that name forms. */
  form?: string | undefined;
}

/**
 * A standard as it holds on a day, for pages: with the target that was then in force and, where `pressure` is
 * given, the time of the delay that `makePromise` would choose for a contact at noon.
 * `undefined` before the standard was first in force.
 * @param day YYYY-MM-DD
 * @throws BeyondKnownDays where delays are given and the list of bank holidays does not reach.
 * @example
 * // 2 working days from 1 January 2027, 5 working days until 31 December 2026:
 * standardOn(standard, '2026-11-23')?.target // => { kind: 'working-days', amount: 5 }
 */
export function standardOn(
  standard: ServiceStandard,
  day: string,
  pressure?: Pressure,
): ServiceStandard | undefined {
  const target = targetInForce(standard, day);
  if (target === undefined) return undefined;
  if (pressure === undefined) return { ...standard, target };
  const { calendar, delays, form } = pressure;
  const promise = makePromise({
    standard,
    receivedAt: `${day}T12:00`,
    calendar,
    delays,
    ...(form !== undefined && { form }),
  });
  return { ...standard, target: promise?.target ?? target };
}

import type { Calendar } from '../calendar/calendar.ts';
import { msInDay, msInMinute } from '../calendar/day-number.ts';
import { dayReason } from '../calendar/working-days.ts';
import { workingMinutesBetween } from '../calendar/working-hours.ts';
import { dayOfReceipt, wholeMinute, type Clock } from '../charter/reply-due.ts';
import { timeOfOneCase, type Target } from '../charter/target.ts';

/** What the time that a reply took is counted in. */
export type TimeUnit = 'working-days' | 'working-hours' | 'days' | 'hours';

export interface TimeTaken {
  unit: TimeUnit;
  /** Whole days; hours to the next tenth. */
  amount: number;
}

/** What a standard's replies are counted in: its own unit. Undefined where its target is no time for a reply. */
export function unitOf(target: Target): TimeUnit | undefined {
  const { kind } = timeOfOneCase(target);
  switch (kind) {
    case 'working-days':
    case 'end-of-next-working-day':
    case 'same-day':
    case 'same-working-day':
      return 'working-days';
    case 'days':
    case 'weeks':
    case 'months':
      return 'days';
    case 'hours':
    case 'working-hours':
      return kind;
    default:
      return undefined;
  }
}

/**
 * How long a reply took, counted as its promise is: the day of receipt is day zero, and a reply on a day that does not
 * count is as good as one on the next that does. So a reply in working days was in time exactly where this is no more than
 * the target.
 * @param startedAt epoch milliseconds, as is `repliedAt`
 * @throws BeyondKnownDays
 * @example
 * // Received on Thursday 24 December 2026, answered on Tuesday the 29th, in England: 1 working day.
 * timeTaken(startedAt, repliedAt, { kind: 'working-days', amount: 2 }, calendar, clock) // => { unit: 'working-days', amount: 1 }
 */
export function timeTaken(
  startedAt: number,
  repliedAt: number,
  target: Target,
  calendar: Calendar,
  { days, hours }: Clock,
): TimeTaken | undefined {
  const unit = unitOf(target);
  switch (unit) {
    case 'working-days': {
      const zero = dayOfReceipt(startedAt, calendar, days);
      const day = dayAt(repliedAt, calendar);
      if (day <= zero) return { unit, amount: 0 };
      const { countedUpTo, first } = calendar[days];
      const passed = (countedUpTo[day - first] ?? 0) - (countedUpTo[zero - first] ?? 0);
      const counts = dayReason(calendar[days], day).code === 'counts';
      return { unit, amount: counts ? passed : passed + 1 };
    }
    case 'days': {
      const zero = dayOfReceipt(startedAt, calendar, days);
      return { unit, amount: Math.max(0, dayAt(repliedAt, calendar) - zero) };
    }
    case 'hours':
      return { unit, amount: tenths((repliedAt - wholeMinute(startedAt)) / msInMinute) };
    case 'working-hours': {
      const from = wholeMinute(startedAt);
      return { unit, amount: tenths(workingMinutesBetween(calendar, hours, from, repliedAt)) };
    }
    default:
      return undefined;
  }
}

function dayAt(at: number, calendar: Calendar): number {
  return Math.floor(calendar.clock.local(at) / msInDay);
}

/** Minutes as hours, to the next tenth. */
function tenths(minutes: number): number {
  return Math.ceil(Math.max(0, minutes) / 6) / 10;
}

import { BeyondKnownDays } from '../calendar/beyond-known-days.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { msInDay, msInMinute } from '../calendar/day-number.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { addMonths } from '../calendar/calendar-months.ts';
import { addWorkingMinutes, endOfNextWorkingDay, endOfSameDay } from '../calendar/working-hours.ts';
import { timeOfOneCase } from './target.ts';
import type { Target } from './target.ts';

/** Which days and hours a standard runs on. */
export interface Clock {
  days: 'council' | 'foi';
  /** A name under `hours` in `council.yaml`. */
  hours: string;
}

export interface Due {
  /** The day number of the day it is due. */
  day: number;
  /** Epoch milliseconds: the last second of that day, or the minute the time has passed. */
  dueAt: number;
}

/**
 * The last moment at which a reply still keeps the promise; `undefined` where the target gives no date.
 * The day of receipt is day zero. For working days a receipt after the council's cut-off time counts as the next
 * day, except under the Freedom of Information Act, whose days no council can shorten. Hours run from the
 * minute of receipt.
 * @param startedAt epoch milliseconds
 * @throws BeyondKnownDays, OpeningHoursWrong
 * @example
 * // Received on Good Friday, 3 April 2026; Monday 6 April is Easter Monday. 2 working days:
 * // due on Wednesday 8 April 2026, at 23:59:59.
 */
export function replyDue(
  startedAt: number,
  target: Target,
  calendar: Calendar,
  { days, hours }: Clock,
): Due | undefined {
  const time = timeOfOneCase(target);
  switch (time.kind) {
    case 'working-days': {
      const zero = dayOfReceipt(startedAt, calendar, days);
      return endOf(addWorkingDays(calendar[days], zero, time.amount), calendar);
    }
    case 'days':
      return endOf(dayOfReceipt(startedAt, calendar, days) + time.amount, calendar);
    case 'weeks':
      return endOf(dayOfReceipt(startedAt, calendar, days) + 7 * time.amount, calendar);
    case 'months':
      return endOf(addMonths(dayOfReceipt(startedAt, calendar, days), time.amount), calendar);
    case 'same-day':
    case 'same-working-day': {
      const zero = dayOfReceipt(startedAt, calendar, days);
      const { day, closesAt } = endOfSameDay(calendar, hours, zero, {
        afterAt: wholeMinute(startedAt),
        onlyWorking: time.kind === 'same-working-day',
      });
      return { day, dueAt: closesAt };
    }
    case 'end-of-next-working-day': {
      const zero = dayOfReceipt(startedAt, calendar, days);
      const { day, closesAt } = endOfNextWorkingDay(calendar, hours, zero);
      return { day, dueAt: closesAt };
    }
    case 'working-hours':
      return dueAtMinute(
        addWorkingMinutes(calendar, hours, wholeMinute(startedAt), time.amount * 60).dueAt,
        calendar,
      );
    case 'hours':
      return dueAtMinute(wholeMinute(startedAt) + time.amount * 60 * msInMinute, calendar);
    default:
      return undefined;
  }
}

/** Day zero: the day of receipt, or the next one when the council's cut-off time had passed. */
export function dayOfReceipt(startedAt: number, calendar: Calendar, days: Clock['days']): number {
  const local = calendar.clock.local(startedAt);
  const day = Math.floor(local / msInDay);
  return days === 'council' && local - day * msInDay > calendar.cutOffMs ? day + 1 : day;
}

/** The minute that a moment is in. */
export function wholeMinute(at: number): number {
  return Math.floor(at / msInMinute) * msInMinute;
}

/** The last second of a day. */
function endOf(day: number, calendar: Calendar): Due {
  const { first, last } = calendar.council;
  if (day > last) throw new BeyondKnownDays(day, first, last);
  return { day, dueAt: calendar.clock.instant((day + 1) * msInDay - 1000) };
}

function dueAtMinute(dueAt: number, calendar: Calendar): Due {
  return { day: Math.floor(calendar.clock.local(dueAt) / msInDay), dueAt };
}

import type { DayReason } from '../calendar/day-reason.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { msInDay, msInMinute } from '../calendar/day-number.ts';
import { dayReason } from '../calendar/working-days.ts';
import { addWorkingMinutes } from '../calendar/working-hours.ts';
import { dayOfReceipt, wholeMinute } from './reply-due.ts';
import type { Clock, Due } from './reply-due.ts';
import { timeOfOneCase } from './target.ts';
import type { Target } from './target.ts';

/** One day of the time that a reply has: whether it counts, and why. */
export interface DayShown {
  /** YYYY-MM-DD, in the council's time zone. */
  date: string;
  counts: boolean;
  reason: DayReason;
  /** Minutes of this day that counted, for targets in working hours. */
  minutes?: number;
}

interface Working {
  target: Target;
  /** Epoch milliseconds. */
  startedAt: number;
  due: Due;
  calendar: Calendar;
  clock: Clock;
}

/**
 * Every day from the start of the clock to the due day, whether it counted, and why not.
 * For working days exactly as many days count as were promised; for hours, the minutes add up to them. Where every day of
 * the calendar counts there is nothing to explain between the first day and the last, and they alone are shown.
 */
export function workingShown(working: Working): DayShown[] {
  const time = timeOfOneCase(working.target);
  switch (time.kind) {
    case 'working-hours':
      return workingHoursShown(working, time.amount * 60);
    case 'hours':
      return hoursShown(working);
    case 'days':
    case 'weeks':
    case 'months':
      return firstAndLastShown(working);
    case 'same-day':
    case 'same-working-day':
      return openDaysShown(working);
    default:
      return daysShown(working, time.kind === 'end-of-next-working-day');
  }
}

function firstAndLastShown(working: Working): DayShown[] {
  const shown = upToReceipt(working);
  const date = working.calendar.dateOf(working.due.day);
  return [...shown, { date, counts: true, reason: { code: 'every-day' } }];
}

/** The day of receipt; before it, the day on which it came after the council's cut-off time. */
function upToReceipt({ startedAt, calendar, clock }: Working): DayShown[] {
  const received = Math.floor(calendar.clock.local(startedAt) / msInDay);
  const zero = dayOfReceipt(startedAt, calendar, clock.days);
  const receipt: DayShown = {
    date: calendar.dateOf(zero),
    counts: false,
    reason: { code: 'day-of-receipt' },
  };
  if (zero === received) return [receipt];
  const date = calendar.dateOf(received);
  return [{ date, counts: false, reason: { code: 'after-cut-off' } }, receipt];
}

/** The days until the office was open: on the last of them it is due. */
function openDaysShown({ startedAt, due, calendar, clock }: Working): DayShown[] {
  const received = Math.floor(calendar.clock.local(startedAt) / msInDay);
  const zero = dayOfReceipt(startedAt, calendar, clock.days);
  const shown: DayShown[] = [];
  for (let day = received; day < due.day; day++) {
    const reason = dayReason(calendar[clock.days], day);
    const closed = reason.code === 'counts' ? ({ code: 'closed' } as const) : reason;
    shown.push({
      date: calendar.dateOf(day),
      counts: false,
      reason: day < zero ? { code: 'after-cut-off' } : closed,
    });
  }
  return [...shown, { date: calendar.dateOf(due.day), counts: true, reason: { code: 'counts' } }];
}

function daysShown({ startedAt, due, calendar, clock }: Working, isEndOfNext: boolean): DayShown[] {
  const received = Math.floor(calendar.clock.local(startedAt) / msInDay);
  const zero = dayOfReceipt(startedAt, calendar, clock.days);
  const shown: DayShown[] = [];
  for (let day = received; day <= due.day; day++) {
    const date = calendar.dateOf(day);
    if (day < zero) {
      shown.push({ date, counts: false, reason: { code: 'after-cut-off' } });
    } else if (day === zero) {
      shown.push({ date, counts: false, reason: { code: 'day-of-receipt' } });
    } else {
      const reason = dayReason(calendar[clock.days], day);
      const works = reason.code === 'counts';
      // The next working day is the only one that counts; one before it found the office shut all day.
      const shut = works && isEndOfNext && day < due.day;
      shown.push(
        shut
          ? { date, counts: false, reason: { code: 'closed' } }
          : { date, counts: works, reason },
      );
    }
  }
  return shown;
}

function workingHoursShown(
  { startedAt, calendar, clock }: Working,
  amountMinutes: number,
): DayShown[] {
  const { days } = addWorkingMinutes(calendar, clock.hours, wholeMinute(startedAt), amountMinutes);
  return days.map(({ day, minutes, reason }) => ({
    date: calendar.dateOf(day),
    counts: minutes > 0,
    reason,
    minutes,
  }));
}

/** Hours by the clock run day and night, so every day of them counts. */
function hoursShown({ startedAt, due, calendar }: Working): DayShown[] {
  const from = wholeMinute(startedAt);
  const shown: DayShown[] = [];
  for (let day = Math.floor(calendar.clock.local(from) / msInDay); day <= due.day; day++) {
    const begins = Math.max(from, calendar.clock.instant(day * msInDay));
    const ends = Math.min(due.dueAt, calendar.clock.instant((day + 1) * msInDay));
    const minutes = (ends - begins) / msInMinute;
    shown.push({ date: calendar.dateOf(day), counts: true, reason: { code: 'counts' }, minutes });
  }
  return shown;
}

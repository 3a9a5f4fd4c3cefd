import type { Calendar } from '../calendar/calendar.ts';
import { msInDay, msInMinute } from '../calendar/day-number.ts';
import { dayReason } from '../calendar/working-days.ts';
import { addWorkingMinutes } from '../calendar/working-hours.ts';
import type { DayShown } from './promise.ts';
import { dayOfReceipt, wholeMinute } from './reply-due.ts';
import type { Clock, Due } from './reply-due.ts';
import type { Target } from './target.ts';

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
 * For working days exactly as many days count as were promised; for hours, the minutes add up to them.
 */
export function workingShown(working: Working): DayShown[] {
  switch (working.target.kind) {
    case 'working-hours':
      return workingHoursShown(working, working.target.amount * 60);
    case 'hours':
      return hoursShown(working);
    default:
      return daysShown(working);
  }
}

function daysShown({ target, startedAt, due, calendar, clock }: Working): DayShown[] {
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
      const shut = works && target.kind === 'end-of-next-working-day' && day < due.day;
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

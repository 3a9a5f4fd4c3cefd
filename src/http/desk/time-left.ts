import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayNumber } from '../../domain/calendar/day-number.ts';
import { workingMinutesBetween } from '../../domain/calendar/working-hours.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { NO_DAY, caseCard } from '../../domain/submissions/cases/case-card.ts';
import { firstReply } from '../../domain/submissions/ended.ts';
import { replyClock } from '../../domain/submissions/reply-clock.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import { wallClock } from '../../domain/submissions/cases/wall-clock.ts';

/** What the time is counted with. */
interface TimeLeftWith {
  calendar: Calendar;
  /** Left out of the charter since, it counts as the council's days do. */
  standard: ServiceStandard | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * How long there is for a reply, in the unit that was promised: working hours where that was hours, else working days, as
 * the law on freedom of information counts them where it applies.
 * @example
 * // Due by the end of Monday 30 November 2026, and it is Friday the 27th:
 * timeLeft(record, { calendar, standard, now }) // => "1 working day left"
 */
export function timeLeft(record: SubmissionRecord, given: TimeLeftWith): string {
  const { due, stage } = caseCard(record);
  if (due === NO_DAY && firstReply(record) !== undefined)
    return 'no date: it had its reply before it was reopened';
  if (stage === 'asked') return due === NO_DAY ? waitsInWords(record) : daysLeft(due, given);
  if (due === NO_DAY) return 'no date promised';
  const kind = record.submission.promise?.target.kind;
  const isOfHours = kind === 'working-hours' || kind === 'hours';
  const wall = wallClock(given.calendar, given.now);
  if (isOfHours && due.slice(0, 10) === wall.now.slice(0, 10)) return hoursLeft(due, given);
  return daysLeft(due, given);
}

/** Only where the law says so does the time stop. */
function waitsInWords(record: SubmissionRecord): string {
  return replyClock(record).isStopped ? 'stopped: waiting for the resident' : 'no date promised';
}

function daysLeft(due: string, { calendar, standard, now }: TimeLeftWith): string {
  const wall = wallClock(calendar, now).now;
  const today = dayNumber(wall.slice(0, 10));
  const day = dayNumber(due.slice(0, 10));
  if (day === today) return wall <= due ? 'due today' : 'late since today';
  const days = standard?.calendar === 'foi' ? calendar.foi : calendar.council;
  const counted = (one: number): number => days.countedUpTo[one - days.first] ?? 0;
  const between = Math.abs(counted(day) - counted(today));
  return day > today ? `${workingDays(between)} left` : `late by ${workingDays(between)}`;
}

function workingDays(count: number): string {
  if (count === 0) return 'less than a working day';
  return count === 1 ? '1 working day' : `${String(count)} working days`;
}

function hoursLeft(due: string, { calendar, standard, now }: TimeLeftWith): string {
  const dueAt = calendar.clock.instant(Date.parse(`${due}Z`));
  const hours = standard?.hours ?? standard?.channel ?? 'default';
  const minutes = workingMinutesBetween(
    calendar,
    hours,
    Math.min(now, dueAt),
    Math.max(now, dueAt),
  );
  const amount =
    minutes < 60
      ? `${String(Math.floor(minutes))} minutes`
      : hoursInWords(Math.floor(minutes / 60));
  return now <= dueAt ? `${amount} of working time left` : `late by ${amount}`;
}

function hoursInWords(count: number): string {
  return count === 1 ? '1 hour' : `${String(count)} hours`;
}

import type { Calendar } from '../../domain/calendar/calendar.ts';
import { isToEndOfDay } from '../../domain/charter/kept.ts';
import { ActRefused } from '../../domain/submissions/acts/act.ts';
import { wallClock } from '../../domain/submissions/cases/wall-clock.ts';
import { clockOfFirstReply } from '../../domain/submissions/reply-clock.ts';
import type { SubmissionRecord } from '../../domain/submissions/submission.ts';
import type { Acting, Filled, Question } from './act.ts';

interface Clock {
  calendar: Calendar;
  now: () => number;
}

/**
 * Asks on which day a reply was given that is written down later. Today is filled in: most are written down at once. Where
 * hours were promised, the hour decides and is asked for too.
 */
export function replyDayQuestions({
  runtime,
  record,
}: Pick<Acting, 'runtime' | 'record'>): Question[] {
  const day: Question = {
    name: 'on',
    label: 'On which day did you reply?',
    hint: 'This decides whether the promise was kept.',
    kind: 'date',
    value: wallClock(runtime.calendar, runtime.now()).now.slice(0, 10),
  };
  const time: Question = {
    name: 'at',
    label: 'At what time? (you can leave this out)',
    hint: 'For example, 14:30. Left out, it is now, or the end of an earlier day.',
    kind: 'line',
  };
  return isOfHours(record) ? [day, time] : [day];
}

/** Asks on which day the resident's answer came, which may be before the day on which it is written down. */
export function answerDayQuestions({ runtime }: Pick<Acting, 'runtime'>): Question[] {
  return [
    {
      name: 'on',
      label: 'On which day did the answer reach us?',
      kind: 'date',
      value: wallClock(runtime.calendar, runtime.now()).now.slice(0, 10),
    },
  ];
}

/**
 * The moment of a reply, ISO 8601, UTC: now where it was today, and the end of an earlier day, where no hour is given. Whether
 * the case had come by then is for the rules.
 * @throws ActRefused for what is no day or hour, or is to come
 * @example
 * // On Friday 27 November 2026, for a call on the day before:
 * repliedAt({ on: '2026-11-26' }, clock) // => "2026-11-26T23:59:59.999Z"
 */
export function repliedAt(filled: Filled, clock: Clock): string {
  return momentOf(filled, clock, 'you replied');
}

/** The moment of the resident's answer, in the same way. */
export function answeredAt(filled: Filled, clock: Clock): string {
  return momentOf(filled, clock, 'the answer reached us');
}

function momentOf(filled: Filled, { calendar, now }: Clock, what: string): string {
  const wall = wallClock(calendar, now()).now;
  const today = wall.slice(0, 10);
  const isLeftOut = ['day', 'month', 'year'].every((part) => (filled[`on-${part}`] ?? '') === '');
  const on = isLeftOut ? today : (filled['on'] ?? '');
  if (on === '') throw new ActRefused(`Enter the day, month and year on which ${what}.`, 'on');
  if (on > today) throw new ActRefused('The day must be today or in the past.', 'on');
  const hour = hourIn(filled['at'] ?? '');
  if (hour === undefined && on === today) return new Date(now()).toISOString();
  const at = `${on}T${hour ?? '23:59:59.999'}`;
  if (at > wall) throw new ActRefused('The time must be in the past.', 'at');
  return new Date(calendar.clock.instant(Date.parse(`${at}Z`))).toISOString();
}

/** @example hourIn('9.05') // => "09:05:00" */
function hourIn(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const [, hour = '', minutes = ''] = /^(\d{1,2})[:.](\d\d)$/.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minutes) > 59) {
    throw new ActRefused('Enter a time, like 14:30.', 'at');
  }
  return `${hour.padStart(2, '0')}:${minutes}:00`;
}

function isOfHours(record: SubmissionRecord): boolean {
  const { dueAt } = clockOfFirstReply(record);
  return dueAt !== undefined && !isToEndOfDay({ dueAt });
}

import { openOn } from '../calendar/opening-hours.ts';
import { dayNumber, msInDay, msInMinute } from '../calendar/day-number.ts';
import { instantOf, type Calendar } from '../calendar/calendar.ts';
import { dayReason } from '../calendar/working-days.ts';
import type { Answers, Problem } from '../forms/answers.ts';
import type { FormDefinition } from '../forms/definition.ts';
import type { Appointment } from './submission.ts';

/** `09:00-11:00`, in minutes since midnight. */
const slotText = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/;

/** Days ahead that somebody may ask to be rung: nobody keeps a diary for longer. */
const DAYS_AHEAD = 90;

/** Minutes of the chosen time that have to be left when it is chosen. */
const LEAST_MINUTES = 30;

/**
 * Whether the day and time that somebody chose to be rung lie ahead, not too far, and within the line's opening hours. A form says
 * so for a date question by `slot: { hours: telephone, time: call-at }`. What is no date at all is for `checkAnswers`.
 * @param now milliseconds since 1970
 * @example
 * // Friday 25 December 2026 for a line that is open on weekdays
 * checkSlots(callBack, { 'call-on': '2026-12-25', 'call-at': '09:00-11:00' }, calendar, now)
 * // => [{ field: 'call-on', code: 'DAY_NOT_OPEN' }]
 */
export function checkSlots(
  definition: FormDefinition,
  answers: Answers,
  calendar: Calendar,
  now: number,
): Problem[] {
  return definition.fields.flatMap((field): Problem[] => {
    const chosen = answers[field.name];
    const day = chosen === undefined ? undefined : dayChosen(chosen);
    if (day === undefined) return [];
    const local = calendar.clock.local(now);
    const today = Math.floor(local / msInDay);
    if (field.past && day > today) return [{ field: field.name, code: 'DAY_TO_COME' }];
    if (field.slot === undefined) return [];
    if (day < today) return [{ field: field.name, code: 'DAY_PAST' }];
    if (day > calendar.council.last || day - today > DAYS_AHEAD) {
      return [{ field: field.name, code: 'DAY_TOO_FAR', values: { days: DAYS_AHEAD } }];
    }

    const { code } = dayReason(calendar.council, day);
    const isOff = code === 'bank-holiday' || code === 'closure';
    const open = openOn(calendar.hoursOf(field.slot.hours), day, isOff);
    if (open.length === 0) return [{ field: field.name, code: 'DAY_NOT_OPEN' }];
    const { time } = field.slot;
    const [, fromHour, fromMinute, toHour, toMinute] = slotText.exec(answers[time] ?? '') ?? [];
    if (fromHour === undefined) return [];
    const from = Number(fromHour) * 60 + Number(fromMinute);
    const to = Number(toHour) * 60 + Number(toMinute);
    const isOpen = open.some((span) => span.from <= from && to <= span.to);
    const isOver = day === today && (to - LEAST_MINUTES) * msInMinute < local - today * msInDay;
    return isOpen && !isOver ? [] : [{ field: time, code: 'TIME_NOT_OPEN' }];
  });
}

/**
 * The day and time that somebody chose to be rung, from answers that `checkSlots` passed; `undefined` where none was
 * chosen ("As soon as somebody is free").
 * @example
 * chosenTime(callBack, { 'call-on': '2026-12-24', 'call-at': '09:00-11:00' }, calendar)
 * // => { on: '2026-12-24', from: '09:00', to: '11:00', endsAt: '2026-12-24T11:00:00+00:00' }
 */
export function chosenTime(
  { fields }: FormDefinition,
  answers: Answers,
  calendar: Calendar,
): Appointment | undefined {
  for (const { name, slot } of fields) {
    const on = answers[name];
    const [from, to] = (slot === undefined ? '' : (answers[slot.time] ?? '')).split('-');
    if (on === undefined || from === undefined || to === undefined) continue;
    return { on, from, to, endsAt: calendar.clock.written(instantOf(calendar, `${on}T${to}`)) };
  }
  return undefined;
}

/** Whether a form lets somebody choose when to be rung. */
export function asksForTime({ fields }: FormDefinition): boolean {
  return fields.some(({ slot }) => slot !== undefined);
}

/** The number of the day; `undefined` for an answer that is no date. */
function dayChosen(answer: string): number | undefined {
  try {
    return dayNumber(answer);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import { openOn } from '../calendar/opening-hours.ts';
import { dayNumber, msInDay, msInMinute } from '../calendar/day-number.ts';
import { instantOf, type Calendar } from '../calendar/calendar.ts';
import { dayReason } from '../calendar/working-days.ts';
import type { Answers, Problem } from '../forms/answers.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { minutesOf, timesOfDay } from '../forms/times-of-day.ts';
import type { Appointment } from './submission.ts';

/** Days ahead for which someone may ask for a call: no one keeps a diary for longer. */
const DAYS_AHEAD = 90;

/** Minutes of the chosen time that have to be left when it is chosen. */
const LEAST_MINUTES = 30;

/**
 * What is wrong with the days in these answers, which only the calendar and the clock can tell. What happened
 * (`past: true`) has happened; the day and time that someone chose for a call (`slot: { hours: telephone, time: call-at }`)
 * lie ahead, not too far, and within the line's opening hours. What is no date at all is for `checkAnswers`.
 * @param now milliseconds since 1970
 * @example
 * // Friday 25 December 2026 for a line that is open on weekdays
 * checkDays(callBack, { 'call-on': '2026-12-25', 'call-at': '09:00-11:00' }, calendar, now)
 * // => [{ field: 'call-on', code: 'DAY_NOT_OPEN' }]
 */
export function checkDays(
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
    const times = timesOfDay(answers[time] ?? '');
    if (times === undefined) return [];
    const [from, to] = [minutesOf(times.from), minutesOf(times.to)];
    const isOpen = open.some((span) => span.from <= from && to <= span.to);
    const isOver = day === today && (to - LEAST_MINUTES) * msInMinute < local - today * msInDay;
    return isOpen && !isOver ? [] : [{ field: time, code: 'TIME_NOT_OPEN' }];
  });
}

/**
 * The day and time that someone chose for a call, from answers that `checkDays` passed; `undefined` where none was
 * chosen ("As soon as someone is free").
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
    const times = slot && timesOfDay(answers[slot.time] ?? '');
    if (on === undefined || times === undefined) continue;
    const endsAt = calendar.clock.written(instantOf(calendar, `${on}T${times.to}`));
    return { on, ...times, endsAt };
  }
  return undefined;
}

/** Whether a form lets someone choose when we call. */
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

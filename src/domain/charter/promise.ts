import { calendarFrom, instantOf } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CalendarData } from '../calendar/calendar-data.ts';
import { msInDay } from '../calendar/day-number.ts';
import type { Delay } from './delay.ts';
import { delaysInForce } from './delays-in-force.ts';
import { replyDue } from './reply-due.ts';
import type { Clock } from './reply-due.ts';
import type { ServiceStandard } from './standard.ts';
import { targetInForce } from './target-in-force.ts';
import type { Target } from './target.ts';
import { workingShown, type DayShown } from './working-shown.ts';

export type { DayReason } from '../calendar/day-reason.ts';

/** The council's word that a service is under pressure, as it held when the contact was made. */
export interface DelayShown {
  reason: string;
  telephone: string;
  until: string;
  /** The reason by language, where the council has translated it. */
  translations?: Delay['translations'];
}

/**
 * A standard applied to one contact: due at this moment, because of these days.
 * Plain data, so that it is stored with the submission exactly as the resident was told it.
 */
export interface ReplyPromise {
  /** The standard's id in the charter. */
  standard: string;
  measures: string;
  target: Target;
  /** ISO 8601 with the council's offset. */
  receivedAt: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** ISO 8601 with offset: the last second of the due day where days are counted, the exact minute for hours. */
  dueAt: string;
  /** From the day of receipt to the due day, every day once; where every day of the calendar counts, those two alone. */
  days: DayShown[];
  /** What started the clock, and when, where that was not receipt: for a complaint, its acknowledgement. */
  clockStarts?: Exclude<ServiceStandard['clockStarts'], 'receipt'>;
  /** ISO 8601 with offset. */
  clockStartedAt?: string;
  delay?: DelayShown;
}

export interface Contact {
  standard: ServiceStandard;
  /** Epoch milliseconds or ISO 8601; without an offset it is the council's own time. */
  receivedAt: number | string;
  calendar: CalendarData | Calendar;
  /** All the council's delays; those that hold on the day of receipt are used. */
  delays?: readonly Delay[];
  /** The form it came by, where this is the form's own promise and not its acknowledgement: for delays that name forms. */
  form?: string;
  /**
   * When the event that starts the clock happened, where that is not receipt. Left out, a clock that
   * starts with the acknowledgement starts on receipt, because the acknowledgement is automatic.
   */
  clockStartedAt?: number | string;
}

/**
 * What the charter promises for one contact, worked out once, when it is made.
 *
 * `undefined` where no date can be given: the council publishes no time, its target is about answering a call or
 * seeing a visitor (seconds, minutes, a share of calls), the standard was not in force yet, or its clock
 * starts with an event that has not happened (an appointment, an officer's return).
 * @throws BeyondKnownDays where the list of bank holidays does not reach.
 * @example
 * // Allowed 2 working days, received at 16:00 on Thursday 24 December 2026, in England:
 * makePromise({ standard, receivedAt: '2026-12-24T16:00', calendar })?.dueOn // => "2026-12-30"
 */
export function makePromise(contact: Contact): ReplyPromise | undefined {
  const { standard, delays = [], form } = contact;
  const calendar = 'clock' in contact.calendar ? contact.calendar : calendarFrom(contact.calendar);
  const { clock: zone } = calendar;
  const receivedAt = instantOf(calendar, contact.receivedAt);
  const receivedOn = calendar.dateOf(Math.floor(zone.local(receivedAt) / msInDay));

  const startedAt = clockStart(contact, calendar, receivedAt);
  const usual = targetInForce(standard, receivedOn);
  if (startedAt === undefined || usual === undefined) return undefined;

  const clock: Clock = { days: standard.calendar, hours: standard.hours ?? standard.channel };
  let due = replyDue(startedAt, usual, calendar, clock);
  if (due === undefined) return undefined;
  let target = usual;
  let delay: DelayShown | undefined;
  for (const { target: later, reason, telephone, until, translations } of delaysInForce(
    delays,
    receivedOn,
    {
      standard: standard.id,
      form,
    },
  )) {
    const delayed = replyDue(startedAt, later, calendar, clock);
    if (delayed === undefined || delayed.dueAt <= due.dueAt) continue;
    due = delayed;
    target = later;
    delay = { reason, telephone, until, ...(translations && { translations }) };
  }

  return {
    standard: standard.id,
    measures: standard.measures,
    target,
    receivedAt: zone.written(receivedAt),
    dueOn: calendar.dateOf(due.day),
    dueAt: zone.written(due.dueAt),
    days: workingShown({ target, startedAt, due, calendar, clock }),
    ...(standard.clockStarts !== 'receipt' && {
      clockStarts: standard.clockStarts,
      clockStartedAt: zone.written(startedAt),
    }),
    ...(delay && { delay }),
  };
}

function clockStart(
  { standard, clockStartedAt }: Contact,
  calendar: Calendar,
  receivedAt: number,
): number | undefined {
  if (standard.clockStarts === 'receipt') return receivedAt;
  if (clockStartedAt !== undefined) {
    return Math.max(instantOf(calendar, clockStartedAt), receivedAt);
  }
  return standard.clockStarts === 'acknowledgement' ? receivedAt : undefined;
}

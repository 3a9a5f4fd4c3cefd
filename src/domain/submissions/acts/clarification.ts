import { replyDue } from '../../charter/reply-due.ts';
import { wasKept } from '../../charter/kept.ts';
import { isAsked, replyClock } from '../reply-clock.ts';
import type { SubmissionRecord } from '../submission.ts';
import {
  ActRefused,
  begun,
  mustBeOpen,
  nameOf,
  subjectOf,
  type ActWith,
  type EventOf,
} from './act.ts';

/**
 * The council asks what is meant. For a request for information that stops the time, if it is asked before the time is
 * over; everywhere else the promise runs on.
 * @throws ActRefused
 * @example
 * // A request for information, due on 21 December 2026:
 * ask(record, 'Which year do you mean?', { at: '2026-12-01T10:00:00.000Z', … }) // => { kind: 'clarification-asked', stopsClock: true, … }
 */
export function ask(
  record: SubmissionRecord,
  question: string | undefined,
  given: ActWith,
): EventOf<'clarification-asked'> {
  mustBeOpen(record);
  if (isAsked(record)) {
    throw new ActRefused(`${nameOf(record)} waits for the resident’s answer already.`);
  }
  const { dueAt } = replyClock(record);
  const isInTime = dueAt !== undefined && wasKept({ dueAt }, given.at);
  const words = question?.trim() ?? '';
  return {
    ...begun(record, 'clarification-asked', given),
    ...(words !== '' && { question: words }),
    stopsClock: subjectOf(given.standard) === 'information' && isInTime,
  };
}

/**
 * The resident's answer has come. Where the time stood still, it begins anew on that day.
 * @throws ActRefused, BeyondKnownDays
 * @example
 * // Answered on Tuesday 8 December 2026, in England, 20 working days:
 * answered(record, { at: '2026-12-08T10:00:00.000Z', … }).dueOn // => "2027-01-11"
 */
export function answered(record: SubmissionRecord, given: ActWith): EventOf<'clarification-given'> {
  const asked = record.events.findLast((event) => event.kind === 'clarification-asked');
  if (asked === undefined || !isAsked(record)) {
    throw new ActRefused(`${nameOf(record)} waits for no answer from the resident.`);
  }
  mustBeOpen(record);
  if (given.at < asked.at) {
    throw new ActRefused(`${nameOf(record)} had not been asked about then. Write a later day.`);
  }
  const { calendar, standard } = given;
  const { promise } = record.submission;
  const event = begun(record, 'clarification-given', given);
  if (!asked.stopsClock || promise === undefined) return event;
  const due = replyDue(Date.parse(given.at), promise.target, calendar, {
    days: 'foi',
    hours: standard?.hours ?? standard?.channel ?? 'default',
  });
  if (due === undefined) return event;
  return {
    ...event,
    dueOn: calendar.dateOf(due.day),
    dueAt: calendar.clock.written(due.dueAt),
  };
}

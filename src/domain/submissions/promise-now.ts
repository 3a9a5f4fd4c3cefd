import { firstReply } from './ended.ts';
import { clockOfFirstReply } from './reply-clock.ts';
import { statusOf, wasAnswered } from './status.ts';
import type { Submission, SubmissionRecord } from './submission.ts';

/**
 * What may still be said to the resident about the day of the reply:
 * - `made`: what was promised when the message came, a day or a time that was chosen, or that no time is published;
 * - `moved`: another day since then, because the time began again or a later day was set;
 * - `gone`: that day is over, and no one has replied;
 * - `over`: nothing more is promised, since it was replied to or closed;
 * - `stopped`: the time does not run, since the council waits for an answer to a question.
 */
export type PromiseNow =
  | { kind: 'made' | 'over' | 'stopped' }
  | { kind: 'moved'; dueOn: string; dueAt: string }
  | { kind: 'gone'; dueOn: string };

/**
 * What holds of a promise at a moment. Whatever is said to a resident after the first page asks this, so that no page,
 * calendar file or mail goes on promising a day that has changed or is over. A case that was taken up again after its
 * reply has no day: its promise was kept or broken by that reply.
 * @param now ISO 8601, UTC
 * @param timeZone the council's
 * @example
 * // Due on 2 November 2026, asked on 12 October and answered on 20 November, due anew on 21 December; on the 27th:
 * promiseNow(record, '2026-11-27T09:00:00.000Z', 'Europe/London')
 * // => { kind: 'moved', dueOn: '2026-12-21', dueAt: '2026-12-21T23:59:59+00:00' }
 */
export function promiseNow(record: SubmissionRecord, now: string, timeZone: string): PromiseNow {
  if (wasAnswered(record) || firstReply(record) !== undefined) return { kind: 'over' };
  const { dueOn, dueAt, delayedTo, isStopped } = clockOfFirstReply(record);
  if (isStopped) return { kind: 'stopped' };
  const { dueOn: workedTo = dueOn, isLate } = statusOf(record, now, timeZone);
  if (workedTo === undefined || dueAt === undefined) return { kind: 'made' };
  if (isLate) return { kind: 'gone', dueOn: workedTo };
  const { appointment, promise } = record.submission;
  const isMoved = delayedTo !== undefined || dueAt !== (appointment?.endsAt ?? promise?.dueAt);
  if (!isMoved) return { kind: 'made' };
  // A later day that was set is a whole one: its last second is what says so.
  return {
    kind: 'moved',
    dueOn: workedTo,
    dueAt: delayedTo === undefined ? dueAt : `${delayedTo}T23:59:59`,
  };
}

/** The day by which a reply is expected now; undefined where none is promised, or it has gone. */
export function dayOfReply(
  { promise, appointment }: Pick<Submission, 'promise' | 'appointment'>,
  holds: PromiseNow,
): string | undefined {
  if (holds.kind === 'moved') return holds.dueOn;
  return holds.kind === 'made' ? (appointment?.on ?? promise?.dueOn) : undefined;
}

/** Whether there is a day or a time that a calendar could hold: one that runs, and has not gone. */
export function hasDayAhead(
  { promise, appointment }: Pick<Submission, 'promise' | 'appointment'>,
  { kind }: PromiseNow,
): boolean {
  return kind === 'moved' || (kind === 'made' && (appointment ?? promise) !== undefined);
}

import { wasKept } from '../charter/kept.ts';
import { deliveryStates, type DeliveryState } from './delivery-state.ts';
import { endedBy, firstReply } from './ended.ts';
import { clockOfFirstReply, isAsked } from './reply-clock.ts';
import type { SubmissionRecord } from './submission.ts';

export interface Status {
  /**
   * - `quarantined`: set aside as likely spam, and no one has released it;
   * - `waiting`: for the council's reply;
   * - `asked`: for the resident: the council asked what is meant;
   * - `counted`: no one has to read or answer it, such as a bare "yes, this page is useful";
   * - `replied`, `closed` (nothing more needs doing).
   */
  stage: 'quarantined' | 'waiting' | 'asked' | 'counted' | 'replied' | 'closed';
  /** The day a reply is due: the promise's, the one chosen for a call, or the later one that the resident was told. YYYY-MM-DD. */
  dueOn?: string;
  /**
   * The due moment passed without a reply, or the reply came after it. What is closed waits for none from then on; while
   * the time stands still, nothing becomes late.
   */
  isLate: boolean;
  /** ISO 8601, UTC: when the mail service took the acknowledgement. */
  acknowledgedAt?: string;
  repliedAt?: string;
}

/**
 * The state of a submission at a moment, worked out from what happened: nothing stores it.
 * A delay that the resident was told of moves the day. It does not keep the promise: figures count that by the promise's own.
 * @param now ISO 8601, UTC
 * @param timeZone the council's, whose days a delay is counted in
 * @example
 * // Due by the end of 25 November 2026, no reply, and it is the 26th:
 * statusOf(record, '2026-11-26T09:00:00.000Z', 'Europe/London') // => { stage: 'waiting', dueOn: '2026-11-25', isLate: true }
 */
export function statusOf(record: SubmissionRecord, now: string, timeZone: string): Status {
  const { dueAt, dueOn, delayedTo, isStopped } = clockOfFirstReply(record);
  const { replied, closed } = endedBy(record);
  const acknowledged = record.events.find(
    (event) => event.kind === 'delivery-succeeded' && event.delivery === 'acknowledgement',
  );
  const until = (firstReply(record) ?? closed)?.at ?? now;
  const isInTime =
    isStopped ||
    dueAt === undefined ||
    (delayedTo === undefined ? wasKept({ dueAt }, until) : dayOf(until, timeZone) <= delayedTo);
  const workedTo = delayedTo ?? dueOn;
  return {
    stage: stageOf(record),
    ...(workedTo === undefined ? {} : { dueOn: workedTo }),
    isLate: !isInTime,
    ...(acknowledged === undefined ? {} : { acknowledgedAt: acknowledged.at }),
    ...(replied === undefined ? {} : { repliedAt: replied.at }),
  };
}

/**
 * Whether the council is done with it: staff wrote down that they replied, or that nothing more needs doing. The same
 * words sent after that are a new message.
 */
export function wasAnswered(record: SubmissionRecord): boolean {
  const { replied, closed } = endedBy(record);
  return replied !== undefined || closed !== undefined;
}

/** Messages that were given up: what staff must look at. */
export function givenUp(record: SubmissionRecord): DeliveryState[] {
  return deliveryStates(record).filter(({ status }) => status === 'given-up');
}

/** What a submission waits for, if for anything. Time alone never changes it. */
export function stageOf(record: SubmissionRecord): Status['stage'] {
  const { submission, events } = record;
  const { replied, closed } = endedBy(record);
  if (closed !== undefined) return 'closed';
  if (replied !== undefined) return 'replied';
  const isReleased = events.some(({ kind }) => kind === 'released');
  if (submission.quarantine !== undefined && !isReleased) return 'quarantined';
  if (isAsked(record)) return 'asked';
  const { deliveries, promise } = submission;
  return deliveries.includes('notification') || promise !== undefined ? 'waiting' : 'counted';
}

/** @example dayOf('2026-06-30T23:30:00.000Z', 'Europe/London') // => "2026-07-01" */
function dayOf(at: string, timeZone: string): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone });
}

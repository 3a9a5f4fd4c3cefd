import { wasKept } from '../charter/kept.ts';
import { deliveryState } from './delivery-state.ts';
import type { SubmissionRecord } from './submission.ts';

export interface Status {
  /**
   * - `quarantined`: set aside as likely spam, and nobody has released it;
   * - `waiting`: for the council's reply;
   * - `replied`, `closed` (nothing more is to be done).
   */
  stage: 'quarantined' | 'waiting' | 'replied' | 'closed';
  /** The day a reply is due: the promise's, or the later one that the resident was told. YYYY-MM-DD. */
  dueOn?: string;
  /** The due moment passed without a reply, or the reply came after it. What is closed waits for none from then on. */
  isLate: boolean;
  /** ISO 8601, UTC: when the mail service took the acknowledgement. */
  acknowledgedAt?: string;
  repliedAt?: string;
}

/**
 * How a submission stands at a moment, worked out from what happened: nothing stores it.
 * A delay that the resident was told of moves the day. It does not keep the promise: figures count that by the promise's own.
 * @param now ISO 8601, UTC
 * @example
 * // Due by the end of 25 November 2026, no reply, and it is the 26th:
 * statusOf(record, '2026-11-26T09:00:00.000Z') // => { stage: 'waiting', dueOn: '2026-11-25', isLate: true }
 */
export function statusOf(record: SubmissionRecord, now: string): Status {
  const { submission, events } = record;
  const { promise } = submission;
  const delayed = events.filter((event) => event.kind === 'delayed').at(-1);
  const replied = events.find(({ kind }) => kind === 'replied');
  const closed = events.find(({ kind }) => kind === 'closed');
  const acknowledged = events.find(
    (event) => event.kind === 'delivery-succeeded' && event.delivery === 'acknowledgement',
  );
  const due = duePoint(promise, delayed?.dueOn);
  return {
    stage: stageOf(record),
    ...(due === undefined ? {} : { dueOn: due.dueAt.slice(0, 10) }),
    isLate: due !== undefined && !wasKept(due, replied?.at ?? closed?.at ?? now),
    ...(acknowledged === undefined ? {} : { acknowledgedAt: acknowledged.at }),
    ...(replied === undefined ? {} : { repliedAt: replied.at }),
  };
}

/** Messages that were given up: what staff must look at. */
export function givenUp(record: SubmissionRecord): ReturnType<typeof deliveryState>[] {
  return record.submission.deliveries
    .map((delivery) => deliveryState(record, delivery))
    .filter(({ status }) => status === 'given-up');
}

function stageOf({ submission, events }: SubmissionRecord): Status['stage'] {
  const has = (kind: string): boolean => events.some((event) => event.kind === kind);
  if (has('closed')) return 'closed';
  if (has('replied')) return 'replied';
  return submission.quarantine !== undefined && !has('released') ? 'quarantined' : 'waiting';
}

/** The end of the later day, by the same clock that the promise was written in. */
function duePoint(
  promise: { dueAt: string } | undefined,
  delayedTo: string | undefined,
): { dueAt: string } | undefined {
  if (promise === undefined) return undefined;
  if (delayedTo === undefined) return promise;
  return { dueAt: `${delayedTo}T23:59:59${promise.dueAt.slice(19)}` };
}

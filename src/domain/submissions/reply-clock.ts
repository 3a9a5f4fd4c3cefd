import { firstReply } from './ended.ts';
import type { SubmissionRecord } from './submission.ts';

/** How the time for one reply runs, once all that happened is counted in. */
export interface ReplyClock {
  /** ISO 8601: when it began, or began anew. */
  startedAt: string;
  /** ISO 8601 with offset: the moment by which a reply keeps the promise. Left out where no day was promised. */
  dueAt?: string;
  /** YYYY-MM-DD, of `dueAt`. */
  dueOn?: string;
  /** The later day that the resident was told of. It moves what staff work to, and never makes a late reply kept. */
  delayedTo?: string;
  /** Whether it stands still: the council asked what was meant, and waits. */
  isStopped: boolean;
}

/**
 * The time for a reply, from its promise and what happened since.
 * Asking what is meant stops the time for a request for information; with the answer it begins anew, and its whole length
 * is there again (Freedom of Information Act 2000, section 1(3); Freedom of Information (Scotland) Act 2002, section 1(3)).
 * @example
 * // Due on 21 December 2026; asked on 1 December, answered on the 8th: 20 working days from there.
 * replyClock(record) // => { startedAt: '2026-12-08T10:00:00.000Z', dueOn: '2027-01-11', …, isStopped: false }
 */
export function replyClock({ submission, events }: SubmissionRecord): ReplyClock {
  const { promise, appointment, receivedAt } = submission;
  const dueAt = appointment?.endsAt ?? promise?.dueAt;
  let clock: ReplyClock = {
    startedAt: promise?.clockStartedAt ?? receivedAt,
    ...(dueAt !== undefined && { dueAt, dueOn: dueAt.slice(0, 10) }),
    isStopped: false,
  };
  for (const event of events) {
    if (event.kind === 'delayed' && dueAt !== undefined) {
      clock = { ...clock, delayedTo: event.dueOn };
    } else if (event.kind === 'clarification-asked' && event.stopsClock) {
      clock = { ...clock, isStopped: true };
    } else if (event.kind === 'clarification-given' && clock.isStopped) {
      const { at, dueOn, dueAt: anew } = event;
      const known = dueOn !== undefined && anew !== undefined;
      clock = known
        ? { startedAt: at, dueOn, dueAt: anew, isStopped: false }
        : { ...clock, isStopped: false };
    }
  }
  return clock;
}

/**
 * The clock as it ran for the first reply: what happened after that, to a case that was reopened, changes nothing about its
 * promise.
 */
export function clockOfFirstReply(record: SubmissionRecord): ReplyClock {
  const replied = firstReply(record);
  if (replied === undefined) return replyClock(record);
  const events = record.events.filter(({ at }) => at <= replied.at);
  return replyClock({ ...record, events });
}

/**
 * Whether the council waits for the resident's answer to a question of its own, whether or not that stops the time.
 * What was answered or closed waits for nothing.
 */
export function isAsked({ events }: SubmissionRecord): boolean {
  const last = events.findLast(
    ({ kind }) => kind === 'clarification-asked' || kind === 'clarification-given',
  );
  return last?.kind === 'clarification-asked';
}

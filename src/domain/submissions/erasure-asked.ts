import type { SubmissionEvent, SubmissionRecord } from './submission.ts';

/**
 * The request for erasure that staff have still to answer: what was erased is gone, and what is kept has its reason written
 * down. `undefined` where there is none.
 * @example
 * // Asked on 23 November 2026:
 * erasureAsked(record)?.answerBy // => "2026-12-23"
 */
export function erasureAsked({
  events,
}: SubmissionRecord): Extract<SubmissionEvent, { kind: 'erasure-asked' }> | undefined {
  const isAnswered = events.some(({ kind }) => kind === 'erasure-refused');
  return isAnswered ? undefined : events.find((event) => event.kind === 'erasure-asked');
}

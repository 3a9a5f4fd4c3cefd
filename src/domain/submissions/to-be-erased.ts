import { deliveryState, isMailed } from './delivery-state.ts';
import type { Delivery, SubmissionEvent, SubmissionRecord } from './submission.ts';

/** A manager's decision to erase a case; `undefined` where there is none. The last one counts. */
export function erasureAgreed({
  events,
}: SubmissionRecord): Extract<SubmissionEvent, { kind: 'erasure-agreed' }> | undefined {
  return events.findLast((event) => event.kind === 'erasure-agreed');
}

/**
 * Whether all that is left to do with a case is to erase it: a manager has decided it, and the resident has been told where they
 * are to be. Whatever ends a process in between, the next sweep finds it here and goes on.
 * @example
 * // Decided on 24 November 2026; the mail service took the email on the 25th:
 * isToBeErased(record) // => true
 */
export function isToBeErased(record: SubmissionRecord): boolean {
  const agreed = erasureAgreed(record);
  if (agreed === undefined || !isMailed(agreed)) return agreed !== undefined;
  return ['sent', 'skipped'].includes(deliveryState(record, agreed.id as Delivery).status);
}

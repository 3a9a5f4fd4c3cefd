import { deliveryStates } from '../delivery-state.ts';
import type { EventKind } from '../event-schema.ts';
import type { SubmissionRecord } from '../submission.ts';

/** What an officer does who has seen that a mail did not arrive: reach the resident otherwise, or say what came of it. */
const seenTo: readonly EventKind[] = ['replied', 'note', 'closed', 'acknowledged', 'call-tried'];

/**
 * Whether a mail about a case could not be delivered, for good, and no officer has seen to it since. A webhook to a
 * council's own system is for those who run the website.
 * @example
 * // The reply of 24 November 2026 was refused by the mail service that day, and Jo called on the 25th and wrote a note:
 * wasGivenUp(record) // => false
 */
export function wasGivenUp(record: SubmissionRecord): boolean {
  return deliveryStates(record).some(({ delivery, status }) => {
    if (delivery === 'webhook') return false;
    if (status !== 'given-up') return false;
    const failed = record.events.findLast(
      (event) => event.kind === 'delivery-failed' && event.delivery === delivery,
    );
    const at = failed?.at ?? '';
    return !record.events.some((event) => seenTo.includes(event.kind) && event.at > at);
  });
}

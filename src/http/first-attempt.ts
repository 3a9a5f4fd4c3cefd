import { FLOOD } from '../domain/submissions/flood.ts';
import { TOO_MANY_TODAY } from '../domain/submissions/delivery-state.ts';
import { deliver } from '../domain/submissions/outbox.ts';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission, SubmissionEvent } from '../domain/submissions/submission.ts';
import type { Call, Runtime } from './runtime.ts';

/**
 * What follows when a message was kept: before the reply, whether its acknowledgement goes out today at all, so that the
 * confirmation says what is true; after it, the first attempt at everything that is to be sent. What fails, or may not be
 * sent yet, stays in the outbox.
 */
export async function sendFor(runtime: Runtime, call: Call, submission: Submission): Promise<void> {
  const { reference, quarantine, deliveries } = submission;
  if (quarantine === FLOOD) {
    call.afterReply(runtime.staff.ofFlood);
  } else if (quarantine !== undefined) {
    runtime.log(`[quarantine] ${referenceInGroups(reference)}: ${quarantine}`);
  }
  if (deliveries.length === 0) return;
  const events = quarantine === undefined ? await settleAcknowledgement(runtime, submission) : [];
  call.afterReply(() => sendNow(runtime, submission, events));
}

/** Writes down that there will be no acknowledgement, where its address has had its share for the day. */
async function settleAcknowledgement(
  { store, now, log, mayAcknowledge }: Runtime,
  submission: Submission,
): Promise<SubmissionEvent[]> {
  if (!submission.deliveries.includes('acknowledgement')) return [];
  try {
    if (await mayAcknowledge(submission)) return [];
    const event: SubmissionEvent = {
      id: 'acknowledgement-1-skipped',
      at: new Date(now()).toISOString(),
      kind: 'delivery-skipped',
      delivery: 'acknowledgement',
      attempt: 1,
      reason: TOO_MANY_TODAY,
    };
    await store.addEvent(submission.reference, event);
    return [event];
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    // The message itself is kept, and its sender is to see that.
    log(`[store] ${error.message}`);
    return [];
  }
}

async function sendNow(
  runtime: Runtime,
  submission: Submission,
  events: SubmissionEvent[],
): Promise<void> {
  try {
    await deliver({ submission, events }, runtime.delivering);
  } catch {
    runtime.log(`[outbox] ${referenceInGroups(submission.reference)}: left for the sweep`);
  }
}

import { FLOOD } from '../domain/submissions/flood.ts';
import { deliver } from '../domain/submissions/outbox.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import type { Call, Runtime } from './runtime.ts';

/**
 * What follows the reply when a message was kept: the first attempt at everything that is to be sent. What fails, or may
 * not be sent yet, stays in the outbox.
 */
export function firstAttempt(runtime: Runtime, call: Call, submission: Submission): void {
  const { reference, quarantine, deliveries } = submission;
  if (quarantine === FLOOD) {
    call.afterReply(runtime.staff.ofFlood);
  } else if (quarantine !== undefined) {
    runtime.log(`[quarantine] ${referenceInGroups(reference)}: ${quarantine}`);
  }
  if (deliveries.length === 0) return;
  call.afterReply(() => sendNow(runtime, submission));
}

async function sendNow(runtime: Runtime, submission: Submission): Promise<void> {
  try {
    await deliver({ submission, events: [] }, runtime.delivering);
  } catch {
    runtime.log(`[outbox] ${referenceInGroups(submission.reference)}: left for the sweep`);
  }
}

import { CLAIM_MINUTES } from '../domain/submissions/delivery-state.ts';
import { MailFailure } from '../domain/submissions/ports.ts';

/** No attempt may last longer: after `CLAIM_MINUTES` another sender takes it for dead, and tries as well. */
export const DEADLINE_MILLISECONDS = (CLAIM_MINUTES - 2) * 60_000;

/** Waits for a send until the deadline; a mail service that keeps us waiting longer has not taken the message. */
export async function beforeDeadline<Result>(
  sending: Promise<Result>,
  milliseconds = DEADLINE_MILLISECONDS,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new MailFailure('ETIMEDOUT', false));
    }, milliseconds);
  });
  try {
    return await Promise.race([sending, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

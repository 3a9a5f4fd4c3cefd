import { TOTAL_ATTEMPTS } from './delivery-state.ts';
import { referenceInGroups } from './reference.ts';
import type { Delivery } from './submission.ts';

/**
 * The operator's line about an attempt that failed.
 * @example
 * // [outbox] K7RM-3XDW: acknowledgement, attempt 3 of 22 failed (421 try later); next at 14:05
 */
export function failureInWords(failure: {
  reference: string;
  delivery: Delivery;
  attempt: number;
  reason: string;
  next: string | undefined;
}): string {
  const { reference, delivery, attempt, reason, next } = failure;
  const what = `${delivery}, attempt ${String(attempt)} of ${String(TOTAL_ATTEMPTS)} failed (${delivery === 'webhook' ? answerInWords(reason) : reasonInWords(reason)})`;
  const then = next === undefined ? 'given up' : `next at ${next}`;
  return `[outbox] ${referenceInGroups(reference)}: ${what}; ${then}`;
}

/** What a webhook's own answer says (RFC 9110, 15): three figures are HTTP's, and mean other things than mail's. */
function answerInWords(reason: string): string {
  const meaning = meanings[reason];
  if (meaning !== undefined) return `HTTP ${reason}, ${meaning}`;
  if (/^3\d\d$/.test(reason)) return `HTTP ${reason}, a redirect, which is not followed`;
  if (/^4\d\d$/.test(reason)) return `HTTP ${reason}, not taken by the webhook`;
  if (/^5\d\d$/.test(reason)) return `HTTP ${reason}, a fault at the webhook`;
  return reason;
}

const meanings: Record<string, string | undefined> = {
  400: 'the webhook could not read it',
  401: 'the webhook did not accept the signature',
  403: 'the webhook refused us access',
  404: 'there is nothing at WEBHOOK_URL',
  405: 'WEBHOOK_URL does not take POST',
  410: 'the webhook asks for no more of them',
  413: 'too big for the webhook',
  429: 'too many at once for the webhook',
  503: 'the webhook is not available',
};

/** What a mail server's answer says (RFC 5321, 4.2.1). */
function reasonInWords(reason: string): string {
  if (/^4\d\d$/.test(reason)) return `${reason} try later`;
  if (/^5\d\d$/.test(reason)) return `${reason} refused`;
  return reason;
}

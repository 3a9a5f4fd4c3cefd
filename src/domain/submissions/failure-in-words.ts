import { TOTAL_ATTEMPTS } from './delivery-state.ts';
import { referenceInGroups } from './reference.ts';
import type { DeliveryKind } from './submission.ts';

/**
 * The operator's line about an attempt that failed.
 * @example
 * // [outbox] K7RM-3XDW: acknowledgement, attempt 3 of 22 failed (421 try later); next at 14:05
 */
export function failureInWords(failure: {
  reference: string;
  delivery: DeliveryKind;
  attempt: number;
  reason: string;
  next: string | undefined;
}): string {
  const { reference, delivery, attempt, reason, next } = failure;
  const what = `${delivery}, attempt ${String(attempt)} of ${String(TOTAL_ATTEMPTS)} failed (${reasonInWords(reason)})`;
  const then = next === undefined ? 'given up' : `next at ${next}`;
  return `[outbox] ${referenceInGroups(reference)}: ${what}; ${then}`;
}

function reasonInWords(reason: string): string {
  if (/^4\d\d$/.test(reason)) return `${reason} try later`;
  if (/^5\d\d$/.test(reason)) return `${reason} refused`;
  return reason;
}

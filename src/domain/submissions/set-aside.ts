import type { SubmissionStore } from './ports.ts';
import { statusOf } from './status.ts';
import type { SubmissionRecord } from './submission.ts';

/**
 * The messages that wait in quarantine at a moment. The store's list may still name some that were released since.
 * @param at ISO 8601, UTC
 * Throws `StoreUnavailable`.
 * @example
 * for await (const { submission } of setAside(store, '2026-11-27T09:00:00.000Z', 'Europe/London')) count(submission.form)
 */
export async function* setAside(
  store: SubmissionStore,
  at: string,
  timeZone: string,
): AsyncGenerator<SubmissionRecord> {
  for await (const reference of store.setAside()) {
    const record = await store.find(reference);
    if (record && statusOf(record, at, timeZone).stage === 'quarantined') yield record;
  }
}

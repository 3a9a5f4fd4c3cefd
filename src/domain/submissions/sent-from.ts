import type { SubmissionStore } from './ports.ts';
import { asReached } from './reached.ts';
import { stageOf } from './status.ts';
import type { SubmissionRecord } from './submission.ts';
import { replyAddress } from './who-is-told.ts';

/** Messages on one list. No one has so many open, and an email of more is read by no one. */
const MOST_LISTED = 50;

/** Messages that are looked at for one list: what a stranger sends in someone's name does not take their place on it. */
const MOST_READ = 1_000;

/** Messages read at once. */
const PAGE = 50;

/** Stores find by address whatever the week: the day has no part in it. */
const ANY_TIME = { view: 'open', now: '', weekEndsOn: '' } as const;

/**
 * What was sent from an address, the newest first, without what waits in quarantine. Throws `StoreUnavailable`.
 * @example await sentFrom(store, 'ada@example.org') // => the two messages of 23 November 2026 and the one of May
 */
export async function sentFrom(
  store: Pick<SubmissionStore, 'cases' | 'find'>,
  address: string,
  most = MOST_LISTED,
): Promise<SubmissionRecord[]> {
  const wrote = address.toLowerCase();
  const search = { by: 'wrote', address: wrote } as const;
  const listed: SubmissionRecord[] = [];
  let total = 1;
  for (let from = 0; from < Math.min(total, MOST_READ) && listed.length < most; from += PAGE) {
    const page = await store.cases({ ...ANY_TIME, search, from, most: PAGE });
    total = page.total;
    const found = await Promise.all(page.references.map((reference) => store.find(reference)));
    listed.push(
      ...found
        .filter((record) => record !== undefined)
        .filter((record) => stageOf(record) !== 'quarantined')
        .filter((record) => replyAddress(asReached(record))?.toLowerCase() === wrote),
    );
  }
  return listed.slice(0, most);
}

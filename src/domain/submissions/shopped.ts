import type { SubmissionStore } from './ports.ts';
import type { Submission } from './submission.ts';

/** What the marks of the council's own enquiries are kept under, each written before the enquiry is sent. */
export const MARKS = 'mystery/mark/';

/**
 * The enquiries that the council itself sent, to see how they are answered: no figure counts them. A submission is known
 * by its `sameness`, a keyed hash that no page, mail, export or webhook shows, so that staff cannot tell which these are.
 * Nothing about it is in the submission or its events.
 * Throws `StoreUnavailable`.
 * @example
 * const isShopped = await shopped(store)
 * isShopped(record.submission) // => true for one that `npm run mystery-shop` sent
 */
export async function shopped(
  store: Pick<SubmissionStore, 'keptUnder'>,
): Promise<(submission: Pick<Submission, 'sameness'>) => boolean> {
  const marks = new Set((await store.keptUnder(MARKS)).values());
  return ({ sameness }) => marks.has(sameness);
}

import type { SubmissionRecord } from '../submissions/submission.ts';
import { fold, type FoldWith } from './fold.ts';

export interface EraseCaseWith extends FoldWith {
  /** Erases the mail about one submission, where it lies in a folder of ours. */
  eraseMail?: ((reference: string) => Promise<void>) | undefined;
}

/** Counts a case into the totals that are kept, and erases it. Cut short, or done by two at once, it is counted once. */
export async function eraseCase(record: SubmissionRecord, given: EraseCaseWith): Promise<void> {
  const { reference } = record.submission;
  const counted = await fold([record], given);
  // Another is at it.
  if (counted.length === 0) return;
  await given.eraseMail?.(reference);
  await given.store.remove(reference);
}

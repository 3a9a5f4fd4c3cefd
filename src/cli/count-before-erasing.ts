import { randomUUID } from 'node:crypto';
import { fold } from '../domain/reports/fold.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import type { SubmissionsWith } from './submissions-with.ts';

/** Counts submissions into the totals that outlive them, each by its council's charter; answers those that may be erased. */
export async function countBeforeErasing(
  { store, now, charterOf }: SubmissionsWith,
  records: readonly SubmissionRecord[],
): Promise<SubmissionRecord[]> {
  const done: SubmissionRecord[] = [];
  const byCouncil = Object.groupBy(records, ({ submission }) => submission.council);
  for (const [council, own = []] of Object.entries(byCouncil)) {
    const batch = `${now().slice(0, 10)}-${randomUUID()}`;
    done.push(...(await fold(own, { store, now: now(), batch, ...(await charterOf(council)) })));
  }
  return done;
}

import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import type { Submission } from '../../src/domain/submissions/submission.ts';

/** Looks into the store, and writes nothing. */
async function inStore<Result>(
  dataFolder: string,
  look: (store: ReturnType<typeof sqliteStore>) => Promise<Result>,
): Promise<Result> {
  const store = sqliteStore(submissionsFile(dataFolder));
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

/** What is kept under a reference that a resident was shown. */
export async function kept(dataFolder: string, reference: string): Promise<Submission> {
  const record = await inStore(dataFolder, (store) => store.find(reference.replace('-', '')));
  if (!record) throw new Error(`${reference} was shown and is not in the store`);
  return record.submission;
}

/** Everything in the store that holds these words, in its answers or beside them. */
export function keptWith(dataFolder: string, text: string): Promise<Submission[]> {
  return inStore(dataFolder, async (store) => {
    const records = await Array.fromAsync(store.list());
    return records
      .map(({ submission }) => submission)
      .filter((submission) => JSON.stringify(submission).includes(text));
  });
}

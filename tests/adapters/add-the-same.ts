import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

/** Adds so many submissions, and says how many of them were new. */
const [, , path = '', count = ''] = process.argv;
const store = sqliteStore(path);
let added = 0;
for (let index = 0; index < Number(count); index += 1) {
  const { outcome } = await store.add(aSubmission({ reference: String(index).padStart(8, '0') }));
  if (outcome === 'added') added += 1;
}
await store.close();
process.stdout.write(String(added));

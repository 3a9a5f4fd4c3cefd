import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

/** Adds submissions for ever, and says each reference once it is kept. */
const [, , path = '', round = ''] = process.argv;
const store = sqliteStore(path);
for (let index = 0; ; index += 1) {
  const reference = `${round}${String(index).padStart(7, '0')}`;
  await store.add(aSubmission({ reference }), new Map([['k', new Uint8Array(10)]]));
  process.stdout.write(`${reference}\n`);
}

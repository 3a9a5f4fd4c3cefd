import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

/** Adds large submissions until the system refuses to write; says which were kept, and what was said of the others. */
const [, , path = ''] = process.argv;
const store = sqliteStore(path);
const kept: string[] = [];
const refused: string[] = [];
for (let index = 0; refused.length < 3 && index < 200; index += 1) {
  const reference = String(index).padStart(8, '0');
  const files = new Map([['k', new Uint8Array(100_000).fill(7)]]);
  try {
    await store.add(aSubmission({ reference }), files);
    kept.push(reference);
  } catch (error) {
    refused.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
const readable = await store.find(kept[0] ?? '');
process.stdout.write(JSON.stringify({ kept, refused, readable: readable !== undefined }));

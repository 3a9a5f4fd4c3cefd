import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

/** Fills a small disk to the last byte, and then erases what residents asked to be erased. */
const [, , folder = ''] = process.argv;
const store = sqliteStore(submissionsFile(folder));
// As the server does when it starts.
await store.releaseHolds('2026-01-01T00:00:00.000Z');
const kept: string[] = [];
let refused = '';
for (let index = 0; refused === '' && index < 1_000; index += 1) {
  const reference = String(index).padStart(8, '0');
  const files = new Map([['k', new Uint8Array(300_000).fill(7)]]);
  try {
    await store.add(aSubmission({ reference }), files);
    kept.push(reference);
  } catch (error) {
    refused = error instanceof Error ? error.name : 'error';
  }
}
for (let index = 0; index < 10_000; index += 1) {
  try {
    writeFileSync(join(folder, `other-${String(index)}`), new Uint8Array(4096).fill(1));
  } catch {
    break;
  }
}
const erased: string[] = [];
for (const reference of kept.slice(0, 5)) {
  try {
    await store.remove(reference);
    if ((await store.find(reference)) === undefined) erased.push(reference);
  } catch {
    break;
  }
}
process.stdout.write(JSON.stringify({ kept: kept.length, refused, erased: erased.length }));

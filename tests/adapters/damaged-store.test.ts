import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp, restore } from '../../src/adapters/sqlite-backup.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

let folder: string;
let path: string;
let store: ReturnType<typeof sqliteStore>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'front-door-damaged-'));
  path = join(folder, 'submissions.sqlite');
  store = sqliteStore(path);
  await store.add(aSubmission({ reference: '00000001' }));
});
afterEach(async () => {
  await store.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const another = aSubmission({ reference: '00000002' });
const putRight =
  /Stop the server, put the last backup back \(npm run restore -- FILE --over-newer\)/;

/** However often it is tried: nothing is answered as kept, and nothing as if it were not there. */
async function expectRefused(what: RegExp): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(store.add(another)).rejects.toThrow(what);
    await expect(store.add(another)).rejects.toThrow(putRight);
    await expect(store.find('00000001')).rejects.toThrow(what);
    await expect(store.newestAt()).rejects.toMatchObject({ name: 'StoreUnavailable' });
  }
}

/** Folds the log into the database, as another process may. */
function foldIn(mode: string): void {
  const other = new DatabaseSync(path);
  other.exec(`PRAGMA wal_checkpoint(${mode})`);
  other.close();
}

function overwrite(at: number, bytes: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes, 'damage! '), 0, bytes, at);
  closeSync(file);
}

test.each([0, 32, 5_000])('the log is cut to %i bytes while it is in use', async (length) => {
  truncateSync(`${path}-wal`, length);
  await expectRefused(/write-ahead log was cut short/);
});

test('the log is cut between two messages, and the one before is not taken for kept again', async () => {
  await store.add(another);
  truncateSync(`${path}-wal`, statSync(`${path}-wal`).size - 1);
  await expect(store.add(aSubmission({ reference: '00000003' }))).rejects.toThrow(/cut short/);
});

test('another process that folds the log in and empties it has damaged nothing', async () => {
  foldIn('TRUNCATE');
  expect(statSync(`${path}-wal`).size).toBe(0);
  expect(await store.add(another)).toEqual({ outcome: 'added' });
  foldIn('PASSIVE');
  expect(await store.find('00000001')).toBeDefined();
  await store.remove('00000001');
  expect(await store.find('00000002')).toBeDefined();
  const other = new DatabaseSync(path);
  other.exec('VACUUM');
  other.close();
  expect(await store.find('00000002')).toBeDefined();
});

test('the database is emptied while it is in use', async () => {
  foldIn('TRUNCATE');
  await store.find('00000001');
  truncateSync(path, 0);
  await expectRefused(/database was cut short/);
});

test('the database is cut in half while it is in use', async () => {
  foldIn('TRUNCATE');
  await store.find('00000001');
  truncateSync(path, 8_192);
  await expectRefused(/database was cut short/);
});

test('its beginning is written over while it is in use', async () => {
  foldIn('TRUNCATE');
  await store.find('00000001');
  overwrite(0, 4_096);
  await expectRefused(/database was damaged/);
});

test('a whole copy in its place is used again', async () => {
  const copy = join(folder, 'copy.sqlite');
  await backUp(path, copy);
  truncateSync(`${path}-wal`, 0);
  await expectRefused(/cut short/);
  await store.close().catch(() => undefined);
  await restore(copy, path, { overNewer: true });
  store = sqliteStore(path);
  expect(await store.find('00000001')).toBeDefined();
  expect(await store.add(another)).toEqual({ outcome: 'added' });
});

test('damage at the start is reported as damage, with what to do about it', async () => {
  await store.close();
  overwrite(0, 4_096);
  store = sqliteStore(path);
  await expectRefused(/the database is damaged/);
});

test('a backup can be put in the place of a damaged store, which is kept beside it', async () => {
  const copy = join(folder, 'copy.sqlite');
  await backUp(path, copy);
  await store.close();
  writeFileSync(path, 'no database at all '.repeat(1_000));
  await expect(restore(copy, path)).rejects.toThrow(/is damaged, so no one can tell/);
  expect(await restore(copy, path, { overNewer: true })).toMatchObject({ submissions: 1 });
  expect(existsSync(`${path}.damaged`)).toBe(true);
  store = sqliteStore(path);
  expect(await store.find('00000001')).toBeDefined();
});

test('a server that began with a damaged store goes on by itself once a whole one is in its place', async () => {
  const copy = join(folder, 'copy.sqlite');
  await backUp(path, copy);
  await store.close();
  overwrite(0, 4_096);
  store = sqliteStore(path);
  await expectRefused(/the database is damaged/);
  rmSync(path);
  renameSync(copy, path);
  expect(await store.find('00000001')).toBeDefined();
  expect(await store.add(another)).toEqual({ outcome: 'added' });
});

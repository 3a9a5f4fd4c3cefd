import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

let folder: string;
let data: string;
let path: string;
let store: ReturnType<typeof sqliteStore>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'front-door-fate-'));
  data = join(folder, 'data');
  path = join(data, 'submissions.sqlite');
  store = sqliteStore(path);
  await store.add(aSubmission({ reference: '00000001' }));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const refused = { name: 'StoreUnavailable' };
const another = aSubmission({ reference: '00000002' });

/** Nothing is answered as kept, however often it is tried, and nothing is read as if it were not there. */
async function expectRefused(): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(store.add(another)).rejects.toMatchObject(refused);
    await expect(store.find('00000001')).rejects.toMatchObject(refused);
    await expect(store.newestAt()).rejects.toMatchObject(refused);
  }
}

test('the folder is removed while it is in use: noticed at once, and no empty one takes its place', async () => {
  rmSync(data, { recursive: true });
  await expectRefused();
  expect(existsSync(path)).toBe(false);
});

test('the folder is moved away and back: the store is right again by itself', async () => {
  renameSync(data, join(folder, 'elsewhere'));
  await expectRefused();
  renameSync(join(folder, 'elsewhere'), data);
  expect(await store.add(another)).toEqual({ outcome: 'added' });
  expect(await store.find('00000001')).toBeDefined();
});

test('another store is put in its place: refused until ours is back', async () => {
  const other = sqliteStore(join(folder, 'other', 'submissions.sqlite'));
  await other.add(aSubmission({ reference: '00000009' }));
  await other.close();
  renameSync(data, join(folder, 'ours'));
  cpSync(join(folder, 'other'), data, { recursive: true });
  await expectRefused();
  rmSync(data, { recursive: true });
  renameSync(join(folder, 'ours'), data);
  expect(await store.add(another)).toEqual({ outcome: 'added' });
});

test('the store is restored from a copy of itself: it goes on with what the copy holds', async () => {
  await store.close();
  cpSync(data, join(folder, 'copy'), { recursive: true });
  store = sqliteStore(path);
  await store.add(another);
  rmSync(data, { recursive: true });
  cpSync(join(folder, 'copy'), data, { recursive: true });
  await expect(store.find('00000001')).rejects.toMatchObject(refused);
  expect(await store.find('00000001')).toBeDefined();
  expect(await store.find('00000002')).toBeUndefined();
  expect(await store.add(another)).toEqual({ outcome: 'added' });
});

test.each(['-wal', '-shm'])(
  'the file beside it (%s) is removed: noticed, not written to a file that no one finds',
  async (ending) => {
    unlinkSync(path + ending);
    await expect(store.add(another)).rejects.toMatchObject(refused);
    expect(await store.add(another)).toEqual({ outcome: 'added' });
    await store.close();
    store = sqliteStore(path);
    expect(await store.find('00000002')).toBeDefined();
  },
);

test('an empty file in its place is another store', async () => {
  renameSync(data, join(folder, 'ours'));
  mkdirSync(data);
  await expectRefused();
  const empty = sqliteStore(path);
  await empty.add(aSubmission({ reference: '00000009' }));
  await empty.close();
  await expectRefused();
});

test('a database that is not there is not made where one must be', async () => {
  const nowhere = join(folder, 'dta', 'submissions.sqlite');
  const misspelt = sqliteStore(nowhere, undefined, { mustExist: true });
  await expect(Array.fromAsync(misspelt.list())).rejects.toThrow(
    `There is no database at ${nowhere}. Check DATA_DIR.`,
  );
  expect(existsSync(join(folder, 'dta'))).toBe(false);
  await misspelt.close();
});

test('the command says that there is no database there, and makes none', () => {
  const run = spawnSync(process.execPath, ['src/cli/submissions.ts', 'list'], {
    env: { ...process.env, DATA_DIR: join(folder, 'dta') },
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('There is no database at');
  expect(run.stdout).not.toContain('There are none.');
  expect(existsSync(join(folder, 'dta'))).toBe(false);
});

test('a folder that can only be read: what was kept is still found, and nothing is answered as kept', async () => {
  if (process.getuid?.() === 0) return;
  await store.close();
  chmodSync(path, 0o400);
  chmodSync(data, 0o500);
  store = sqliteStore(path);
  await expect(store.add(another)).rejects.toMatchObject(refused);
  chmodSync(data, 0o700);
  chmodSync(path, 0o600);
});

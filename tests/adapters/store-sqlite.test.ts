import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-sqlite-'));
  path = join(folder, 'data', 'submissions.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

/** What a program writes, once it has ended. */
function output(program: string, parameters: string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('close', () => {
      resolve(text);
    });
  });
}

const number = (index: number) => String(index).padStart(8, '0');

test('it is written ahead, with full sync, and what is erased is overwritten', async () => {
  // These belong to the connection that sets them: it is the store's own that is asked.
  const executed = vi.spyOn(DatabaseSync.prototype, 'exec');
  const store = sqliteStore(path);
  await store.add(aSubmission());
  const [database] = executed.mock.contexts as DatabaseSync[];
  executed.mockRestore();
  const setting = (name: string) => database?.prepare(`PRAGMA ${name}`).get();
  expect(setting('journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(setting('synchronous')).toEqual({ synchronous: 2 });
  expect(setting('secure_delete')).toEqual({ secure_delete: 1 });
  expect(setting('foreign_keys')).toEqual({ foreign_keys: 1 });
  await store.close();
});

/** The rights of all that is in the data folder, and of the folder itself. */
async function rights(): Promise<Record<string, string>> {
  const data = join(folder, 'data');
  const names = ['.', ...(await readdir(data))];
  const modes = names.map(async (name) => [
    name,
    ((await stat(join(data, name))).mode & 0o777).toString(8),
  ]);
  return Object.fromEntries(await Promise.all(modes)) as Record<string, string>;
}

const forNobodyElse = {
  'submissions.sqlite': '600',
  'submissions.sqlite-shm': '600',
  'submissions.sqlite-wal': '600',
};

test('a folder that it makes, and all in it, is for no one else', async () => {
  const store = sqliteStore(path);
  await store.add(aSubmission());
  expect(await rights()).toEqual({ '.': '700', ...forNobodyElse });
  await store.close();
});

test('in a folder that everyone may look into, the files are still for no one else', async () => {
  await mkdir(join(folder, 'data'), { mode: 0o755 });
  const store = sqliteStore(path);
  await store.add(aSubmission());
  expect(await rights()).toEqual({ '.': '755', ...forNobodyElse });
  await store.close();
});

test('files that everyone could read are shut when they are opened', async () => {
  const before = sqliteStore(path);
  await before.add(aSubmission());
  for (const name of Object.keys(forNobodyElse)) await chmod(join(folder, 'data', name), 0o644);
  const store = sqliteStore(path);
  expect(await store.find('K7RM3XDW')).toBeDefined();
  expect(await rights()).toEqual({ '.': '700', ...forNobodyElse });
  await before.close();
  await store.close();
});

test('when the system refuses to write any more, that is reported, and what was kept can still be read', async () => {
  // A limit on the size of files makes the system itself refuse, as a full disk does, without any rights.
  const script = fileURLToPath(new URL('fill-the-disk.ts', import.meta.url));
  const filled = await output('/bin/sh', [
    '-c',
    'ulimit -f 2000; exec "$0" "$@"',
    process.execPath,
    script,
    path,
  ]);
  const { kept, refused, readable } = JSON.parse(filled) as {
    kept: string[];
    refused: string[];
    readable: boolean;
  };
  expect(refused).toHaveLength(3);
  for (const why of refused)
    expect(why).toMatch(/^StoreUnavailable: (disk I\/O error|database or disk is full)$/);
  expect(readable).toBe(true);

  // There is room again: nothing that was kept is lost, and nothing that was refused is there.
  const store = sqliteStore(path);
  const found = [];
  for await (const { submission } of store.list()) found.push(submission.reference);
  expect(found).toEqual(kept);
  expect(await store.add(aSubmission())).toEqual({ outcome: 'added' });
  await store.close();
});

test('of many written at once, one that cannot be does not cost the others theirs', async () => {
  const store = sqliteStore(path);
  const written = await Promise.allSettled([
    store.add(aSubmission({ reference: '00000001' })),
    store.add(aSubmission({ reference: '00000002', receivedAt: undefined as never })),
    store.add(aSubmission({ reference: '00000003' }), new Map([['k', new Uint8Array(10)]])),
    store.add(aSubmission({ reference: '00000001' })),
  ]);
  expect(
    written.map((one) => (one.status === 'fulfilled' ? one.value.outcome : 'refused')),
  ).toEqual(['added', 'refused', 'added', 'taken']);
  expect(await store.find('00000001')).toBeDefined();
  expect(await store.find('00000002')).toBeUndefined();
  expect(await store.getFile('00000003', 'k')).toHaveLength(10);
  await store.close();
});

test('what was asked for is written before the store closes', async () => {
  const store = sqliteStore(path);
  const adding = store.add(aSubmission());
  await store.close();
  expect(await adding).toEqual({ outcome: 'added' });
  await expect(store.add(aSubmission({ reference: '00000001' }))).rejects.toMatchObject({
    message: 'the store is closed',
  });
});

test('a database that someone has locked is reported after a short wait', async () => {
  const store = sqliteStore(path);
  await store.add(aSubmission());
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const before = performance.now();
  await expect(store.add(aSubmission({ reference: '00000001' }))).rejects.toMatchObject({
    name: 'StoreUnavailable',
    message: 'database is locked',
  });
  // It waits two seconds; the rest is what a busy machine takes.
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(await store.find('K7RM3XDW')).toBeDefined();
  other.exec('ROLLBACK');
  other.close();
  expect(await store.add(aSubmission({ reference: '00000001' }))).toEqual({ outcome: 'added' });
  await store.close();
});

test('a folder that is not there yet, or cannot be, does not stop the server from starting', async () => {
  const blocked = sqliteStore('/dev/null/submissions.sqlite');
  await expect(blocked.add(aSubmission())).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await expect(blocked.find('K7RM3XDW')).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await blocked.close();
});

test.each(['/proc/data/submissions.sqlite', '/proc/data/of/ours/submissions.sqlite'])(
  'a place that takes no folder is reported at once: %s',
  async (nowhere) => {
    const store = sqliteStore(nowhere);
    await expect(store.find('K7RM3XDW')).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
    await store.close();
  },
);

test('a folder that comes late is used once it is there', async () => {
  await writeFile(join(folder, 'data'), 'in the way');
  const store = sqliteStore(path);
  await expect(store.add(aSubmission())).rejects.toMatchObject({ name: 'StoreUnavailable' });
  await rm(join(folder, 'data'));
  expect(await store.add(aSubmission())).toEqual({ outcome: 'added' });
  await store.close();
});

test('a file that is no database is reported, and left as it is', async () => {
  const store = sqliteStore(fileURLToPath(import.meta.url));
  await expect(store.add(aSubmission())).rejects.toMatchObject({
    name: 'StoreUnavailable',
    message: expect.stringContaining('file is not a database') as unknown,
  });
});

test('a process killed in the middle of writing loses nothing that it had answered for', async () => {
  const script = fileURLToPath(new URL('add-until-killed.ts', import.meta.url));
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, [script, path, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.length > 900) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.once('close', resolve));
    const references = told.split('\n').filter((line) => line.length === 8);
    expect(references.length).toBeGreaterThan(50);
    const store = sqliteStore(path);
    for (const reference of references) {
      expect(await store.find(reference), reference).toBeDefined();
      expect(await store.getFile(reference, 'k')).toHaveLength(10);
    }
    await store.close();
  }
}, 30_000);

test('two processes that add the same two hundred at the same time keep each once', async () => {
  const script = fileURLToPath(new URL('add-the-same.ts', import.meta.url));
  const added = await Promise.all(
    [1, 2].map(async () => Number(await output(process.execPath, [script, path, '200']))),
  );
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(200);
  const store = sqliteStore(path);
  expect(await store.find(number(199))).toBeDefined();
  await store.close();
}, 30_000);

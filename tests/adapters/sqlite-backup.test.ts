import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { backUp, restore } from '../../src/adapters/sqlite-backup.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { keyedHash } from '../../src/server/reference-secret.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

let folder: string;
let path: string;
let file: string;
let store: ReturnType<typeof sqliteStore>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'front-door-backup-'));
  path = submissionsFile(join(folder, 'data'));
  file = join(folder, 'backup.sqlite');
  store = sqliteStore(path);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const numbered = (index: number) =>
  aSubmission({
    reference: String(index).padStart(8, '0'),
    receivedAt: new Date(Date.parse('2026-11-23T09:00:00.000Z') + index * 1_000).toISOString(),
  });

test('a backup made while messages come in holds all that were answered before it began, with files and secret', async () => {
  const hash = await keyedHash(store)('the same words', 0);
  let answered = 0;
  let isToGoOn = true;
  const writing = (async () => {
    for (let index = 0; isToGoOn; index += 1) {
      await store.add(numbered(index), new Map([['k', new Uint8Array(1_000).fill(index % 250)]]));
      answered = index + 1;
      await new Promise(setImmediate);
    }
  })();
  while (answered < 50) await new Promise(setImmediate);
  const before = answered;
  const { submissions } = await backUp(path, file);
  isToGoOn = false;
  await writing;
  expect(submissions).toBeGreaterThanOrEqual(before);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}-wal`)).toBe(false);
  await store.close();

  // On another machine.
  const elsewhere = submissionsFile(join(folder, 'elsewhere'));
  expect((await restore(file, elsewhere)).submissions).toBe(submissions);
  store = sqliteStore(elsewhere);
  const records = await Array.fromAsync(store.list());
  expect(records).toHaveLength(submissions);
  expect(await store.getFile('00000007', 'k')).toEqual(new Uint8Array(1_000).fill(7));
  expect(await keyedHash(store)('the same words', 0)).toEqual(hash);
  expect(await Array.fromAsync(store.outbox())).toHaveLength(submissions);
});

test('the file alone, copied while it is in use, would hold nothing; the backup holds all', async () => {
  for (let index = 0; index < 40; index += 1) await store.add(numbered(index));
  copyFileSync(path, join(folder, 'copy.sqlite'));
  await expect(
    restore(join(folder, 'copy.sqlite'), submissionsFile(join(folder, 'b'))),
  ).rejects.toThrow('is no store of messages');
  expect((await backUp(path, file)).submissions).toBe(40);
});

test('no backup is written over another, and none is made of a database that is not there', async () => {
  await store.add(numbered(1));
  writeFileSync(file, 'of yesterday');
  await expect(backUp(path, file)).rejects.toThrow('is there already');
  await expect(backUp(join(folder, 'dta', 'x.sqlite'), join(folder, 'b'))).rejects.toThrow(
    'There is no database',
  );
  expect(existsSync(join(folder, 'dta'))).toBe(false);
});

test('never while someone has the store open, and not over what is newer without being told', async () => {
  await store.add(numbered(1));
  await backUp(path, file);
  await store.add(numbered(2));
  await expect(restore(file, path)).rejects.toThrow('stop the server');
  expect(await store.find('00000002')).toBeDefined();

  await store.close();
  await expect(restore(file, path)).rejects.toThrow('Add --over-newer if that is meant.');
  store = sqliteStore(path);
  expect(await store.find('00000002')).toBeDefined();
  await store.close();

  expect((await restore(file, path, { overNewer: true })).submissions).toBe(1);
  store = sqliteStore(path);
  expect(await store.find('00000002')).toBeUndefined();
  expect(await store.find('00000001')).toBeDefined();
});

test('what is no backup is found out, and the store stays as it is', async () => {
  await store.add(numbered(1));
  await store.close();
  writeFileSync(file, 'not a database at all, but a letter to the council');
  await expect(restore(file, path)).rejects.toThrow('is no store of messages');
  const other = sqliteStore(join(folder, 'other', 'o.sqlite'));
  await other.add(aSubmission({ reference: '00000009', receivedAt: '2027-01-01T09:00:00.000Z' }));
  await other.close();
  await expect(restore(join(folder, 'other', 'o.sqlite'), path)).rejects.toThrow('another store');
  store = sqliteStore(path);
  expect(await store.find('00000001')).toBeDefined();
});

test('the commands say what they did, and what to write', async () => {
  await store.add(numbered(1));
  const run = (name: string, ...argv: string[]) =>
    spawnSync(process.execPath, [`src/cli/${name}.ts`, ...argv], {
      env: { ...process.env, DATA_DIR: join(folder, 'data') },
      encoding: 'utf8',
    });
  expect(run('backup').status).toBe(2);
  expect(run('restore').status).toBe(2);
  const made = run('backup', file);
  expect(made.stdout).toContain('holds 1 messages');
  expect(run('restore', file).stderr).toContain('stop the server');
  await store.close();
  expect(run('restore', file).stdout).toContain('holds 1 messages');
});

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

test.runIf(canMount)('a full disk does not keep anyone from erasing', () => {
  const disk = join(folder, 'disk');
  const { stdout } = spawnSync(
    'unshare',
    [
      '-rm',
      'sh',
      '-c',
      'mkdir "$1" && mount -t tmpfs -o size=64m tmpfs "$1" && exec "$2" tests/adapters/erase-on-a-full-disk.ts "$1"',
      'sh',
      disk,
      process.execPath,
    ],
    { encoding: 'utf8' },
  );
  const said = JSON.parse(stdout) as { kept: number; refused: string; erased: number };
  expect(said.kept).toBeGreaterThan(10);
  expect(said).toMatchObject({ refused: 'StoreUnavailable', erased: 5 });
});

test('one council’s backup is not put in the place of another’s store', async () => {
  await store.add(numbered(1));
  const { council } = numbered(1);
  await backUp(path, file);
  const elsewhere = submissionsFile(join(folder, 'elsewhere'));
  await expect(restore(file, elsewhere, { council: 'thornby' })).rejects.toThrow(
    `The backup holds messages to ${council}, and not to thornby. Name the site it is of, such as --site ${council}.`,
  );
  expect(existsSync(elsewhere)).toBe(false);
  await expect(restore(file, elsewhere, { council: 'thornby', overNewer: true })).rejects.toThrow(
    'and not to thornby',
  );
  expect((await restore(file, elsewhere, { council })).submissions).toBe(1);
});

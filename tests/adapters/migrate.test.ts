import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, migrations } from '../../src/adapters/migrate.ts';
import { backUp, restore } from '../../src/adapters/sqlite-backup.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { isSettled } from '../../src/domain/submissions/delivery-state.ts';
import { statusOf } from '../../src/domain/submissions/status.ts';
import { keyedHash } from '../../src/server/reference-secret.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

/** Written by the first version's own code: three messages, one of them with a file and one in quarantine. */
const FIRST = 'tests/fixtures/databases/first-version.sqlite';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'front-door-migrate-'));
  path = join(folder, 'submissions.sqlite');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function versionOf(file: string): unknown {
  const database = new DatabaseSync(file);
  const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
  database.close();
  return version;
}

function schemaOf(file: string): unknown[] {
  const database = new DatabaseSync(file);
  const rows = database.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all();
  database.close();
  return rows.map(({ type, name, sql }) => [type, name, String(sql).replace(/\s+/g, ' ')]);
}

function setVersion(file: string, version: number): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA user_version = ${String(version)}`);
  database.close();
}

test('the first version’s database is opened, read in full and added to', async () => {
  copyFileSync(FIRST, path);
  expect(versionOf(path)).toBe(0);
  const store = sqliteStore(path);

  const records = await Array.fromAsync(store.list());
  const shown = records.map((record) => [
    record.submission.reference,
    record.submission.answers['message'],
    statusOf(record, '2026-11-23T16:00:00.000Z', 'Europe/London').stage,
    record.events.map(({ id }) => id),
  ]);
  expect(shown).toEqual([
    [
      'K7RM3XDW',
      'When is my bin emptied?',
      'replied',
      [
        'acknowledgement-1-started',
        'acknowledgement-1-succeeded',
        'notification-1-started',
        'notification-1-succeeded',
        'replied',
      ],
    ],
    [
      '0123456D',
      'A photograph of the broken lamp',
      'waiting',
      ['acknowledgement-1-started', 'acknowledgement-1-failed'],
    ],
    ['FHJKMRWX', 'Buy cheap watches', 'quarantined', []],
  ]);
  expect(records.map(isSettled)).toEqual([true, false, true]);
  expect(await store.getFile('0123456D', 'k1')).toEqual(new Uint8Array(2_000).fill(7));
  expect(await Array.fromAsync(store.outbox())).toEqual(['0123456D']);
  expect(await Array.fromAsync(store.setAside())).toEqual(['FHJKMRWX']);
  expect(await store.hold('acknowledged/2026-11-23/ada@example.org/1', 'other')).toBe('K7RM3XDW');

  const added = aSubmission({ reference: '00000001', receivedAt: '2026-11-27T09:00:00.000Z' });
  expect(await store.add(added, new Map([['k', new Uint8Array([1])]]))).toEqual({
    outcome: 'added',
  });
  await keyedHash(store)('a message', 0);
  await store.addEvent('FHJKMRWX', {
    id: 'released',
    at: '2026-11-27T09:00:00.000Z',
    kind: 'released',
  });
  await store.close();
  expect(versionOf(path)).toBe(migrations.length);
});

test('however old it was, its tables are then those of a new one', async () => {
  copyFileSync(FIRST, path);
  const fresh = join(folder, 'new.sqlite');
  for (const file of [path, fresh]) {
    const store = sqliteStore(file);
    await store.newestAt();
    await store.close();
  }
  expect(schemaOf(path)).toEqual(schemaOf(fresh));
});

test('a database of before versions had numbers keeps all it has', async () => {
  const before = sqliteStore(path);
  await before.add(aSubmission());
  const secret = await before.keepOnce('secret', 'kept');
  await before.close();
  setVersion(path, 0);
  const store = sqliteStore(path);
  expect(await store.find('K7RM3XDW')).toBeDefined();
  expect(await store.keepOnce('secret', 'another')).toBe(secret);
  await store.close();
  expect(versionOf(path)).toBe(migrations.length);
});

test('a database that is newer than the code is refused in plain words, and not touched', async () => {
  const store = sqliteStore(path);
  await store.add(aSubmission());
  await store.close();
  setVersion(path, 99);
  const older = sqliteStore(path);
  const refusal =
    'The database is of version 99, and this Front Door knows versions up to 5. Use the Front Door that wrote it, or a later one; or restore a backup from before it was upgraded.';
  await expect(older.find('K7RM3XDW')).rejects.toThrow(refusal);
  await expect(older.add(aSubmission({ reference: '00000001' }))).rejects.toThrow(refusal);
  await older.close();
  expect(versionOf(path)).toBe(99);
});

test('a backup of a newer version is not restored; one of an older version is, and goes on', async () => {
  const store = sqliteStore(path);
  await store.add(aSubmission());
  const newer = join(folder, 'newer.sqlite');
  await backUp(path, newer);
  setVersion(newer, 99);
  await store.close();
  const elsewhere = join(folder, 'b', 'submissions.sqlite');
  await expect(restore(newer, elsewhere)).rejects.toThrow('The database is of version 99');
  expect((await restore(FIRST, elsewhere)).submissions).toBe(3);
  const restored = sqliteStore(elsewhere);
  expect(await restored.find('K7RM3XDW')).toBeDefined();
  await restored.close();
});

test('a step that fails leaves the database as it was', () => {
  copyFileSync(FIRST, path);
  const database = new DatabaseSync(path);
  const before = schemaOf(path);
  const steps = [
    ...migrations,
    { version: 6, sql: 'CREATE TABLE of_later (a TEXT); INSERT INTO of_never VALUES (1)' },
  ];
  expect(() => {
    migrate(database, steps);
  }).toThrow('of_never');
  database.close();
  expect(schemaOf(path)).toEqual(before);
  expect(versionOf(path)).toBe(0);
});

test('a database of this version is opened where it can only be read', async () => {
  const store = sqliteStore(path);
  await store.add(aSubmission());
  await store.close();
  const database = new DatabaseSync(path, { readOnly: true });
  migrate(database);
  database.close();
});

test('every step is a file, in order, and they are numbered from 1', () => {
  const files = readdirSync('src/adapters/migrations').filter((name) => /^\d/.test(name));
  expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(
    migrations.map(({ version }) => version),
  );
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

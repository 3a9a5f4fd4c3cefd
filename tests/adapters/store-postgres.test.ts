import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { migratePostgres, postgresMigrations } from '../../src/adapters/migrate-postgres.ts';
import { postgresPool } from '../../src/adapters/postgres-pool.ts';
import { postgresStore } from '../../src/adapters/store-postgres.ts';
import type { SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { openLimits } from '../../src/server/open-limits.ts';
import { keyedHash, rotateSecret } from '../../src/server/reference-secret.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';

let postgres: Postgres;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres({ isQuick: true });
  url = await postgres.database();
}, 120_000);
afterAll(() => postgres.stop());

const opened: SubmissionStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

function open(scope: string, options: { mustExist?: boolean; at?: string } = {}): SubmissionStore {
  const { at = url, ...rest } = options;
  const store = postgresStore(at, { scope, ...rest });
  opened.push(store);
  return store;
}

test('two councils in one database see nothing of each other', async () => {
  const [ours, theirs] = [open('merrow'), open('north-norfolk')];
  await ours.add(aSubmission(), new Map([['key', new Uint8Array([1])]]));
  await ours.hold('cap/1', 'K7RM3XDW');
  await ours.keepOnce('secret', 'ours');
  await ours.takeShare('acknowledgements', 1, 'K7RM3XDW');
  await ours.addEvent('K7RM3XDW', {
    id: 'replied',
    at: '2026-11-24T10:00:00.000Z',
    kind: 'replied',
  });

  expect(await theirs.find('K7RM3XDW')).toBeUndefined();
  expect(await theirs.getFile('K7RM3XDW', 'key')).toBeUndefined();
  expect(await Array.fromAsync(theirs.list())).toEqual([]);
  expect(await Array.fromAsync(theirs.outbox('mail'))).toEqual([]);
  expect(await theirs.newestAt()).toBeUndefined();
  expect(await theirs.hold('cap/1', 'another')).toBe('another');
  expect(await theirs.keepOnce('secret', 'theirs')).toBe('theirs');
  expect(await theirs.takeShare('acknowledgements', 1, 'another')).toBe(true);
  // The same reference may be given by both, and erasing it in one leaves the other's.
  await theirs.add(aSubmission({ answers: { message: 'theirs' } }));
  await theirs.remove('K7RM3XDW');
  expect((await ours.find('K7RM3XDW'))?.events).toHaveLength(1);
});

test('of many servers that start at once, one makes the tables and all use them', async () => {
  const servers = Array.from({ length: 8 }, () => open('many'));
  const added = await Promise.all(
    servers.map((server, index) =>
      server.add(aSubmission({ reference: `0000000${String(index)}` })),
    ),
  );
  expect(added.every(({ outcome }) => outcome === 'added')).toBe(true);
  const rows = await postgres.ask(url, 'SELECT version FROM front_door_many.versions');
  expect(rows).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }, { version: 4 }]);
});

test('tables of a later version are refused with a clear sentence, and left as they are', async () => {
  await open('newer').add(aSubmission());
  await postgres.ask(url, 'INSERT INTO front_door_newer.versions VALUES (7, now())');
  await expect(open('newer').find('K7RM3XDW')).rejects.toThrow(
    'The tables in front_door_newer are of version 7, and this Front Door knows versions up to 4.',
  );
});

test('tables of an earlier version are brought to this one, all steps or none', async () => {
  await open('older').add(aSubmission());
  const pool = postgresPool(url);
  const step = { version: 5, sql: 'ALTER TABLE submissions ADD COLUMN later text' };
  const broken = { version: 6, sql: 'ALTER TABLE no_such_table ADD COLUMN later text' };
  const version = async (): Promise<unknown> =>
    (await postgres.ask(url, 'SELECT max(version) AS version FROM front_door_older.versions'))[0]?.[
      'version'
    ];
  await expect(
    migratePostgres(pool, 'older', { steps: [...postgresMigrations, step, broken] }),
  ).rejects.toThrow('the tables are not there (42P01)');
  expect(await version()).toBe(4);
  await migratePostgres(pool, 'older', { steps: [...postgresMigrations, step] });
  expect(await version()).toBe(5);
  await pool.close();
});

test('a misspelt council is not answered with an empty list', async () => {
  await open('spelt').add(aSubmission());
  await expect(open('smelt', { mustExist: true }).find('K7RM3XDW')).rejects.toThrow(
    /There are no messages of smelt in this database\. It has those of .*spelt.*\. Check COUNCIL and STORE_URL\./,
  );
});

test('a password is in no message, whatever fails', async () => {
  const { host, pathname } = new URL(url);
  const failures = await Promise.all(
    [
      `postgres://front_door:a-secret@127.0.0.1:9${pathname}`,
      `postgres://front_door:a-secret@${host}/no_such_database`,
      `postgres://no_such_user:a-secret@${host}${pathname}`,
      `postgres://front_door:a-secret@no-such-host.example.org${pathname}`,
    ].map(async (at) => {
      const error: unknown = await open('secret', { at })
        .find('K7RM3XDW')
        .catch((one: unknown) => one);
      return error instanceof Error ? error.message : 'it worked';
    }),
  );
  expect(failures.slice(0, 3)).toEqual([
    'the database does not answer (ECONNREFUSED)',
    'there is no database of this name (3D000)',
    'the database refuses this user or its password (28000)',
  ]);
  expect(failures[3]).toMatch(/^the database does not answer \(E/);
  expect(failures.join()).not.toContain('a-secret');
});

test('of the shares of a day none too many is given, and none too few, however many ask at once', async () => {
  const servers = [open('shares'), open('shares'), open('shares')];
  const taken = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      (servers[index % 3] ?? open('shares')).takeShare(
        'acknowledgements/all',
        10,
        `message-${String(index)}`,
      ),
    ),
  );
  expect(taken.filter(Boolean)).toHaveLength(10);
});

test('the secret of references is made once, and a new one is known to all', async () => {
  const [one, other] = [open('secrets'), open('secrets')];
  const at = Date.parse('2026-11-23T10:00:00Z');
  const data = new TextEncoder().encode('the same form');
  const hashes = await Promise.all([one, other].map((store) => keyedHash(store)(data, at)));
  expect(hashes[0]).toEqual(hashes[1]);
  const from = await rotateSecret(one, at);
  const after = await Promise.all([one, other].map((store) => keyedHash(store)(data, from)));
  expect(after[0]).toEqual(after[1]);
  expect(after[0]).not.toEqual(hashes[0]);
});

test('two servers sweep different messages, and what one that died had begun is taken over', async () => {
  const [one, other] = [open('sweeps'), open('sweeps')];
  const all = Array.from({ length: 60 }, (_, index) => `000000${String(index + 10)}`);
  for (const reference of all) await one.add(aSubmission({ reference }));
  const some = one.outbox('mail')[Symbol.asyncIterator]();
  await some.next();
  const others = await Array.fromAsync(other.outbox('mail'));
  expect(others).toHaveLength(40);
  // The webhook is a carrier of its own, and whoever only looks sees everything.
  expect(await Array.fromAsync(other.outbox('webhook'))).toEqual(all);
  expect(await Array.fromAsync(other.outbox())).toEqual(all);
  // Twenty seconds later.
  await postgres.ask(
    url,
    `UPDATE front_door_sweeps.sweeps SET until = now() WHERE carrier = 'mail'`,
  );
  expect(await Array.fromAsync(other.outbox('mail'))).toEqual(all);
});

test('officers’ commands work on it: list, reply, export, delete', async () => {
  const file = { field: 'photo', name: 'a.png', type: 'png', bytes: 1, key: 'key' };
  const store = open('merrow-by-hand');
  await store.add(aSubmission({ files: [file] }), new Map([['key', new Uint8Array([1])]]));
  const run = (...given: string[]): [status: number | null, said: string] => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/submissions.ts', ...given],
      {
        env: { ...process.env, STORE_URL: url, COUNCIL: 'merrow-by-hand' },
        encoding: 'utf8',
      },
    );
    return [status, stdout + stderr];
  };
  expect(run('list')).toEqual([0, expect.stringContaining('K7RM-3XDW') as string]);
  expect(run('reply', 'K7RM-3XDW')[0]).toBe(0);
  expect((await store.find('K7RM3XDW'))?.events.map(({ kind }) => kind)).toEqual(['replied']);
  expect(run('export', '--csv')).toEqual([0, expect.stringContaining('K7RM3XDW') as string]);
  expect(run('delete', 'K7RM-3XDW')[0]).toBe(0);
  expect(await store.find('K7RM3XDW')).toBeUndefined();
  expect(await store.getFile('K7RM3XDW', 'key')).toBeUndefined();
}, 60_000);

test('counts are added up over all servers, begin anew when their time is over, and are kept by no name', async () => {
  const [one, other] = [open('counts'), open('counts')];
  const add = (
    store: SubmissionStore,
    name: string,
    amount: number,
  ): ReturnType<NonNullable<SubmissionStore['addCounts']>> =>
    store.addCounts?.([{ name, amount, minutes: 10 }]) ?? Promise.resolve([]);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => add(index % 2 === 0 ? one : other, 'a', 10)),
  );
  expect(await add(one, 'a', -9)).toEqual([
    { count: 191, secondsLeft: expect.closeTo(600, -2) as number },
  ]);
  expect((await add(other, 'a', 0))[0]?.count).toBe(191);
  await postgres.ask(url, 'UPDATE front_door_counts.counts SET until = now()');
  expect((await add(other, 'a', 10))[0]?.count).toBe(10);
  const limits = { perClient: 4, inAll: 100, perNetwork: 100, perNetworkADay: 100 };
  const [first, second] = [one, other].map((store) =>
    openLimits(
      limits,
      store,
      () => performance.now(),
      () => undefined,
    ),
  );
  const waits = [];
  for (const { rateLimited } of [first, second, first, second, first].filter(
    (limit) => limit !== undefined,
  )) {
    waits.push((await rateLimited('203.0.113.1')) === undefined);
  }
  expect(waits).toEqual([true, true, true, true, false]);
  const rows = await postgres.ask(url, 'SELECT name FROM front_door_counts.counts');
  expect(JSON.stringify(rows)).not.toContain('203.0.113');
});

test('connections that are cut in the middle of everything lose and double nothing', async () => {
  const [one, other] = [open('cut'), open('cut')];
  await Promise.all([one, other].map((store) => store.newestAt()));
  let isOver = false;
  const cutting = (async () => {
    while (!isOver) {
      await postgres.ask(
        url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'front-door'
         ORDER BY random() LIMIT 2`,
      );
      await pause(20);
    }
  })();
  const kept = await Promise.all(
    Array.from({ length: 150 }, async (_, index) => {
      const store = index % 2 === 0 ? one : other;
      const reference = `00000${String(index + 100)}`;
      await pause(index * 4);
      const files = index % 3 === 0 ? new Map([['key', new Uint8Array(5_000)]]) : undefined;
      const { outcome } = await store.add(aSubmission({ reference }), files);
      const at = '2026-11-24T10:00:00.000Z';
      return [outcome, await store.addEvent(reference, { id: 'replied', at, kind: 'replied' })];
    }),
  );
  isOver = true;
  await cutting;
  expect(kept.filter(([outcome, isOwn]) => outcome !== 'added' || isOwn !== true)).toEqual([]);
  expect(await Array.fromAsync(one.list())).toHaveLength(150);
}, 60_000);

test('a database that goes away and comes back is said to be away, and is used again', async () => {
  const store = open('away');
  await store.add(aSubmission());
  await postgres.kill();
  await expect(store.add(aSubmission({ reference: '00000001' }))).rejects.toMatchObject({
    name: 'StoreUnavailable',
    message: 'the database does not answer (ECONNREFUSED)',
  });
  await postgres.start();
  expect(await store.find('K7RM3XDW')).toBeDefined();
  expect(await store.find('00000001')).toBeUndefined();
  expect(await store.add(aSubmission({ reference: '00000001' }))).toEqual({ outcome: 'added' });
}, 60_000);

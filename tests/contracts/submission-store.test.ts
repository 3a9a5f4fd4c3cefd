import { mkdtemp, rm } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import { blobsStore } from '../../src/adapters/store-blobs.ts';
import { postgresStore } from '../../src/adapters/store-postgres.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { blobsInMemory } from './blobs-in-memory.ts';
import { submissionStoreContract } from './submission-store.contract.ts';

submissionStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-store-'));
  const path = join(folder, 'data', 'submissions.sqlite');
  let clock = new Date('2026-11-23T09:00:00.000Z');
  const opened = [sqliteStore(path, () => clock)];
  const another = () => {
    const store = sqliteStore(path, () => clock);
    opened.push(store);
    return store;
  };
  return {
    store: opened[0] ?? another(),
    another,
    breakWrites: () => {
      // A database that has reached the largest size it may have answers as one on a full disk does.
      const database = new DatabaseSync(path);
      database.exec(`CREATE TRIGGER full_1 BEFORE INSERT ON submissions BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END;
        CREATE TRIGGER full_2 BEFORE INSERT ON events BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END;
        CREATE TRIGGER full_3 BEFORE UPDATE ON submissions BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END;
        CREATE TRIGGER full_4 BEFORE INSERT ON holds BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END;`);
      database.close();
    },
    holds: (text) =>
      readdirSync(join(folder, 'data')).some((name) =>
        readFileSync(join(folder, 'data', name)).includes(text),
      ),
    setClock: (at) => {
      clock = new Date(at);
    },
    dispose: async () => {
      for (const store of opened) await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

submissionStoreContract('Netlify Blobs', async () => {
  const { blobs, entries, fail } = blobsInMemory();
  let clock = new Date('2026-11-23T09:00:00.000Z');
  return {
    store: blobsStore(blobs, () => clock),
    another: () => blobsStore(blobs, () => clock),
    breakWrites: () => {
      fail.with = (method) => (method === 'GET' ? undefined : new Response(null, { status: 503 }));
    },
    holds: (text) =>
      [...entries].some(([key, bytes]) =>
        `${key} ${new TextDecoder().decode(bytes)}`.includes(text),
      ),
    setClock: (at) => {
      clock = new Date(at);
    },
    dispose: async () => {},
  };
});

let server: Promise<{ postgres: Postgres; url: string }> | undefined;
let councils = 0;
afterAll(async () => {
  await (await server)?.postgres.stop();
});

async function startServer(): Promise<{ postgres: Postgres; url: string }> {
  const postgres = await startPostgres({ isQuick: true });
  return { postgres, url: await postgres.database() };
}

/** Each test is a council of its own in one database, beside those of the tests before it. */
submissionStoreContract('PostgreSQL', async () => {
  server ??= startServer();
  const { postgres, url } = await server;
  councils += 1;
  const scope = `council-${String(councils)}`;
  const schema = `"front_door_${scope}"`;
  let clock = new Date('2026-11-23T09:00:00.000Z');
  const opened = [postgresStore(url, { scope, now: () => clock })];
  const another = () => {
    const store = postgresStore(url, { scope, now: () => clock });
    opened.push(store);
    return store;
  };
  return {
    store: opened[0] ?? another(),
    another,
    breakWrites: async () => {
      const tables = ['submissions', 'events', 'holds'].map(
        (table) =>
          `CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${schema}.${table} EXECUTE FUNCTION ${schema}.full_disk();`,
      );
      await postgres.ask(
        url,
        `CREATE FUNCTION ${schema}.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
           BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
         ${tables.join('\n')}`,
      );
    },
    holds: async (text) => {
      const tables = [
        'submissions',
        'events',
        'files',
        'holds',
        'kept',
        'sweeps',
        'counts',
        'cases',
        'audit',
      ];
      const rows = await postgres.ask(
        url,
        tables
          .map((table) => `SELECT to_jsonb(one)::text AS kept FROM ${schema}.${table} AS one`)
          .join(' UNION ALL '),
      );
      const inHex = Buffer.from(text).toString('hex');
      return rows.some(({ kept }) => String(kept).includes(text) || String(kept).includes(inHex));
    },
    setClock: (at) => {
      clock = new Date(at);
    },
    dispose: async () => {
      for (const store of opened) await store.close();
    },
  };
});

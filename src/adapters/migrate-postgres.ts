import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { DatabaseIsNewer } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { postgresCases } from './migrations/postgres-0002-cases.ts';
import { postgresUndelivered } from './migrations/postgres-0003-undelivered.ts';
import { postgresErasure } from './migrations/postgres-0004-erasure.ts';
import { postgresSubmissions } from './migrations/postgres-0001-submissions.ts';
import type { PostgresPool, Sql } from './postgres-pool.ts';

/** All steps, in order. The next one is a file of its own, `migrations/postgres-0005-….ts`, and a line here. */
export const postgresMigrations: readonly Migration[] = [
  postgresSubmissions,
  postgresCases,
  postgresUndelivered,
  postgresErasure,
];

/** Every schema of ours begins with this. */
const SCHEMA = 'front_door_';
/** PostgreSQL cuts longer names short, and two councils could come to share one. */
const MOST_CHARACTERS = 63;

/**
 * The schema that holds one council's tables.
 * @example schemaOf('north-ashby') // => "front_door_north-ashby"
 */
export function schemaOf(scope: string): string {
  const schema = SCHEMA + scope;
  if (Buffer.byteLength(schema) <= MOST_CHARACTERS) return schema;
  throw new StoreUnavailable(
    `"${scope}" is too long for the name of a council in PostgreSQL: ${String(MOST_CHARACTERS - SCHEMA.length)} characters are the most`,
  );
}

/** @example quoted('front_door_north-ashby') // => '"front_door_north-ashby"' */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Brings a council's tables to the version of this code: all steps that they lack, or none. Of several servers that start
 * at once the first does it, and the others wait for it. Tables that are of this version already are not written to.
 * @param options `mustExist`: tables that are not there are not made
 * @throws DatabaseIsNewer where they are of a later version than the code
 */
export async function migratePostgres(
  pool: PostgresPool,
  scope: string,
  {
    mustExist = false,
    steps = postgresMigrations,
  }: { mustExist?: boolean; steps?: readonly Migration[] } = {},
): Promise<void> {
  const schema = schemaOf(scope);
  const newest = steps.at(-1)?.version ?? 0;
  const version = await versionIn(pool.sql, schema, newest);
  if (version === newest) return;
  if (mustExist && version === 0) throw new StoreUnavailable(await notThere(pool.sql, scope));
  await pool.together(async (sql) => {
    // No constraint can keep two from making the same tables; this lock ends with the transaction.
    await sql(`SET LOCAL statement_timeout = 0`);
    await sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${schema} migrate`]);
    const from = await versionIn(sql, schema, newest);
    if (from === newest) return;
    // Asked first: a user who may not make a schema can use one that was made for them.
    const [there] = await sql('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    if (there === undefined) await sql(`CREATE SCHEMA ${quoted(schema)}`);
    await sql(`SET LOCAL search_path TO ${quoted(schema)}`);
    if (from === 0) {
      await sql(
        'CREATE TABLE versions (version integer PRIMARY KEY, reached_at timestamptz NOT NULL)',
      );
    }
    for (const { version: step, sql: text } of steps.filter((one) => one.version > from)) {
      await sql(text);
      await sql('INSERT INTO versions VALUES ($1, now())', [step]);
    }
  });
}

/** Which version a council's tables are of; 0 where there are none yet. */
async function versionIn(sql: Sql, schema: string, newest: number): Promise<number> {
  // Read like any table: `to_regclass` goes by what its connection remembers, and may miss what was made while it waited.
  const [found] = await sql(
    "SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = 'versions'",
    [schema],
  );
  if (found === undefined) return 0;
  const [row] = await sql(`SELECT max(version) AS version FROM ${quoted(schema)}.versions`);
  const version = Number(row?.['version'] ?? 0);
  if (version <= newest) return version;
  throw new DatabaseIsNewer(
    `The tables in ${schema} are of version ${String(version)}, and this Front Door knows versions up to ${String(newest)}. ` +
      'Use the Front Door that wrote them, or a later one; or restore a dump from before they were upgraded.',
  );
}

async function notThere(sql: Sql, scope: string): Promise<string> {
  const rows = await sql(
    'SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1) ORDER BY 1',
    [SCHEMA],
  );
  const others = rows.map((row) => String(row['name']).slice(SCHEMA.length));
  const known =
    others.length === 0 ? 'It has none of any council.' : `It has those of ${others.join(', ')}.`;
  return `There are no messages of ${scope} in this database. ${known} Check COUNCIL and STORE_URL.`;
}

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { isPassing, unavailable } from './postgres-failure.ts';

/** Connections of one process. Nine such servers fit into the hundred that PostgreSQL takes by itself. */
const MOST_CONNECTIONS = 10;
/** A resident waits for the answer: a database that is far away or busy is given up, and the page says so. */
const CONNECT_MILLISECONDS = 3_000;
const STATEMENT_MILLISECONDS = 10_000;
/** For an answer that never comes, where the machine of the database was lost and not only the database. */
const ANSWER_MILLISECONDS = 12_000;
/** For how long a failure that may pass is tried again: a database starts anew in a second or two. */
const PATIENCE_MILLISECONDS = 4_000;
const AGAIN_MILLISECONDS = 100;
const LIFETIME_SECONDS = 3_600;

/** What a statement may be given. */
export type Value = string | number | boolean | Uint8Array | readonly string[] | readonly number[];
export type Row = Readonly<Record<string, unknown>>;
/** Does one statement. */
export type Sql = (text: string, values?: readonly Value[]) => Promise<Row[]>;

export interface PostgresPool {
  /** Does one statement; what may pass is tried again, so that it must be one that may be done twice. */
  sql: Sql;
  /** The same for several that are done together or not at all. */
  together: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
}

/**
 * Connections to one database. Throws `StoreUnavailable`, and nothing else.
 * One that breaks while no one uses it is forgotten, and the next call makes another: a database that comes back is used
 * as soon as it is there.
 */
export function postgresPool(url: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: LIFETIME_SECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    query_timeout: ANSWER_MILLISECONDS,
    idle_in_transaction_session_timeout: STATEMENT_MILLISECONDS,
    keepAlive: true,
    application_name: 'front-door',
    onConnect: durable,
  });
  // An error that no one listens to ends the process: of a connection at rest, and of one in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let closed: Promise<void> | undefined;

  async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
    const until = performance.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      if (closed !== undefined) throw new StoreUnavailable('the store is closed');
      try {
        return await work();
      } catch (error) {
        if (!isPassing(error) || performance.now() >= until) throw unavailable(error);
      }
      await pause(AGAIN_MILLISECONDS);
    }
  }

  async function inTransaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    try {
      const sql = sqlBy(client);
      await sql('BEGIN');
      const result = await work(sql);
      await sql('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // With its connection the transaction is gone, whatever state either was in.
      client.release(true);
      throw error;
    }
  }

  return {
    sql: (text, values) => patiently(() => sqlBy(pool)(text, values)),
    together: (work) => patiently(() => inTransaction(work)),
    close: () => (closed ??= pool.end().catch(() => undefined)),
  };
}

function sqlBy(client: Pick<pg.ClientBase, 'query'> | pg.Pool): Sql {
  return async (text, values = []) => {
    const { rows } = await client.query<Row>(text, values.map(given));
    return rows;
  };
}

/** The client takes bytes as a Buffer alone. */
function given(value: Value): unknown {
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}

/** What was said to be kept is on the disk, however the database is set; one that asks for more than that is left alone. */
async function durable(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')`,
  );
}

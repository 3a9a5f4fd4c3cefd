import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../domain/submissions/cases/audit.ts';
import { caseCard, changesCard } from '../domain/submissions/cases/case-card.ts';
import type { CaseCounts } from '../domain/submissions/cases/cases-wanted.ts';
import { caseViews } from '../domain/submissions/cases/cases-wanted.ts';
import { wasGivenUp } from '../domain/submissions/cases/was-given-up.ts';
import { redacted } from '../domain/submissions/cases/redacted.ts';
import { HELD_UNTIL } from '../domain/submissions/call-slots.ts';
import { opensOutbox } from '../domain/submissions/delivery-state.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import type {
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../domain/submissions/submission.ts';
import { auditSql, CARD_COLUMNS, caseSql, countSql } from './case-sql.ts';
import { migratePostgres, quoted, schemaOf } from './migrate-postgres.ts';
import {
  postgresPool,
  type PostgresPool,
  type Row,
  type Sql,
  type Value,
} from './postgres-pool.ts';

/** Rows read at a time: a long list never holds a read open, nor the whole of it in memory. */
const PAGE = 100;
/** Cards made in one transaction. */
const FILED_TOGETHER = 20;
/** Messages that one server's sweep takes for itself at a time, and seconds for which the others then pass them over. */
const SWEEP_PAGE = 20;
const SWEEP_SECONDS = 20;

/**
 * Submissions in PostgreSQL, for one server or several. Whatever only one may do is a row that can be written once: the
 * submission under its reference, the beginning of an attempt to send, a share of the day's acknowledgements. Such a row
 * outlives the server that wrote it, and the connection; a lock would not.
 *
 * Each statement may be done twice without harm, since one whose answer was lost is done again: see `postgresPool`.
 * @param scope the council's id. Each has a schema of its own in the database, made by the first server to come.
 */
export function postgresStore(
  url: string,
  {
    scope,
    mustExist = false,
    now = () => new Date(),
  }: { scope: string; mustExist?: boolean; now?: () => Date },
): SubmissionStore {
  const pool = postgresPool(url);
  const me = randomUUID();
  let ready: Promise<void> | undefined;

  /** The tables are looked at by the first call; where they could not be, by the next. */
  async function opened(): Promise<PostgresPool> {
    ready ??= migratePostgres(pool, scope, { mustExist }).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    await ready;
    return pool;
  }

  /** `{submissions}` in a statement is the council's own table. */
  function named(text: string): string {
    const schema = quoted(schemaOf(scope));
    return text.replace(/\{(\w+)\}/g, (_, table: string) => `${schema}.${table}`);
  }

  async function sql(text: string, values: readonly Value[] = []): Promise<Row[]> {
    return (await opened()).sql(named(text), values);
  }

  async function together<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return (await opened()).together((inside) =>
      work((text, values) => inside(named(text), values)),
    );
  }

  async function submissionOf(reference: string): Promise<Submission | undefined> {
    const [row] = await sql('SELECT json FROM {submissions} WHERE reference = $1', [reference]);
    return row?.['json'] as Submission | undefined;
  }

  async function* records(
    where: string,
    from: string,
    to: string,
  ): AsyncGenerator<SubmissionRecord> {
    let after = { at: from, reference: '' };
    for (;;) {
      const rows = await sql(
        `${RECORD} WHERE ${where} AND (received_at, reference) > ($1, $2) AND received_at < $3
         ORDER BY received_at, reference LIMIT ${String(PAGE)}`,
        [after.at, after.reference, to],
      );
      const found = rows.map(recordIn);
      yield* found;
      const last = found.at(-1)?.submission;
      if (last === undefined || rows.length < PAGE) return;
      after = { at: last.receivedAt, reference: last.reference };
    }
  }

  /** References, oldest first; `next` reads some of them after the last that was read. */
  async function* references(
    most: number,
    next: (at: string, reference: string) => Promise<Row[]>,
  ): AsyncGenerator<string> {
    let after = { at: '', reference: '' };
    for (;;) {
      const rows = (await next(after.at, after.reference)).map((row) => ({
        at: String(row['received_at']),
        reference: String(row['reference']),
      }));
      for (const row of rows) {
        after = row;
        yield row.reference;
      }
      if (rows.length < most) return;
    }
  }

  function thatAre(what: 'in_outbox' | 'set_aside'): AsyncGenerator<string> {
    return references(PAGE, (at, reference) =>
      sql(
        `SELECT reference, received_at FROM {submissions} WHERE ${what} AND (received_at, reference) > ($1, $2)
         ORDER BY received_at, reference LIMIT ${String(PAGE)}`,
        [at, reference],
      ),
    );
  }

  /**
   * What waits to be sent, without what another server is sweeping. It takes some for itself in one statement, in which it
   * waits for no one: rows that another is taking at this moment are passed over as well.
   */
  function toSweep(carrier: string): AsyncGenerator<string> {
    return references(SWEEP_PAGE, (at, reference) =>
      sql(
        `WITH free AS (
           SELECT reference, received_at FROM {submissions} AS waiting
           WHERE in_outbox AND (received_at, reference) > ($1, $2) AND NOT EXISTS (
             SELECT 1 FROM {sweeps} AS other WHERE other.reference = waiting.reference
               AND other.carrier = $3 AND other.swept_by <> $4 AND other.until > now())
           ORDER BY received_at, reference LIMIT ${String(SWEEP_PAGE)}
           FOR NO KEY UPDATE SKIP LOCKED
         ), taken AS (
           INSERT INTO {sweeps} (reference, carrier, swept_by, until)
           SELECT reference, $3, $4, now() + interval '${String(SWEEP_SECONDS)} seconds' FROM free
           ON CONFLICT (reference, carrier) DO UPDATE SET swept_by = EXCLUDED.swept_by, until = EXCLUDED.until
         )
         SELECT reference, received_at FROM free ORDER BY received_at, reference`,
        [at, reference, carrier, me],
      ),
    );
  }

  /** Makes the cards that are missing. Another server makes others at the same time, and none of those twice. */
  async function fileAll(): Promise<void> {
    for (;;) {
      const filed = await together(async (inside) => {
        const taken = await inside(
          `DELETE FROM {to_file} WHERE reference IN (
             SELECT reference FROM {to_file} LIMIT ${String(FILED_TOGETHER)} FOR UPDATE SKIP LOCKED
           ) RETURNING reference`,
        );
        if (taken.length === 0) return 0;
        // Asked for after they are ours: an event that comes later puts its case here again.
        const rows = await inside(`${RECORD} WHERE reference = ANY($1)`, [
          taken.map((row) => String(row['reference'])),
        ]);
        const cards = rows.map(recordIn).map((record) => ({
          ...caseCard(record),
          undelivered: wasGivenUp(record) ? 1 : 0,
          reference: record.submission.reference,
          received_at: record.submission.receivedAt,
        }));
        await inside(FILE, [JSON.stringify(cards)]);
        return taken.length;
      });
      if (filed < FILED_TOGETHER) return;
    }
  }

  async function findHolder(key: string): Promise<string | undefined> {
    const [row] = await sql('SELECT held_by FROM {holds} WHERE key = $1', [key]);
    return row?.['held_by'] as string | undefined;
  }

  return {
    async add(submission, files = new Map()) {
      const { reference, receivedAt, deliveries, quarantine } = submission;
      const isAside = quarantine !== undefined;
      const values = [
        reference,
        receivedAt,
        JSON.stringify(submission),
        deliveries.length > 0 && !isAside,
        isAside,
      ];
      const isAdded =
        files.size === 0
          ? (await sql(ADD, values)).length === 1
          : await together(async (inside) => {
              if ((await inside(ADD, values)).length === 0) return false;
              for (const [key, bytes] of files) {
                await inside('INSERT INTO {files} (reference, key, bytes) VALUES ($1, $2, $3)', [
                  reference,
                  key,
                  bytes,
                ]);
              }
              return true;
            });
      if (isAdded) return { outcome: 'added' };
      const by = await submissionOf(reference);
      if (by === undefined) throw new StoreUnavailable('erased while it was being added');
      // The same to the letter is our own, written by a first try whose answer was lost: files have random names.
      if (JSON.stringify(by) === JSON.stringify(submission)) return { outcome: 'added' };
      return { outcome: 'taken', by };
    },

    async find(reference) {
      const [row] = await sql(`${RECORD} WHERE reference = $1`, [reference]);
      return row && recordIn(row);
    },

    async addEvent(reference, event) {
      const token = randomUUID();
      const added = await sql(
        `WITH added AS (
           INSERT INTO {events} (reference, id, token, json) SELECT $1, $2, $3::uuid, $4::json
           WHERE EXISTS (SELECT 1 FROM {submissions} WHERE reference = $1) ON CONFLICT DO NOTHING RETURNING 1
         ), filed AS (
           INSERT INTO {to_file} (reference) SELECT $1 WHERE $5::boolean AND EXISTS (SELECT 1 FROM added)
           ON CONFLICT (reference) DO UPDATE SET reference = EXCLUDED.reference
         ), sent AS (
           UPDATE {submissions} SET in_outbox = TRUE WHERE reference = $1 AND $6::boolean AND EXISTS (SELECT 1 FROM added)
         )
         SELECT 1 FROM added`,
        [reference, event.id, token, JSON.stringify(event), changesCard(event), opensOutbox(event)],
      );
      if (added.length === 1) return true;
      const own = await sql(
        'SELECT 1 FROM {events} WHERE reference = $1 AND id = $2 AND token = $3::uuid',
        [reference, event.id, token],
      );
      return own.length === 1;
    },

    list: ({ from = '', to = '~' } = {}) => records('TRUE', from, to),

    /** Looking at them all takes little time here: the domain knows which they are. */
    expiring: (at) => records('TRUE', '', at),

    async newestAt() {
      const [row] = await sql('SELECT max(received_at) AS at FROM {submissions}');
      const at = row?.['at'];
      return typeof at === 'string' ? at : undefined;
    },

    outbox: (sweptTo) => (sweptTo === undefined ? thatAre('in_outbox') : toSweep(sweptTo)),

    async enqueue(reference) {
      await sql('UPDATE {submissions} SET in_outbox = TRUE WHERE reference = $1', [reference]);
    },

    async settle(reference, as) {
      const settled = `WITH swept AS (DELETE FROM {sweeps} WHERE reference = $1)
        UPDATE {submissions} SET in_outbox = FALSE WHERE reference = $1`;
      if (as === undefined) return void (await sql(settled, [reference]));
      await together(async (inside) => {
        // An event that has something sent writes this row too: it comes before, and is counted, or waits until we are done.
        await inside('SELECT 1 FROM {submissions} WHERE reference = $1 FOR UPDATE', [reference]);
        const [row] = await inside('SELECT count(*) AS events FROM {events} WHERE reference = $1', [
          reference,
        ]);
        if (Number(row?.['events']) === as.events.length) await inside(settled, [reference]);
      });
    },

    async hold(key, by, instead) {
      const [row] = await sql(
        `INSERT INTO {holds} AS known (key, held_by, held_at) VALUES ($1, $2, $3) ON CONFLICT (key) DO UPDATE
         SET held_by = EXCLUDED.held_by, held_at = EXCLUDED.held_at WHERE known.held_by = $4 RETURNING held_by`,
        [key, by, now().toISOString(), instead ?? ''],
      );
      return row === undefined ? ((await findHolder(key)) ?? by) : by;
    },

    async letGo(key, by) {
      await sql('DELETE FROM {holds} WHERE key = $1 AND held_by = $2', [key, by]);
    },

    async takeShare(key, most, by) {
      const own = `${key}/${by}`;
      return together(async (inside) => {
        // To count and to write is two things, and no constraint holds a number of rows: one at a time, for each key.
        await inside('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${scope} ${key}`]);
        const taken = await inside(
          `INSERT INTO {holds} (key, held_by, held_at) SELECT $1, $2, $3
           WHERE (SELECT count(*) FROM {holds} WHERE key > $4 || '/' AND key < $4 || '0') < $5
           ON CONFLICT DO NOTHING RETURNING 1`,
          [own, by, now().toISOString(), key, most],
        );
        if (taken.length === 1) return true;
        return (await inside('SELECT 1 FROM {holds} WHERE key = $1', [own])).length === 1;
      });
    },

    setAside: () => thatAre('set_aside'),

    async keepOnce(name, value) {
      await sql('INSERT INTO {kept} (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        name,
        value,
      ]);
      const [row] = await sql('SELECT value FROM {kept} WHERE name = $1', [name]);
      return String(row?.['value'] ?? value);
    },

    async keptUnder(prefix) {
      const rows = await sql(
        'SELECT name, value FROM {kept} WHERE starts_with(name, $1) ORDER BY name',
        [prefix],
      );
      return new Map(rows.map((row) => [String(row['name']), String(row['value'])]));
    },

    held: findHolder,

    async cases(wanted) {
      await fileAll();
      const { where, order } = caseSql(wanted);
      const { length } = where.values;
      const rows = await sql(
        `SELECT reference FROM {cases} WHERE ${numbered(where.text)} ORDER BY ${order} LIMIT $${String(length + 1)} OFFSET $${String(length + 2)}`,
        [...where.values, wanted.most, wanted.from],
      );
      const [count] = await sql(
        `SELECT count(*) AS total FROM {cases} WHERE ${numbered(where.text)}`,
        where.values,
      );
      return {
        references: rows.map((row) => String(row['reference'])),
        total: Number(count?.['total'] ?? 0),
      };
    },

    async countCases(wanted) {
      await fileAll();
      const { columns, where, besides } = countSql(wanted);
      const [row] = await sql(numbered(`SELECT ${columns.text} FROM {cases} WHERE ${where.text}`), [
        ...columns.values,
        ...where.values,
      ]);
      const counted: Record<string, unknown> = { ...row };
      for (const { view, where: its } of besides) {
        const [found] = await sql(
          numbered(`SELECT count(*) AS total FROM {cases} WHERE ${its.text}`),
          its.values,
        );
        counted[view] = found?.['total'];
      }
      return Object.fromEntries(
        caseViews.map((view) => [view, Number(counted[view] ?? 0)]),
      ) as CaseCounts;
    },

    async addAudit(entry) {
      await sql(
        'INSERT INTO {audit} (at, id, json) VALUES ($1, $2, $3::json) ON CONFLICT DO NOTHING',
        [entry.at, entry.id, JSON.stringify(entry)],
      );
    },

    async audit(wanted) {
      const { text, values } = auditSql(wanted, (name) => `json ->> '${name}'`);
      const rows = await sql(
        numbered(`SELECT json FROM {audit} WHERE ${text} ORDER BY at DESC, id LIMIT ?`),
        [...values, wanted.most],
      );
      return rows.map((row) => row['json'] as AuditEntry);
    },

    async eraseAudit(before) {
      await sql('DELETE FROM {audit} WHERE at < $1', [before]);
    },

    async redact(reference, field) {
      return together(async (inside) => {
        const [row] = await inside(
          'SELECT json FROM {submissions} WHERE reference = $1 FOR UPDATE',
          [reference],
        );
        const submission = row?.['json'] as Submission | undefined;
        const without = submission && redacted(submission, field);
        if (without === undefined) return false;
        await inside('UPDATE {submissions} SET json = $2::json WHERE reference = $1', [
          reference,
          JSON.stringify(without),
        ]);
        await inside('DELETE FROM {cases} WHERE reference = $1', [reference]);
        await inside(TO_FILE, [reference]);
        return true;
      });
    },

    async releaseHolds(before) {
      await sql(
        `DELETE FROM {holds} WHERE held_at < $1
         AND (NOT starts_with(key, '${HELD_UNTIL}') OR substr(key, ${String(HELD_UNTIL.length + 1)}, 10) < left($1, 10))`,
        [before],
      );
      await sql('DELETE FROM {counts} WHERE until < now()');
    },

    async addCounts(added) {
      // By name, so that two servers never wait for each other's rows.
      const sorted = added.toSorted((one, other) => (one.name < other.name ? -1 : 1));
      const rows = await sql(ADD_COUNTS, [
        sorted.map(({ name }) => name),
        sorted.map(({ amount }) => amount),
        sorted.map(({ minutes }) => minutes),
      ]);
      const found = new Map(rows.map((row) => [row['name'], row]));
      return added.map(({ name }) => ({
        count: Number(found.get(name)?.['count'] ?? 0),
        secondsLeft: Math.max(1, Math.ceil(Number(found.get(name)?.['seconds'] ?? 0))),
      }));
    },

    async remove(reference) {
      await together(async (inside) => {
        // A share that was taken stays counted, under a name that no one has.
        await inside(
          `UPDATE {holds} SET key = left(key, -length($1)) || $2, held_by = $2
           WHERE held_by = $1 AND right(key, length($1) + 1) = '/' || $1`,
          [reference, `erased-${randomUUID()}`],
        );
        await inside('DELETE FROM {holds} WHERE held_by = $1', [reference]);
        await inside('DELETE FROM {submissions} WHERE reference = $1', [reference]);
      });
    },

    async addFile(reference, key, bytes) {
      // Its name is random: one that is there already was written by a first try whose answer was lost.
      await sql(
        `INSERT INTO {files} (reference, key, bytes) SELECT $1, $2, $3
         WHERE EXISTS (SELECT 1 FROM {submissions} WHERE reference = $1) ON CONFLICT DO NOTHING`,
        [reference, key, bytes],
      );
      const kept = await sql('SELECT 1 FROM {files} WHERE reference = $1 AND key = $2', [
        reference,
        key,
      ]);
      return kept.length === 1;
    },

    async getFile(reference, key) {
      const [row] = await sql('SELECT bytes FROM {files} WHERE reference = $1 AND key = $2', [
        reference,
        key,
      ]);
      const bytes = row?.['bytes'];
      return bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined;
    },

    async removeFiles(reference) {
      await sql('DELETE FROM {files} WHERE reference = $1', [reference]);
    },

    close: () => pool.close(),
  };
}

const ADD = `WITH added AS (
    INSERT INTO {submissions} (reference, received_at, json, in_outbox, set_aside)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING reference
  ), filed AS (
    INSERT INTO {to_file} (reference) SELECT reference FROM added
  )
  SELECT 1 FROM added`;

/** Written over, so that a server that takes it meanwhile waits, and passes it over. */
const TO_FILE = `INSERT INTO {to_file} (reference) VALUES ($1)
  ON CONFLICT (reference) DO UPDATE SET reference = EXCLUDED.reference`;

const FILE = `INSERT INTO {cases} (${CARD_COLUMNS})
  SELECT reference, received_at, stage, due, form, "passedTo", officer, wrote, words, undelivered, "eraseBy"
  FROM json_to_recordset($1::json) AS card (reference text, received_at text, stage text, due text, form text,
    "passedTo" text, officer text, wrote text, words text, undelivered integer, "eraseBy" text)
  ON CONFLICT (reference) DO UPDATE SET stage = EXCLUDED.stage, due = EXCLUDED.due, form = EXCLUDED.form,
    passed_to = EXCLUDED.passed_to, officer = EXCLUDED.officer, wrote = EXCLUDED.wrote, words = EXCLUDED.words,
    undelivered = EXCLUDED.undelivered, erase_by = EXCLUDED.erase_by`;

/** `?`, as both databases' conditions have it, in PostgreSQL's own way: $1, $2 and so on. */
function numbered(text: string): string {
  let number = 0;
  return text.replaceAll('?', () => `$${String((number += 1))}`);
}

const ADD_COUNTS = `INSERT INTO {counts} AS known (name, count, until)
  SELECT name, amount, now() + minutes * interval '1 minute'
  FROM unnest($1::text[], $2::int[], $3::int[]) AS given (name, amount, minutes)
  ON CONFLICT (name) DO UPDATE SET
    count = CASE WHEN known.until <= now() THEN EXCLUDED.count ELSE known.count + EXCLUDED.count END,
    until = CASE WHEN known.until <= now() THEN EXCLUDED.until ELSE known.until END
  RETURNING name, count, extract(epoch FROM until - now()) AS seconds`;

const RECORD = `SELECT json, (SELECT json_agg(one.json ORDER BY one.written) FROM {events} AS one
  WHERE one.reference = sent.reference) AS events FROM {submissions} AS sent`;

function recordIn(row: Row): SubmissionRecord {
  return {
    submission: row['json'] as Submission,
    events: (row['events'] ?? []) as SubmissionEvent[],
  };
}

import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../domain/submissions/cases/audit.ts';
import { caseCard, changesCard } from '../domain/submissions/cases/case-card.ts';
import type { CaseCounts } from '../domain/submissions/cases/cases-wanted.ts';
import { HELD_UNTIL } from '../domain/submissions/call-slots.ts';
import { caseViews } from '../domain/submissions/cases/cases-wanted.ts';
import { redacted } from '../domain/submissions/cases/redacted.ts';
import { opensOutbox } from '../domain/submissions/delivery-state.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import type {
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../domain/submissions/submission.ts';
import { auditSql, CARD_COLUMNS, caseSql, countSql } from './case-sql.ts';
import { readsInTurns } from './reads-in-turns.ts';
import { reserve } from './reserve.ts';
import { isFull, isLocked } from './sqlite-failure.ts';
import { sqliteFile } from './sqlite-file.ts';
import { sharedWrites } from './sqlite-writes.ts';
import { whenFree } from './when-free.ts';

/** Rows read at a time: a long list never holds a read open, nor the whole of it in memory. */
const PAGE = 100;
/** Cards made in one transaction, and milliseconds for which it goes on making them. */
const FILED_TOGETHER = 500;
const FILING_MILLISECONDS = 10;

/**
 * Submissions in one SQLite file. Several processes may use the same file.
 * @param options `mustExist`: a file that is not there is not made, and every call says so.
 */
export function sqliteStore(
  path: string,
  now: () => Date = () => new Date(),
  options: { mustExist?: boolean } = {},
): SubmissionStore {
  const file = sqliteFile(path, options);
  const { sql } = file;
  const { write, drain } = sharedWrites(file);
  const room = reserve(path);
  const reads = readsInTurns();

  /** Erases even where the disk is full: what was set aside for it is given back, and the log emptied in between. */
  async function erase(work: () => unknown): Promise<void> {
    try {
      await write(work);
    } catch (error) {
      if (!isFull(error)) throw error;
      room.free();
      try {
        await emptyLog();
      } catch {
        // There may be no room for that either, and enough for the erasing itself.
      }
      await write(work);
    }
    await emptyLog();
    room.keep();
  }

  /**
   * What was erased must not live on in the write-ahead log. Where someone still reads in it, the next erasure, and the
   * end of the process, fold it in.
   */
  async function emptyLog(): Promise<void> {
    await whenFree(() => file.guard(foldIn)).catch((error: unknown) => {
      if (!isLocked(error)) throw error;
    });
  }

  /** Reads once the database is free; in this way of keeping it, it nearly always is. */
  function reading<Result>(work: () => Result): Promise<Result> {
    return whenFree(() => file.guard(work));
  }

  /** SQLite says in its answer, and not by an error, that someone else keeps it from doing so. */
  function foldIn(): void {
    const done = file.database().prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (done?.['busy'] === 1) throw Object.assign(new Error('database is locked'), { errcode: 5 });
  }

  function read(reference: string): Submission | undefined {
    const row = sql('SELECT json FROM submissions WHERE reference = ?').get(reference);
    return row === undefined ? undefined : parsed<Submission>(row['json']);
  }

  function recordOf(submission: Submission): SubmissionRecord {
    const rows = sql('SELECT json FROM events WHERE reference = ? ORDER BY rowid').all(
      submission.reference,
    );
    return { submission, events: rows.map((row) => parsed<SubmissionEvent>(row['json'])) };
  }

  function insert(submission: Submission, files: ReadonlyMap<string, Uint8Array>): boolean {
    const { reference, receivedAt, deliveries, quarantine } = submission;
    const inOutbox = deliveries.length > 0 && quarantine === undefined ? 1 : 0;
    const { changes } = sql(
      'INSERT INTO submissions (reference, received_at, json, in_outbox) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(reference, receivedAt, JSON.stringify(submission), inOutbox);
    if (changes === 0) return false;
    toFile(reference);
    for (const [key, bytes] of files) {
      sql('INSERT INTO files (reference, key, bytes) VALUES (?, ?, ?)').run(reference, key, bytes);
    }
    return true;
  }

  /** The desk makes its card anew when it next asks. */
  function toFile(reference: string): void {
    sql('INSERT INTO to_file (reference) VALUES (?) ON CONFLICT DO NOTHING').run(reference);
  }

  /** Makes the cards that are missing, some at a time, so that no resident's message waits for long. */
  async function fileAll(): Promise<void> {
    for (;;) {
      const waiting = await reading(() =>
        sql(`SELECT reference FROM to_file LIMIT ${String(FILED_TOGETHER)}`).all(),
      );
      if (waiting.length === 0) return;
      const isDone = await write(() => {
        const until = performance.now() + FILING_MILLISECONDS;
        return waiting.every((row) => {
          fileOne(String(row['reference']));
          return performance.now() < until;
        });
      });
      if (isDone && waiting.length < FILED_TOGETHER) return;
    }
  }

  function fileOne(reference: string): void {
    const submission = read(reference);
    if (submission !== undefined) {
      const card = caseCard(recordOf(submission));
      sql(
        `INSERT OR REPLACE INTO cases (${CARD_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        ...[reference, submission.receivedAt, card.stage, card.due, card.form],
        ...[card.passedTo, card.officer, card.wrote, card.words, card.undelivered ? 1 : 0],
        card.eraseBy,
      );
    }
    sql('DELETE FROM to_file WHERE reference = ?').run(reference);
  }

  function keysOf(reference: string): { key: string }[] {
    return file.guard(() =>
      sql('SELECT key FROM files WHERE reference = ?')
        .all(reference)
        .map((row) => ({ key: String(row['key']) })),
    );
  }

  async function* pages(where: string, from: string, to: string): AsyncGenerator<string> {
    let after = { at: from, reference: '' };
    for (;;) {
      const rows = await reading(() =>
        sql(
          `SELECT reference, received_at FROM submissions
           WHERE ${where} AND (received_at, reference) > (?, ?) AND received_at < ?
           ORDER BY received_at, reference LIMIT ${String(PAGE)}`,
        ).all(after.at, after.reference, to),
      );
      for (const row of rows) {
        after = { at: String(row['received_at']), reference: String(row['reference']) };
        yield after.reference;
      }
      if (rows.length < PAGE) return;
    }
  }

  return {
    async add(submission, files = new Map()) {
      return write((): Awaited<ReturnType<SubmissionStore['add']>> => {
        if (insert(submission, files)) return { outcome: 'added' };
        const by = read(submission.reference);
        if (by === undefined) throw new StoreUnavailable('erased while it was being added');
        return { outcome: 'taken', by };
      });
    },

    async find(reference) {
      await reads.room();
      return reading(() => {
        const row = sql('SELECT json FROM submissions WHERE reference = ?').get(reference);
        if (row === undefined) return undefined;
        const json = String(row['json']);
        reads.count(json.length);
        return recordOf(parsed<Submission>(json));
      });
    },

    async addEvent(reference, event) {
      return write(() => {
        const { changes } = sql(
          `INSERT INTO events (reference, id, json) SELECT ?1, ?2, ?3
           WHERE EXISTS (SELECT 1 FROM submissions WHERE reference = ?1) ON CONFLICT DO NOTHING`,
        ).run(reference, event.id, JSON.stringify(event));
        if (changes === 1 && changesCard(event)) toFile(reference);
        if (changes === 1 && opensOutbox(event)) {
          sql('UPDATE submissions SET in_outbox = 1 WHERE reference = ?').run(reference);
        }
        return changes === 1;
      });
    },

    async *list({ from = '', to = '~' } = {}) {
      for await (const reference of pages('TRUE', from, to)) {
        const record = await this.find(reference);
        if (record !== undefined) yield record;
      }
    },

    /** Looking at them all takes no time here: the domain knows which they are. */
    expiring(at) {
      return this.list({ to: at });
    },

    async newestAt() {
      return reading(() => {
        const at = sql('SELECT max(received_at) AS at FROM submissions').get()?.['at'];
        return typeof at === 'string' ? at : undefined;
      });
    },

    outbox: () => pages('in_outbox = 1', '', '~'),

    async enqueue(reference) {
      await write(() =>
        sql('UPDATE submissions SET in_outbox = 1 WHERE reference = ?').run(reference),
      );
    },

    async settle(reference, as) {
      await write(() => {
        const count = sql('SELECT count(*) AS events FROM events WHERE reference = ?');
        const events = Number(count.get(reference)?.['events']);
        if (as !== undefined && events !== as.events.length) return;
        sql('UPDATE submissions SET in_outbox = 0 WHERE reference = ?').run(reference);
      });
    },

    async hold(key, by, instead) {
      return write(() => {
        sql(
          `INSERT INTO holds (key, held_by, held_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
           SET held_by = excluded.held_by, held_at = excluded.held_at WHERE holds.held_by = ?`,
        ).run(key, by, now().toISOString(), instead ?? '');
        return String(sql('SELECT held_by FROM holds WHERE key = ?').get(key)?.['held_by'] ?? by);
      });
    },

    async letGo(key, by) {
      await write(() => sql('DELETE FROM holds WHERE key = ? AND held_by = ?').run(key, by));
    },

    async takeShare(key, most, by) {
      return write(() => {
        const { changes } = sql(
          `INSERT INTO holds (key, held_by, held_at) SELECT ?1 || '/' || ?2, ?2, ?3
           WHERE (SELECT count(*) FROM holds WHERE key > ?1 || '/' AND key < ?1 || '0') < ?4
           ON CONFLICT DO NOTHING`,
        ).run(key, by, now().toISOString(), most);
        return (
          changes === 1 ||
          sql('SELECT 1 FROM holds WHERE key = ?').get(`${key}/${by}`) !== undefined
        );
      });
    },

    setAside: () => pages(`json_extract(json, '$.quarantine') IS NOT NULL`, '', '~'),

    async keepOnce(name, value) {
      return write(() => {
        sql('INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, value);
        return String(sql('SELECT value FROM kept WHERE name = ?').get(name)?.['value'] ?? value);
      });
    },

    async keptUnder(prefix) {
      return reading(() => {
        const rows = sql(
          'SELECT name, value FROM kept WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name',
        ).all(prefix);
        return new Map(rows.map((row) => [String(row['name']), String(row['value'])]));
      });
    },

    async held(key) {
      return reading(() => {
        const by = sql('SELECT held_by FROM holds WHERE key = ?').get(key)?.['held_by'];
        return typeof by === 'string' ? by : undefined;
      });
    },

    async cases(wanted) {
      await fileAll();
      const { where, order } = caseSql(wanted);
      return reading(() => {
        const rows = sql(
          `SELECT reference FROM cases WHERE ${where.text} ORDER BY ${order} LIMIT ? OFFSET ?`,
        ).all(...where.values, wanted.most, wanted.from);
        const count = sql(`SELECT count(*) AS total FROM cases WHERE ${where.text}`);
        const total = Number(count.get(...where.values)?.['total'] ?? 0);
        return { references: rows.map((row) => String(row['reference'])), total };
      });
    },

    async countCases(wanted) {
      await fileAll();
      const { columns, where, besides } = countSql(wanted);
      return reading(() => {
        const row = sql(`SELECT ${columns.text} FROM cases WHERE ${where.text}`).get(
          ...columns.values,
          ...where.values,
        );
        const given = besides.map(({ view, where: its }) => {
          const found = sql(`SELECT count(*) AS total FROM cases WHERE ${its.text}`);
          return [view, found.get(...its.values)?.['total']];
        });
        const counted = { ...row, ...Object.fromEntries(given) } as Record<string, unknown>;
        return Object.fromEntries(
          caseViews.map((view) => [view, Number(counted[view] ?? 0)]),
        ) as CaseCounts;
      });
    },

    async addAudit(entry) {
      await write(() =>
        sql('INSERT INTO audit (at, id, json) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
          entry.at,
          entry.id,
          JSON.stringify(entry),
        ),
      );
    },

    async audit(wanted) {
      const { text, values } = auditSql(wanted, (name) => `json_extract(json, '$.${name}')`);
      return reading(() =>
        sql(`SELECT json FROM audit WHERE ${text} ORDER BY at DESC, id LIMIT ?`)
          .all(...values, wanted.most)
          .map((row) => parsed<AuditEntry>(row['json'])),
      );
    },

    async eraseAudit(before) {
      await write(() => sql('DELETE FROM audit WHERE at < ?').run(before));
    },

    async redact(reference, field) {
      const submission = await reading(() => read(reference));
      const without = submission && redacted(submission, field);
      if (without === undefined) return false;
      await erase(() => {
        // Read again: someone else may have taken out another answer meanwhile.
        const now = read(reference);
        const changed = now && redacted(now, field);
        if (changed === undefined) return;
        sql('UPDATE submissions SET json = ? WHERE reference = ?').run(
          JSON.stringify(changed),
          reference,
        );
        sql('DELETE FROM cases WHERE reference = ?').run(reference);
        toFile(reference);
      });
      return true;
    },

    async releaseHolds(before) {
      // Asked for every day, and first when a server starts.
      room.keep();
      await write(() =>
        sql(
          `DELETE FROM holds WHERE held_at < ?1
           AND (key NOT LIKE '${HELD_UNTIL}%' OR substr(key, ${String(HELD_UNTIL.length + 1)}, 10) < substr(?1, 1, 10))`,
        ).run(before),
      );
    },

    async remove(reference) {
      // One file after the other, so that no step needs more room than one of them.
      for (const { key } of keysOf(reference)) {
        await erase(() =>
          sql('DELETE FROM files WHERE reference = ? AND key = ?').run(reference, key),
        );
      }
      await erase(() => {
        // A share that was taken stays counted, under a name that no one has.
        sql(
          `UPDATE holds SET key = substr(key, 1, length(key) - length(?1)) || ?2, held_by = ?2
           WHERE held_by = ?1 AND key LIKE '%/' || ?1`,
        ).run(reference, `erased-${randomUUID()}`);
        sql('DELETE FROM holds WHERE held_by = ?').run(reference);
        sql('DELETE FROM submissions WHERE reference = ?').run(reference);
      });
    },

    async addFile(reference, key, bytes) {
      return write(() => {
        const { changes } = sql(
          `INSERT INTO files (reference, key, bytes) SELECT ?1, ?2, ?3
           WHERE EXISTS (SELECT 1 FROM submissions WHERE reference = ?1)`,
        ).run(reference, key, bytes);
        return changes === 1;
      });
    },

    async getFile(reference, key) {
      await reads.room();
      return reading(() => {
        const row = sql('SELECT bytes FROM files WHERE reference = ? AND key = ?').get(
          reference,
          key,
        );
        const bytes = row?.['bytes'];
        if (!(bytes instanceof Uint8Array)) return undefined;
        reads.count(bytes.length);
        return bytes;
      });
    },

    async removeFiles(reference) {
      for (const { key } of keysOf(reference)) {
        await erase(() =>
          sql('DELETE FROM files WHERE reference = ? AND key = ?').run(reference, key),
        );
      }
    },

    async close() {
      await drain();
      file.close();
    },
  };
}

function parsed<Shape>(json: unknown): Shape {
  return JSON.parse(String(json)) as Shape;
}

import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import type {
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../domain/submissions/submission.ts';
import { makeFolder } from './make-folder.ts';

/**
 * WAL with full sync: a write is on the disk before it answers, and readers never wait for a writer.
 * The log is folded into the database every 16 MB: in a rush that is a pause for everybody, so it comes seldom.
 * Secure delete: what is erased is overwritten, and not left in free pages.
 */
const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 4000;
`;

/**
 * Files stand in a table of their own, under random names: kept in the one write that keeps the submission, erased
 * with it, backed up with it, and never in a folder that a web server might serve.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS submissions (
    reference TEXT PRIMARY KEY,
    received_at TEXT NOT NULL,
    json TEXT NOT NULL,
    in_outbox INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS submissions_by_time ON submissions (received_at, reference);
  CREATE INDEX IF NOT EXISTS submissions_in_outbox ON submissions (received_at, reference) WHERE in_outbox = 1;
  CREATE TABLE IF NOT EXISTS events (
    reference TEXT NOT NULL REFERENCES submissions (reference) ON DELETE CASCADE,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (reference, id)
  );
  CREATE TABLE IF NOT EXISTS files (
    reference TEXT NOT NULL REFERENCES submissions (reference) ON DELETE CASCADE,
    key TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (reference, key)
  );
  CREATE TABLE IF NOT EXISTS holds (
    key TEXT PRIMARY KEY,
    held_by TEXT NOT NULL,
    held_at TEXT NOT NULL
  );
`;

/** Milliseconds a write waits while another process writes. The server answers nobody meanwhile, so it is short. */
const BUSY_MILLISECONDS = 2_500;

interface Write {
  work: () => unknown;
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** Rows read at a time: a long list never holds a read open, nor the whole of it in memory. */
const PAGE = 100;

/**
 * Submissions in one SQLite file. Several processes may use the same file.
 * The file is opened at the first call; where it could not be, the next call tries again: a disk that comes late is used
 * once it is there. An open file stays open through failures: SQLite goes on with it when the disk works again, and what
 * was kept can still be read while there is no room to write.
 */
export function sqliteStore(path: string, now: () => Date = () => new Date()): SubmissionStore {
  let open: { database: DatabaseSync; statements: Map<string, StatementSync> } | undefined;
  let closed = false;
  let asked: Write[] = [];

  function database(): { database: DatabaseSync; statements: Map<string, StatementSync> } {
    if (closed) throw new StoreUnavailable('the store is closed');
    if (open === undefined) {
      if (path !== ':memory:') keepToOurselves(path);
      const opened = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
      try {
        opened.exec(settings + schema);
      } catch (error) {
        opened.close();
        throw error;
      }
      open = { database: opened, statements: new Map() };
    }
    return open;
  }

  function sql(text: string): StatementSync {
    const { database: opened, statements } = database();
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = opened.prepare(text);
    statements.set(text, statement);
    return statement;
  }

  /** Runs `work`, and turns any failure of the database or the disk into one word for it. */
  function guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      throw new StoreUnavailable(reasonOf(error), { cause: error });
    }
  }

  /** All of `work` is written, or nothing. */
  function together<Result>(work: () => Result): Result {
    const { database: opened } = database();
    opened.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      opened.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled it back already.
      if (opened.isTransaction) opened.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * Does `work` in a transaction, and answers once that is on the disk. All that is asked for in one turn of the event
   * loop shares one transaction, so that one wait for the disk serves everybody who was writing.
   */
  function write<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (asked.length === 0) setImmediate(writeAsked);
      asked.push({ work, resolve, reject });
    });
  }

  function writeAsked(): void {
    const writes = asked;
    asked = [];
    if (writes.length === 0) return;
    try {
      const results = guarded(() => together(() => writes.map(({ work }) => work())));
      for (const [index, { resolve }] of writes.entries()) resolve(results[index] as never);
    } catch (error) {
      // One that cannot be written does not cost the others theirs. But a lock that somebody holds would be waited for
      // once for each.
      const alone = writes.length > 1 && !isLocked(error) ? writes : [];
      if (alone.length === 0) for (const { reject } of writes) reject(error);
      for (const { work, resolve, reject } of alone) {
        try {
          resolve(guarded(() => together(work)) as never);
        } catch (itsOwn) {
          reject(itsOwn);
        }
      }
    }
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
    for (const [key, bytes] of files) {
      sql('INSERT INTO files (reference, key, bytes) VALUES (?, ?, ?)').run(reference, key, bytes);
    }
    return true;
  }

  async function* pages(where: string, from: string, to: string): AsyncGenerator<string> {
    let after = { at: from, reference: '' };
    for (;;) {
      const rows = guarded(() =>
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
      return write(() => {
        if (insert(submission, files)) return { outcome: 'added' };
        const by = read(submission.reference);
        if (by === undefined) throw new StoreUnavailable('erased while it was being added');
        return { outcome: 'taken', by };
      });
    },

    async find(reference) {
      return guarded(() => {
        const submission = read(reference);
        return submission && recordOf(submission);
      });
    },

    async addEvent(reference, event) {
      return write(() => {
        const { changes } = sql(
          `INSERT INTO events (reference, id, json) SELECT ?1, ?2, ?3
           WHERE EXISTS (SELECT 1 FROM submissions WHERE reference = ?1) ON CONFLICT DO NOTHING`,
        ).run(reference, event.id, JSON.stringify(event));
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

    outbox: () => pages('in_outbox = 1', '', '~'),

    async enqueue(reference) {
      await write(() =>
        sql('UPDATE submissions SET in_outbox = 1 WHERE reference = ?').run(reference),
      );
    },

    async settle(reference) {
      await write(() =>
        sql('UPDATE submissions SET in_outbox = 0 WHERE reference = ?').run(reference),
      );
    },

    async hold(key, by) {
      return write(() => {
        sql(
          'INSERT INTO holds (key, held_by, held_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        ).run(key, by, now().toISOString());
        return String(sql('SELECT held_by FROM holds WHERE key = ?').get(key)?.['held_by'] ?? by);
      });
    },

    async releaseHolds(before) {
      await write(() => sql('DELETE FROM holds WHERE held_at < ?').run(before));
    },

    async remove(reference) {
      await write(() => {
        sql('DELETE FROM holds WHERE held_by = ?').run(reference);
        sql('DELETE FROM submissions WHERE reference = ?').run(reference);
      });
      // What was erased must not live on in the write-ahead log.
      guarded(() => {
        database().database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      });
    },

    async getFile(reference, key) {
      return guarded(() => {
        const row = sql('SELECT bytes FROM files WHERE reference = ? AND key = ?').get(
          reference,
          key,
        );
        const bytes = row?.['bytes'];
        return bytes instanceof Uint8Array ? bytes : undefined;
      });
    },

    async removeFiles(reference) {
      await write(() => sql('DELETE FROM files WHERE reference = ?').run(reference));
    },

    async close() {
      writeAsked();
      closed = true;
      open?.database.close();
      open = undefined;
    },
  };
}

/**
 * Makes the file, where it is not there yet, so that nobody else may read it, whatever the folder allows. SQLite gives
 * the files beside it the same rights. Those that are there already lose what others may do with them.
 */
function keepToOurselves(path: string): void {
  makeFolder(dirname(path));
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    closeSync(openSync(path, 'a', 0o600));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & 0o077) === 0) continue;
    try {
      chmodSync(file, mode & 0o700);
    } catch {
      // Somebody else's file, or a disk that is only read: whoever set it up decides.
    }
  }
}

function parsed<Shape>(json: unknown): Shape {
  return JSON.parse(String(json)) as Shape;
}

/** Whether another process kept the database to itself for longer than we wait (SQLite's code for it is 5). */
function isLocked(error: unknown): boolean {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  return cause instanceof Error && 'errcode' in cause && cause.errcode === 5;
}

/** SQLite's own words (`database or disk is full`), which hold nothing of what was to be written. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the store failed';
}

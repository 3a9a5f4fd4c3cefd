import type { Migration } from './migration.ts';

/**
 * The first version's tables. A database of that version knows no number yet (its `user_version` is 0), as a new one
 * does, so that nothing here is done twice.
 *
 * Files are in a table of their own, under random names: kept in the one write that keeps the submission, erased
 * with it, backed up with it, and never in a folder that a web server might serve.
 */
export const submissions: Migration = {
  version: 1,
  sql: `
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
  `,
};

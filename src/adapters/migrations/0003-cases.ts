import type { Migration } from './migration.ts';

/**
 * What the staff desk finds cases by. `cases` has a card for each submission, made when the desk next asks: until then the
 * submission is in `to_file`. So keeping a message costs one short row more, and a card can be made anew by putting all
 * references there.
 *
 * `audit` holds who saw and did what.
 */
export const cases: Migration = {
  version: 3,
  sql: `
    CREATE TABLE IF NOT EXISTS to_file (
      reference TEXT PRIMARY KEY REFERENCES submissions (reference) ON DELETE CASCADE
    ) WITHOUT ROWID;
    INSERT OR IGNORE INTO to_file SELECT reference FROM submissions;
    CREATE TABLE IF NOT EXISTS cases (
      reference TEXT PRIMARY KEY REFERENCES submissions (reference) ON DELETE CASCADE,
      received_at TEXT NOT NULL,
      stage TEXT NOT NULL,
      due TEXT NOT NULL,
      form TEXT NOT NULL,
      passed_to TEXT NOT NULL,
      officer TEXT NOT NULL,
      wrote TEXT NOT NULL,
      words TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS cases_open ON cases (stage, due, received_at, reference, form, passed_to, officer)
      WHERE stage IN ('waiting', 'asked', 'quarantined');
    CREATE INDEX IF NOT EXISTS cases_by_writer ON cases (wrote, received_at);
    CREATE INDEX IF NOT EXISTS cases_by_time ON cases (received_at, reference);
    CREATE TABLE IF NOT EXISTS audit (
      at TEXT NOT NULL,
      id TEXT NOT NULL,
      json TEXT NOT NULL,
      PRIMARY KEY (at, id)
    ) WITHOUT ROWID;
  `,
};

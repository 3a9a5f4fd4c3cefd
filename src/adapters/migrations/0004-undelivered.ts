import type { Migration } from './migration.ts';

/** Whether mail about a case was given up. Every card is made anew. `ALTER TABLE` has no "if it is not there". */
export const undelivered: Migration = {
  version: 4,
  sql: `
    DROP TABLE IF EXISTS cases;
    CREATE TABLE cases (
      reference TEXT PRIMARY KEY REFERENCES submissions (reference) ON DELETE CASCADE,
      received_at TEXT NOT NULL,
      stage TEXT NOT NULL,
      due TEXT NOT NULL,
      form TEXT NOT NULL,
      passed_to TEXT NOT NULL,
      officer TEXT NOT NULL,
      wrote TEXT NOT NULL,
      words TEXT NOT NULL,
      undelivered INTEGER NOT NULL
    );
    CREATE INDEX IF NOT EXISTS cases_open ON cases (stage, due, received_at, reference, form, passed_to, officer)
      WHERE stage IN ('waiting', 'asked', 'quarantined');
    CREATE INDEX IF NOT EXISTS cases_by_writer ON cases (wrote, received_at);
    CREATE INDEX IF NOT EXISTS cases_by_time ON cases (received_at, reference);
    CREATE INDEX IF NOT EXISTS cases_undelivered ON cases (due, received_at, reference) WHERE undelivered = 1;
    INSERT OR IGNORE INTO to_file SELECT reference FROM submissions;
  `,
};

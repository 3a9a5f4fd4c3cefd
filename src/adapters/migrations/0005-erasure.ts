import type { Migration } from './migration.ts';

/**
 * By when a request for erasure has to be answered, and who did what by who and what. Every card is made anew. `ALTER TABLE`
 * has no "if it is not there".
 */
export const erasure: Migration = {
  version: 5,
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
      undelivered INTEGER NOT NULL,
      erase_by TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS cases_open ON cases (stage, due, received_at, reference, form, passed_to, officer)
      WHERE stage IN ('waiting', 'asked', 'quarantined');
    CREATE INDEX IF NOT EXISTS cases_by_writer ON cases (wrote, received_at);
    CREATE INDEX IF NOT EXISTS cases_by_time ON cases (received_at, reference);
    CREATE INDEX IF NOT EXISTS cases_undelivered ON cases (due, received_at, reference) WHERE undelivered = 1;
    CREATE INDEX IF NOT EXISTS cases_to_erase ON cases (erase_by, received_at, reference) WHERE erase_by <> '';
    INSERT OR IGNORE INTO to_file SELECT reference FROM submissions;
    CREATE INDEX IF NOT EXISTS audit_by ON audit (json_extract(json, '$.by'), at);
    CREATE INDEX IF NOT EXISTS audit_did ON audit (json_extract(json, '$.did'), at);
  `,
};

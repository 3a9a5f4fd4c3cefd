import type { Migration } from './migration.ts';

/** Whether mail about a case was given up, as in SQLite: see `0004-undelivered.ts`. Every card is made anew. */
export const postgresUndelivered: Migration = {
  version: 3,
  sql: `
    ALTER TABLE cases ADD COLUMN undelivered integer NOT NULL DEFAULT 0;
    CREATE INDEX cases_undelivered ON cases (due, received_at, reference) WHERE undelivered = 1;
    INSERT INTO to_file SELECT reference FROM submissions ON CONFLICT DO NOTHING;
  `,
};

import type { Migration } from './migration.ts';

/** By when a request for erasure has to be answered, as in SQLite: see `0005-erasure.ts`. Every card is made anew. */
export const postgresErasure: Migration = {
  version: 4,
  sql: `
    ALTER TABLE cases ADD COLUMN erase_by text COLLATE "C" NOT NULL DEFAULT '';
    CREATE INDEX cases_to_erase ON cases (erase_by, received_at, reference) WHERE erase_by <> '';
    INSERT INTO to_file SELECT reference FROM submissions ON CONFLICT DO NOTHING;
    CREATE INDEX audit_by ON audit ((json ->> 'by'), at);
    CREATE INDEX audit_did ON audit ((json ->> 'did'), at);
  `,
};

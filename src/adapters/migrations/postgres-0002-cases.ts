import type { Migration } from './migration.ts';

/** What the staff desk finds cases by, and who saw and did what: as in SQLite, see `0003-cases.ts`. */
export const postgresCases: Migration = {
  version: 2,
  sql: `
    CREATE TABLE to_file (
      reference text COLLATE "C" PRIMARY KEY REFERENCES submissions (reference) ON DELETE CASCADE
    );
    INSERT INTO to_file SELECT reference FROM submissions;
    CREATE TABLE cases (
      reference text COLLATE "C" PRIMARY KEY REFERENCES submissions (reference) ON DELETE CASCADE,
      received_at text COLLATE "C" NOT NULL,
      stage text COLLATE "C" NOT NULL,
      due text COLLATE "C" NOT NULL,
      form text COLLATE "C" NOT NULL,
      passed_to text COLLATE "C" NOT NULL,
      officer text COLLATE "C" NOT NULL,
      wrote text COLLATE "C" NOT NULL,
      words text COLLATE "C" NOT NULL
    );
    CREATE INDEX cases_open ON cases (stage, due, received_at, reference) INCLUDE (form, passed_to, officer)
      WHERE stage IN ('waiting', 'asked', 'quarantined');
    CREATE INDEX cases_by_writer ON cases (wrote, received_at);
    CREATE INDEX cases_by_time ON cases (received_at, reference);
    CREATE TABLE audit (
      at text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      json json NOT NULL,
      PRIMARY KEY (at, id)
    );
  `,
};

import type { Migration } from './migration.ts';

/**
 * PostgreSQL's first tables, in a schema of the council's own. Text that is compared by its letters (moments, references,
 * keys) is so in every language that a database may be set to: "C".
 *
 * Files are in a table of their own, under random names, as in SQLite. `events.token` names the one write that made an
 * event, so that a writer whose connection broke can tell its own from another's. `counts` are of requests, kept for minutes:
 * unlogged, so that counting waits for no disk.
 */
export const postgresSubmissions: Migration = {
  version: 1,
  sql: `
    CREATE TABLE submissions (
      reference text COLLATE "C" PRIMARY KEY,
      received_at text COLLATE "C" NOT NULL,
      json json NOT NULL,
      in_outbox boolean NOT NULL,
      set_aside boolean NOT NULL
    );
    CREATE INDEX submissions_by_time ON submissions (received_at, reference);
    CREATE INDEX submissions_in_outbox ON submissions (received_at, reference) WHERE in_outbox;
    CREATE INDEX submissions_set_aside ON submissions (received_at, reference) WHERE set_aside;
    CREATE TABLE events (
      reference text COLLATE "C" NOT NULL REFERENCES submissions (reference) ON DELETE CASCADE,
      id text COLLATE "C" NOT NULL,
      written bigint GENERATED ALWAYS AS IDENTITY,
      token uuid NOT NULL,
      json json NOT NULL,
      PRIMARY KEY (reference, id)
    );
    CREATE TABLE files (
      reference text COLLATE "C" NOT NULL REFERENCES submissions (reference) ON DELETE CASCADE,
      key text COLLATE "C" NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (reference, key)
    );
    ALTER TABLE files ALTER COLUMN bytes SET STORAGE EXTERNAL;
    CREATE TABLE sweeps (
      reference text COLLATE "C" NOT NULL REFERENCES submissions (reference) ON DELETE CASCADE,
      carrier text COLLATE "C" NOT NULL,
      swept_by uuid NOT NULL,
      until timestamptz NOT NULL,
      PRIMARY KEY (reference, carrier)
    );
    CREATE TABLE holds (
      key text COLLATE "C" PRIMARY KEY,
      held_by text COLLATE "C" NOT NULL,
      held_at text COLLATE "C" NOT NULL
    );
    CREATE INDEX holds_by_holder ON holds (held_by);
    CREATE TABLE kept (
      name text COLLATE "C" PRIMARY KEY,
      value text NOT NULL
    );
    CREATE UNLOGGED TABLE counts (
      name text COLLATE "C" PRIMARY KEY,
      count bigint NOT NULL,
      until timestamptz NOT NULL
    );
  `,
};

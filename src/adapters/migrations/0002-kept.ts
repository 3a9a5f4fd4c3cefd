import type { Migration } from './migration.ts';

/**
 * What the store keeps for itself (its name, and the secrets by which references are made), and the way to what waits in
 * quarantine. Databases had these before they had numbers, so that nothing here is done twice either.
 */
export const kept: Migration = {
  version: 2,
  sql: `
    CREATE INDEX IF NOT EXISTS submissions_set_aside ON submissions (received_at, reference)
      WHERE json_extract(json, '$.quarantine') IS NOT NULL;
    CREATE TABLE IF NOT EXISTS kept (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    );
  `,
};

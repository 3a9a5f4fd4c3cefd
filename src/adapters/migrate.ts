import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { submissions } from './migrations/0001-submissions.ts';
import { kept } from './migrations/0002-kept.ts';
import { cases } from './migrations/0003-cases.ts';
import { undelivered } from './migrations/0004-undelivered.ts';
import { erasure } from './migrations/0005-erasure.ts';
import type { Migration } from './migrations/migration.ts';

/** All steps, in order. The next one is a file of its own, `migrations/0006-….ts`, and a line here. */
export const migrations: readonly Migration[] = [submissions, kept, cases, undelivered, erasure];

/** A database that a later version of Front Door has written. What it means by its tables cannot be known here. */
export class DatabaseIsNewer extends StoreUnavailable {}

/**
 * Brings a database to the version of this code, in one transaction: all steps that it lacks, or none. One that is there
 * already is not written to, so that a disk which can only be read is enough.
 * @throws DatabaseIsNewer where the database is of a later version than the code
 * @example
 * // A database of the first version, which knows no number:
 * migrate(database) // user_version is 5 afterwards
 */
export function migrate(database: DatabaseSync, steps: readonly Migration[] = migrations): void {
  if (versionIn(database, steps) === newest(steps)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done it while this one waited.
    const from = versionIn(database, steps);
    for (const { version, sql } of steps) {
      if (version > from) database.exec(sql);
    }
    // A PRAGMA takes no parameter.
    database.exec(`PRAGMA user_version = ${String(newest(steps))}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Which version a database is of; 0 where it is new, or of before versions had numbers. */
export function versionIn(
  database: DatabaseSync,
  steps: readonly Migration[] = migrations,
): number {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version <= newest(steps)) return version;
  throw new DatabaseIsNewer(
    `The database is of version ${String(version)}, and this Front Door knows versions up to ${String(newest(steps))}. ` +
      'Use the Front Door that wrote it, or a later one; or restore a backup from before it was upgraded.',
  );
}

function newest(steps: readonly Migration[]): number {
  return steps.at(-1)?.version ?? 0;
}

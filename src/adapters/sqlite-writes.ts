import type { DatabaseSync } from 'node:sqlite';
import type { SqliteFile } from './sqlite-file.ts';
import { guarded, isLocked } from './sqlite-failure.ts';

interface Write {
  work: () => unknown;
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** Writes that share their wait for the disk. */
export interface SharedWrites {
  /** Does `work` in a transaction, and answers once that is on the disk. */
  write: <Result>(work: () => Result) => Promise<Result>;
  /** Writes at once what was asked for. */
  flush: () => void;
}

/**
 * All that is asked for in one turn of the event loop shares one transaction, so that one wait for the disk serves
 * everybody who was writing.
 */
export function sharedWrites({
  database,
  checkKept,
}: Pick<SqliteFile, 'database' | 'checkKept'>): SharedWrites {
  let asked: Write[] = [];

  /** Written in one transaction, and to files that are still in the folder afterwards. */
  function kept<Result>(work: () => Result): Result {
    const result = together(database(), work);
    checkKept();
    return result;
  }

  function flush(): void {
    const writes = asked;
    asked = [];
    if (writes.length === 0) return;
    try {
      const results = guarded(() => kept(() => writes.map(({ work }) => work())));
      for (const [index, { resolve }] of writes.entries()) resolve(results[index] as never);
    } catch (error) {
      // One that cannot be written does not cost the others theirs. But a lock that somebody holds would be waited for
      // once for each.
      const alone = writes.length > 1 && !isLocked(error) ? writes : [];
      if (alone.length === 0) for (const { reject } of writes) reject(error);
      for (const { work, resolve, reject } of alone) {
        try {
          resolve(guarded(() => kept(work)) as never);
        } catch (itsOwn) {
          reject(itsOwn);
        }
      }
    }
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (asked.length === 0) setImmediate(flush);
        asked.push({ work, resolve, reject });
      }),
    flush,
  };
}

/** All of `work` is written, or nothing. */
function together<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled it back already.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

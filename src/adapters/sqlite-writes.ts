import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { SqliteFile } from './sqlite-file.ts';
import { isLocked } from './sqlite-failure.ts';
import { AGAIN_MILLISECONDS, PATIENCE_MILLISECONDS } from './when-free.ts';

interface Write {
  askedAt: number;
  work: () => unknown;
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** Writes that share their wait for the disk. */
export interface SharedWrites {
  /** Does `work` in a transaction, and answers once that is on the disk. */
  write: <Result>(work: () => Result) => Promise<Result>;
  /** Settles once all that was asked for is written, or refused. */
  drain: () => Promise<void>;
}

/**
 * All that is asked for in one turn of the event loop shares one transaction, so that one wait for the disk serves
 * everyone who was writing. While another program has the database, they wait together, each as long as for any other
 * answer, and anyone who comes meanwhile joins them.
 */
export function sharedWrites({
  database,
  checkKept,
  guard,
}: Pick<SqliteFile, 'database' | 'checkKept' | 'guard'>): SharedWrites {
  let asked: Write[] = [];
  let isToBeFlushed = false;

  /** Written in one transaction, and to files that are still in the folder afterwards. */
  function kept<Result>(work: () => Result): Result {
    const result = together(database(), work);
    checkKept();
    return result;
  }

  function flush(): void {
    isToBeFlushed = false;
    const writes = asked;
    asked = [];
    if (writes.length === 0) return;
    try {
      const results = guard(() => kept(() => writes.map(({ work }) => work())));
      for (const [index, { resolve }] of writes.entries()) resolve(results[index] as never);
    } catch (error) {
      if (isLocked(error)) {
        waitAgain(writes, error);
        return;
      }
      // One that cannot be written does not cost the others theirs.
      const alone = writes.length > 1 ? writes : [];
      if (alone.length === 0) for (const { reject } of writes) reject(error);
      for (const { work, resolve, reject } of alone) {
        try {
          resolve(guard(() => kept(work)) as never);
        } catch (itsOwn) {
          reject(itsOwn);
        }
      }
    }
  }

  function waitAgain(writes: readonly Write[], error: unknown): void {
    const isLate = ({ askedAt }: Write): boolean =>
      performance.now() - askedAt >= PATIENCE_MILLISECONDS;
    for (const { reject } of writes.filter(isLate)) reject(error);
    asked = [...writes.filter((write) => !isLate(write)), ...asked];
    if (asked.length === 0) return;
    isToBeFlushed = true;
    setTimeout(flush, AGAIN_MILLISECONDS);
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (!isToBeFlushed) setImmediate(flush);
        isToBeFlushed = true;
        asked.push({ work, resolve, reject, askedAt: performance.now() });
      }),
    drain: async () => {
      while (isToBeFlushed) await pause(1);
    },
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

import { StoreUnavailable } from '../domain/submissions/ports.ts';

/** Runs `work`, and turns any failure of the database or the disk into one word for it. */
export function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(reasonOf(error), { cause: error });
  }
}

/** Whether another process keeps the database to itself. SQLite's code for it is 5, with more about it in higher bits. */
export function isLocked(error: unknown): boolean {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  return cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === 5;
}

/** Whether there was no room to write (SQLite's code for it is 13; a file that may not grow is an error of the disk, 10). */
export function isFull(error: unknown): boolean {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  if (!(cause instanceof Error) || !('errcode' in cause)) return false;
  return cause.errcode === 13 || (Number(cause.errcode) & 0xff) === 10;
}

/** SQLite's own words (`database or disk is full`), which hold nothing of what was to be written. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the store failed';
}

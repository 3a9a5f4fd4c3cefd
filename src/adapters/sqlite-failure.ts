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

/** Whether another process kept the database to itself for longer than we wait (SQLite's code for it is 5). */
export function isLocked(error: unknown): boolean {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  return cause instanceof Error && 'errcode' in cause && cause.errcode === 5;
}

/** SQLite's own words (`database or disk is full`), which hold nothing of what was to be written. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'the store failed';
}

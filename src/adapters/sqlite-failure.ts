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

/** Whether what is there is no database, or no whole one (SQLite's codes 26 and 11; 522 where a file ends too early). */
export function isDamaged(error: unknown): boolean {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  if (!(cause instanceof Error) || !('errcode' in cause)) return false;
  const code = Number(cause.errcode);
  return [11, 26].includes(code & 0xff) || code === 522;
}

/** SQLite's own code for a database that is damaged, for one of which we found it out. */
export const DAMAGED = 11;

/** What an operator reads of a damaged database, whichever way it was noticed. */
export function damageInWords(what: string): string {
  return `${what}: nothing is kept until it is put right. Stop the server, put the last backup back (npm run restore -- FILE --over-newer), and start it again`;
}

/** SQLite's own words (`database or disk is full`), which hold nothing of what was to be written. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the store failed';
  return isDamaged(error)
    ? damageInWords(`the database is damaged (${error.message})`)
    : error.message;
}

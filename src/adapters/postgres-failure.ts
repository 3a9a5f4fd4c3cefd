import { StoreUnavailable } from '../domain/submissions/ports.ts';

/** What a failure of the database means to an operator, by the first letters of PostgreSQL's code for it. */
const meanings: readonly [code: RegExp, words: string][] = [
  [/^28/, 'the database refuses this user or its password'],
  [/^3D/, 'there is no database of this name'],
  [/^3F|^42P01/, 'the tables are not there'],
  [/^42501/, 'this user may not do that in the database'],
  [/^25006/, 'the database can only be read'],
  [/^53100/, 'the disk of the database is full'],
  [/^53300/, 'the database has no connection left'],
  [/^57014/, 'the database took too long'],
  [/^57P/, 'the database is stopping or starting'],
  [
    /^(?:ECONNREFUSED|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/,
    'the database does not answer',
  ],
  [/^(?:08|ECONN|EPIPE|ETIMEDOUT)/, 'the connection to the database was lost'],
];

/** PostgreSQL's code of five letters, or the system's; the client's own errors have none. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** What the client says where it gave up waiting, or lost its connection. */
const LOST =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded|timeout expired|Query read timeout|Client was closed)/;

/**
 * One word for any failure. PostgreSQL's own sentence may quote what was to be written, and so is left out.
 * @example // "the database does not answer (ECONNREFUSED)"
 */
export function unavailable(error: unknown): StoreUnavailable {
  if (error instanceof StoreUnavailable) return error;
  const code = codeOf(error);
  const known = meanings.find(([codes]) => codes.test(code))?.[1];
  const words =
    known ?? (isLost(error) ? 'the connection to the database was lost' : 'the database failed');
  return new StoreUnavailable(code === '' ? words : `${words} (${code})`, { cause: error });
}

/** Whether it is worth the trying once more: the connection broke or could not be made, or two writes stood in each other's way. */
export function isPassing(error: unknown): boolean {
  return isLost(error) || /^(?:08|57P|40P01|40001|53300|E[A-Z]+$)/.test(codeOf(error));
}

function isLost(error: unknown): boolean {
  return error instanceof Error && LOST.test(error.message);
}

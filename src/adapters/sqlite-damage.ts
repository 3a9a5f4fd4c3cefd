import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isDamaged } from './sqlite-failure.ts';

/** What can be seen of an open database's files without opening them, which would undo SQLite's own locks. */
export interface FilesSeen {
  /** Bytes of the database and of its write-ahead log. */
  databaseBytes: number;
  logBytes: number;
  /** When the database was last written to, in nanoseconds: only when the log is folded in. */
  writtenAt: bigint;
}

export function filesSeen(path: string): FilesSeen {
  const database = statSync(path, { throwIfNoEntry: false, bigint: true });
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return {
    databaseBytes: Number(database?.size ?? 0),
    logBytes: log?.size ?? 0,
    writtenAt: database?.mtimeNs ?? 0n,
  };
}

/** Bytes at the beginning of the log, and before each page in it. */
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Whether someone cut an open database's files short, or wrote over their beginning: SQLite goes on with what it
 * remembers of them, and what it writes then cannot be read again. `undefined` where nothing is wrong. Throws where the
 * database is locked.
 */
export function damageSince(
  database: DatabaseSync,
  path: string,
  before: FilesSeen,
  now: FilesSeen,
): string | undefined {
  if (now.logBytes < before.logBytes && isLogShort(database, now)) {
    return 'the write-ahead log was cut short while it was in use';
  }
  if (now.databaseBytes < before.databaseBytes && isShort(database, now)) {
    return 'the database was cut short while it was in use';
  }
  const isWrittenTo = now.writtenAt !== before.writtenAt;
  return isWrittenTo && !canBeReadAnew(path)
    ? 'the database was damaged while it was in use'
    : undefined;
}

/** Another process may empty the log after folding it in; then SQLite knows of no page in it. */
function isLogShort(database: DatabaseSync, { logBytes }: FilesSeen): boolean {
  const pages = Number(database.prepare('PRAGMA wal_checkpoint(NOOP)').get()?.['log'] ?? 0);
  return pages > 0 && LOG_HEADER + pages * (FRAME_HEADER + pageBytes(database)) > logBytes;
}

/** A database becomes smaller by VACUUM, which an administrator may do, and has fewer pages then. */
function isShort(database: DatabaseSync, { databaseBytes }: FilesSeen): boolean {
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count'] ?? 0);
  return pages * pageBytes(database) > databaseBytes;
}

function pageBytes(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA page_size').get()?.['page_size'] ?? 4096);
}

/** By a connection that remembers nothing. */
function canBeReadAnew(path: string): boolean {
  const anew = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  try {
    anew.prepare('SELECT reference FROM submissions LIMIT 1').get();
    return true;
  } catch (error) {
    if (isDamaged(error)) return false;
    throw error;
  } finally {
    anew.close();
  }
}

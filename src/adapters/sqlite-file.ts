import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { makeFolder } from './make-folder.ts';
import { migrate, versionIn } from './migrate.ts';
import { damageSince, filesSeen, type FilesSeen } from './sqlite-damage.ts';
import { DAMAGED, damageInWords, guarded, isDamaged, isLocked } from './sqlite-failure.ts';
import { changeOf, numbersOf, type FileNumbers } from './same-files.ts';

/**
 * WAL with full sync: a write is on the disk before it answers, and readers never wait for a writer.
 * The log is folded into the database every 16 MB: in a rush that is a pause for everyone, so it comes seldom.
 * Secure delete: what is erased is overwritten, and not left in free pages.
 */
const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 4000;
`;

/** One SQLite file with the store's tables, and its statements, each made ready once. */
export interface SqliteFile {
  database: () => DatabaseSync;
  sql: (text: string) => StatementSync;
  /** Throws `StoreUnavailable` where what was just written went to files that are no longer in the folder, or not whole. */
  checkKept: () => void;
  /** Runs `work`, turns its failures into `StoreUnavailable`, and remembers where one says that the database is damaged. */
  guard: <Result>(work: () => Result) => Result;
  close: () => void;
}

/**
 * The file is opened at the first call; where it could not be, the next call tries again: a disk that comes late is used
 * once it is there. An open file stays open through failures: SQLite goes on with it when the disk works again, and what
 * was kept can still be read while there is no room to write.
 *
 * A file that was removed or replaced is noticed at the next call, since SQLite would go on writing to what no one finds
 * again. From then on only the same store is right, in the same place or restored from a copy: another one, or an empty
 * folder, is a mistake for a person to look at, who starts the server again if it is meant.
 *
 * A file that was cut short or written over is noticed, too. Then nothing more is written or read until a whole one is in
 * its place: what could still be written might not be found again.
 */
export function sqliteFile(path: string, { mustExist = false } = {}): SqliteFile {
  let open: { database: DatabaseSync; numbers: FileNumbers; seen: FilesSeen } | undefined;
  let damage: string | undefined;
  let identity: string | undefined;
  let closed = false;
  const statements = new Map<string, StatementSync>();

  function close(): void {
    statements.clear();
    open?.database.close();
    open = undefined;
  }

  function checkKept(): void {
    if (open === undefined || path === ':memory:') return;
    const change = changeOf(path, open.numbers);
    if (change === undefined) {
      checkWhole(open);
      return;
    }
    close();
    throw new StoreUnavailable(
      change === 'gone'
        ? 'the database was removed while it was in use'
        : 'the database was replaced while it was in use',
    );
  }

  function checkWhole(file: { database: DatabaseSync; seen: FilesSeen }): void {
    const now = filesSeen(path);
    try {
      damage ??= damageSince(file.database, path, file.seen, now);
    } catch (error) {
      // Another program has the database to itself: it is looked at again next time.
      if (isLocked(error)) return;
      throw error;
    }
    if (damage !== undefined) {
      const cause = Object.assign(new Error(damage), { errcode: DAMAGED });
      throw new StoreUnavailable(damageInWords(damage), { cause });
    }
    file.seen = now;
  }

  function guard<Result>(work: () => Result): Result {
    try {
      return guarded(work);
    } catch (error) {
      if (isDamaged(error)) damage ??= 'the database is damaged';
      throw error;
    }
  }

  function database(): DatabaseSync {
    if (closed) throw new StoreUnavailable('the store is closed');
    checkKept();
    if (open !== undefined) return open.database;
    if ((mustExist || identity !== undefined) && !existsSync(path)) {
      throw new StoreUnavailable(
        identity === undefined
          ? `There is no database at ${path}. Check DATA_DIR.`
          : 'the database is not where it was',
      );
    }
    const database = opened(path);
    try {
      const found = identityOf(database);
      if (identity !== undefined && found !== identity) {
        throw new StoreUnavailable(
          'another database is where ours was: put ours back, or start the server again if this one is meant',
        );
      }
      identity = found;
      // From now on SQLite waits for no one: it would keep everyone waiting. `whenFree` and `sharedWrites` wait.
      database.exec('PRAGMA busy_timeout = 0');
    } catch (error) {
      database.close();
      throw error;
    }
    open = { database, numbers: numbersOf(path), seen: filesSeen(path) };
    damage = undefined;
    return database;
  }

  return {
    database,
    checkKept,
    guard,
    sql: (text) => {
      const from = database();
      const known = statements.get(text);
      if (known !== undefined) return known;
      const statement = from.prepare(text);
      statements.set(text, statement);
      return statement;
    },
    close: () => {
      closed = true;
      close();
    },
  };
}

/** The name of a store for as long as it lives: a copy of it has the same. One that can only be read may have none yet. */
function identityOf(database: DatabaseSync): string {
  const find = database.prepare("SELECT value FROM kept WHERE name = 'identity'");
  const known = find.get()?.['value'];
  if (typeof known === 'string') return known;
  try {
    database
      .prepare("INSERT INTO kept (name, value) VALUES ('identity', ?) ON CONFLICT DO NOTHING")
      .run(crypto.randomUUID());
  } catch (error) {
    if (isLocked(error)) throw error;
    return '';
  }
  return String(find.get()?.['value']);
}

/** Milliseconds for which opening waits where another process opens the same file. It is done once. */
const OPENING_MILLISECONDS = 250;

function opened(path: string): DatabaseSync {
  if (path !== ':memory:') keepToOurselves(path);
  const database = new DatabaseSync(path, { timeout: OPENING_MILLISECONDS });
  try {
    // Before anything is changed in it: a later version may keep it in another way.
    versionIn(database);
    database.exec(settings);
    migrate(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Makes the file, where it is not there yet, so that no one else may read it, whatever the folder allows. SQLite gives
 * the files beside it the same rights. Those that are there already lose what others may do with them.
 */
function keepToOurselves(path: string): void {
  makeFolder(dirname(path));
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    closeSync(openSync(path, 'a', 0o600));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & 0o077) === 0) continue;
    try {
      chmodSync(file, mode & 0o700);
    } catch {
      // Someone else's file, or a disk that is only read: the person who set it up decides.
    }
  }
}

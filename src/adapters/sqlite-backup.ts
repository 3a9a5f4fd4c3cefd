import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { makeFolder } from './make-folder.ts';
import { DatabaseIsNewer, versionIn } from './migrate.ts';
import { isDamaged } from './sqlite-failure.ts';

/** All pages in one step: SQLite begins a copy anew whenever someone writes between two. */
const ALL_PAGES = 2 ** 30;

/** Milliseconds to wait while someone writes. */
const BUSY_MILLISECONDS = 10_000;

export interface Copied {
  submissions: number;
  /** ISO 8601, UTC: the last thing that was written down; `undefined` where there is nothing. */
  newestAt?: string | undefined;
}

/** Something that a person has to decide, or put right, first. */
export class CannotCopy extends Error {
  override name = 'CannotCopy';
}

/**
 * Copies the whole store into one file while others go on writing: messages, files, events, outbox, and the secret by
 * which references are made. What is in the write-ahead log is in the copy. It is checked before it gets its name.
 */
export async function backUp(path: string, file: string): Promise<Copied> {
  if (!existsSync(path)) throw new CannotCopy(`There is no database at ${path}. Check DATA_DIR.`);
  if (existsSync(file)) {
    throw new CannotCopy(
      `${file} is there already, and a backup is never written over. Name another.`,
    );
  }
  const unfinished = `${file}.unfinished`;
  try {
    await copy(path, unfinished);
    const copied = checked(unfinished);
    putInPlace(unfinished, file);
    return copied;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * Puts a backup in the place of the store. Never while someone has the store open, and not over what is newer, or
 * another store, unless that is said to be meant. Never another council's, whose messages would be answered in this one's name.
 * @param council whose store it is, where a server has several
 */
export async function restore(
  file: string,
  path: string,
  { overNewer = false, council }: { overNewer?: boolean; council?: string | undefined } = {},
): Promise<Copied> {
  if (!existsSync(file)) throw new CannotCopy(`There is no file ${file}.`);
  makeFolder(dirname(path));
  const unfinished = `${path}.restoring`;
  rmSync(unfinished, { force: true });
  try {
    await copy(file, unfinished);
    checkVersion(unfinished);
    if (council !== undefined) checkCouncil(unfinished, council);
    const copied = checked(unfinished);
    const isThere = existsSync(path);
    const isBroken = isThere && isUnreadable(path);
    if (isBroken && !overNewer) throw new CannotCopy(brokenThere(path));
    const mayReplace = isThere && !isBroken ? held(path) : undefined;
    try {
      if (mayReplace !== undefined && !overNewer) compare(mayReplace, copied, unfinished);
    } finally {
      mayReplace?.close();
    }
    if (isBroken) setAside(path);
    putInPlace(unfinished, path);
    for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
    return copied;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Whether what is in the store's place can't be read as one, so that nothing in it can be compared with the backup. */
function isUnreadable(path: string): boolean {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MILLISECONDS });
    seen(database);
    return false;
  } catch (error) {
    return isDamaged(error);
  } finally {
    database?.close();
  }
}

function brokenThere(path: string): string {
  return `The store at ${path} is damaged, so no one can tell what is in it that the backup does not have. Stop the server, and add --over-newer to put the backup in its place: the damaged file is kept as ${path}.damaged.`;
}

/** What is damaged may still be of use to someone who knows how to read it. */
function setAside(path: string): void {
  for (const ending of ['', '-wal']) {
    if (existsSync(path + ending)) renameSync(path + ending, `${path}.damaged${ending}`);
  }
}

/** The store, held by no one else: leaving the write-ahead log needs it alone. */
function held(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
    const left = database.prepare('PRAGMA journal_mode = DELETE').get();
    if (left?.['journal_mode'] !== 'delete') throw new Error('someone else has it open');
    return database;
  } catch (error) {
    database.close();
    throw new CannotCopy(
      `Someone has the store at ${path} open: stop the server, and any other command, first.`,
      { cause: error },
    );
  }
}

function compare(database: DatabaseSync, copied: Copied, unfinished: string): void {
  const there = seen(database);
  if (there.submissions > 0 && identityIn(database) !== identityOf(unfinished)) {
    throw new CannotCopy(
      'The backup is of another store than the one there. Add --over-newer if that is meant.',
    );
  }
  if ((there.newestAt ?? '') <= (copied.newestAt ?? '')) return;
  throw new CannotCopy(
    `The store there was written to at ${there.newestAt ?? ''}, the backup last at ${copied.newestAt ?? 'no time'}: what came since would be lost. Add --over-newer if that is meant.`,
  );
}

async function copy(from: string, to: string): Promise<void> {
  let source: DatabaseSync | undefined;
  try {
    source = new DatabaseSync(from, { timeout: BUSY_MILLISECONDS });
    source.prepare('SELECT count(*) FROM submissions').get();
  } catch (error) {
    source?.close();
    throw new CannotCopy(`${from} is no store of messages.`, { cause: error });
  }
  try {
    closeSync(openSync(to, 'w', 0o600));
    await backup(source, to, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
}

/** Looks through every page of a copy. It is left as one file, without a log beside it. */
function checked(path: string): Copied {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    const found = database.prepare('PRAGMA quick_check').get()?.['quick_check'];
    if (found !== 'ok') throw new CannotCopy(`The copy is damaged: ${String(found)}.`);
    return seen(database);
  } finally {
    database.close();
  }
}

/** What this code could not open again is not put in the place of what it can. */
function checkVersion(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    versionIn(database);
  } catch (error) {
    if (!(error instanceof DatabaseIsNewer)) throw error;
    throw new CannotCopy(error.message, { cause: error });
  } finally {
    database.close();
  }
}

function checkCouncil(path: string, council: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const other = database
      .prepare(
        `SELECT json_extract(json, '$.council') AS council FROM submissions
         WHERE json_extract(json, '$.council') <> ? LIMIT 1`,
      )
      .get(council)?.['council'];
    if (other === undefined) return;
    throw new CannotCopy(
      `The backup holds messages to ${String(other)}, and not to ${council}. Name the site it is of, such as --site ${String(other)}.`,
    );
  } finally {
    database.close();
  }
}

function seen(database: DatabaseSync): Copied {
  const row = database
    .prepare(
      `SELECT (SELECT count(*) FROM submissions) AS submissions,
        max((SELECT coalesce(max(received_at), '') FROM submissions),
            (SELECT coalesce(max(json_extract(json, '$.at')), '') FROM events)) AS newest`,
    )
    .get();
  const newest = String(row?.['newest'] ?? '');
  return {
    submissions: Number(row?.['submissions'] ?? 0),
    ...(newest === '' ? {} : { newestAt: newest }),
  };
}

function identityOf(path: string): unknown {
  const database = new DatabaseSync(path);
  try {
    return identityIn(database);
  } finally {
    database.close();
  }
}

function identityIn(database: DatabaseSync): unknown {
  try {
    return database.prepare("SELECT value FROM kept WHERE name = 'identity'").get()?.['value'];
  } catch {
    // A store of before stores had one.
    return undefined;
  }
}

/** Onto the disk, and only then under its name. */
function putInPlace(unfinished: string, name: string): void {
  chmodSync(unfinished, 0o600);
  for (const path of [unfinished, dirname(name)]) {
    const file = openSync(path, 'r');
    fsyncSync(file);
    closeSync(file);
  }
  renameSync(unfinished, name);
}

import { statSync } from 'node:fs';

/** Which files a database was opened as: their numbers on the disk, which a copy or another file does not have. */
export type FileNumbers = readonly string[];

/** SQLite's files: the database, its write-ahead log, and what its processes share about that log. */
export function numbersOf(path: string): FileNumbers {
  return [path, `${path}-wal`, `${path}-shm`].map((file) => {
    const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
    return stat === undefined ? 'gone' : `${String(stat.dev)}:${String(stat.ino)}`;
  });
}

/** What became of the files of an open database; `undefined` where they are as they were. */
export function changeOf(path: string, before: FileNumbers): 'gone' | 'replaced' | undefined {
  const now = numbersOf(path);
  if (now.every((number, index) => number === before[index])) return undefined;
  return now.includes('gone') ? 'gone' : 'replaced';
}

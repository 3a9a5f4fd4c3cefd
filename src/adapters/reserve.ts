import { existsSync, fstatSync, openSync, closeSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The write-ahead log as long as it gets (16 MB), which has to be folded into the database; and the files of one message,
 * which are erased by writing over them.
 */
const RESERVE_BYTES = 24 * 1024 * 1024;
const PIECE = new Uint8Array(1024 * 1024).fill(0x20);

/** Room on the disk that is kept for erasing: to erase, SQLite has to write first. */
export interface Reserve {
  /** Gives the room back to the disk. */
  free: () => void;
  /** Takes it again, where there is room for it. */
  keep: () => void;
}

/** The reserve beside a database: a file of blanks that means nothing. */
export function reserve(databasePath: string): Reserve {
  const path = join(dirname(databasePath), 'room-for-erasing');
  let isKept = databasePath === ':memory:';
  return {
    free: () => {
      if (databasePath === ':memory:') return;
      rmSync(path, { force: true });
      isKept = false;
    },
    keep: () => {
      if (isKept) return;
      isKept = true;
      if (existsSync(path)) return;
      let file: number | undefined;
      try {
        file = openSync(path, 'wx', 0o600);
        while (fstatSync(file).size < RESERVE_BYTES) writeSync(file, PIECE);
      } catch {
        // The disk is full, or only read: the next process tries again.
        rmSync(path, { force: true });
      } finally {
        if (file !== undefined) closeSync(file);
      }
    },
  };
}

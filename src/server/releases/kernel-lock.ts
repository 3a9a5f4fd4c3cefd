import { DatabaseSync } from 'node:sqlite';
import { isLocked } from '../../adapters/sqlite-failure.ts';

/** Lets someone else have the file. */
export type Unlock = () => void;

/**
 * Takes a file for this process: `exclusive` for it alone, `shared` beside others who share it. The system itself keeps
 * the lock and takes it back when the process ends, however it ends, so that none is ever left by a process that was
 * killed. (Node has no such lock; SQLite's is one.)
 * @returns how to give it back; undefined where someone else has it
 */
export function lockFile(path: string, kind: 'exclusive' | 'shared'): Unlock | undefined {
  const isShared = kind === 'shared';
  const file = new DatabaseSync(path, { readOnly: isShared, timeout: 0 });
  try {
    file.exec(isShared ? 'BEGIN; SELECT count(*) FROM sqlite_master' : 'BEGIN EXCLUSIVE');
    return () => {
      file.close();
    };
  } catch (error) {
    file.close();
    if (isLocked(error)) return undefined;
    throw error;
  }
}

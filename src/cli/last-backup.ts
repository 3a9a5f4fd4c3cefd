import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the database, so that anyone who looks at an installation can say how old its last backup is. */
const FILE = 'last-backup';

/** Writes down that a backup was made. Where it cannot be, the backup is none the worse. */
export function noteBackup(dataFolder: string, at: Date): void {
  try {
    writeFileSync(join(dataFolder, FILE), `${at.toISOString()}\n`, { mode: 0o600 });
  } catch {
    // A user who may only read makes backups too.
  }
}

/** When the last backup was made, milliseconds since 1970; `undefined` where none is known. */
export function lastBackup(dataFolder: string): number | undefined {
  try {
    const at = Date.parse(readFileSync(join(dataFolder, FILE), 'utf8').trim());
    return Number.isNaN(at) ? undefined : at;
  } catch {
    return undefined;
  }
}

import { parse, join } from 'node:path';

/**
 * The file of one council's backup, where all are made at once.
 * @example backupOf('/backups/20261127.sqlite', 'thornby') // => "/backups/20261127.thornby.sqlite"
 */
export function backupOf(file: string, council: string): string {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}.${council}${ext}`);
}

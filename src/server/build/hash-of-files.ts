import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { hashIn } from './file-bytes.ts';

/** Hashes of files by their paths, as they were written or read a moment ago. */
export type KnownHashes = Map<string, string>;

/**
 * One hash of the names and the bytes of files.
 * @param paths files, or folders with all that is in them; one that is not there counts as that
 * @param known hashes of files that need not be read
 */
export async function hashOfFiles(
  paths: readonly string[],
  known: KnownHashes = new Map(),
): Promise<string> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const lines = files.map(
    ({ name, path }) => `${known.get(path) ?? hashIn(path) ?? 'none'} ${name}`,
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A file, or all files in a folder, by their own order; a name says from which of the paths it comes. */
async function filesAt(path: string, index: number): Promise<{ name: string; path: string }[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (entries === undefined) return [{ name: String(index), path }];
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      name: `${String(index)}/${relative(path, file).split(sep).join('/')}`,
      path: file,
    }));
}

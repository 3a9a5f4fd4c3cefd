import { createHash, hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { bytesIn } from '../../council/kept/bytes-in.ts';

/**
 * One hash of the names and the bytes of files.
 * @param paths files, or folders with all that is in them; one that is not there counts as that
 */
export async function hashOfFiles(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const lines = files.map(({ name, path }) => {
    const bytes = bytesIn(path);
    return `${bytes === undefined ? 'none' : hash('sha256', bytes)} ${name}`;
  });
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

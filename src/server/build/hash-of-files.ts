import { createHash, hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { inParallel } from './in-parallel.ts';

/** Files read at a time. */
const AT_ONCE = 16;

/**
 * One hash of the names and the bytes of files.
 * @param paths files, or folders with all that is in them; one that is not there counts as that
 */
export async function hashOfFiles(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const lines = new Array<string>(files.length);
  await inParallel(files.entries(), AT_ONCE, async ([index, { name, path }]) => {
    const bytes = await readFile(path).catch(() => undefined);
    lines[index] = `${bytes === undefined ? 'none' : hash('sha256', bytes)} ${name}`;
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

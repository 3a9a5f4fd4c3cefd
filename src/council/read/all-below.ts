import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** All that is below a folder, as paths from it, folders too. With their kinds read along, no entry is asked for by itself. */
export async function allBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

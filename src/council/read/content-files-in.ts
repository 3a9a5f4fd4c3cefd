import { join } from 'node:path';
import { allBelow } from './all-below.ts';
import { isSystemFile } from './system-file.ts';

/** Every file below a council's folder that an editor writes, from the project's root, in alphabetical order. */
export async function contentFilesIn(folder: string): Promise<string[]> {
  const entries = await allBelow(folder);
  return entries
    .filter((entry) => /\.(?:mdx|ya?ml)$/.test(entry) && !isSystemFile(entry))
    .map((entry) => join(folder, entry))
    .sort();
}

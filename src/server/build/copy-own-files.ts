import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Council } from '../../council/council.ts';
import { filesFolder } from '../../council/files/site-files.ts';
import { writeChanged } from './write-changed.ts';

/** Puts a council's own pictures and documents beside its pages, as they are. */
export async function copyOwnFiles(folder: string, { files }: Council): Promise<void> {
  const to = join(folder, filesFolder);
  for (const name of files.sizes.keys()) {
    await writeChanged(join(to, name), await readFile(join(files.folder, name)));
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The templates' own folder. */
const folder = join(import.meta.dirname, '..', 'council');

/**
 * The templates below a folder of `src/scaffold/council`, by their place in a council's folder. They are the files that an
 * editor will have, so that a sentence is changed where it is read as the editor reads it.
 */
export async function templatesIn(name: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, string]> => {
      const path = join(entry.parentPath, entry.name);
      const below = path.slice(join(folder, name).length + 1);
      return [below.split(sep).join('/'), await readFile(path, 'utf8')];
    });
  return new Map((await Promise.all(read)).sort(([one], [other]) => one.localeCompare(other)));
}

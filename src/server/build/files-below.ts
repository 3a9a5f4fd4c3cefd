import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The names of all files in a folder and the folders in it, with / between. Node's own (`recursive`) asks the disk about each
 * name once more.
 * @throws where there is no such folder
 * @example filesBelow('dist') // => ["404.html", "services/bins/index.html"]
 */
export function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

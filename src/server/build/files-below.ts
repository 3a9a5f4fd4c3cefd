import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The names of all files in a folder and the folders in it, with / between. Node's own (`recursive`) asks the disk about each
 * name once more.
 * @param isFollowed whether a link is a folder with files in it, and not a file
 * @throws where there is no such folder
 * @example filesBelow('dist') // => ["404.html", "services/bins/index.html"]
 */
export function filesBelow(
  folder: string,
  below = '',
  isFollowed: (link: string) => boolean = () => false,
): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    const isFolder =
      entry.isDirectory() || (entry.isSymbolicLink() && isFollowed(join(folder, name)));
    return isFolder ? filesBelow(folder, name, isFollowed) : [name];
  });
}

import { readdir, stat } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesAddress, filesFolder, isFileName } from './site-files.ts';

/** Where files are that belong to every council's site. */
const publicFolder = 'public';

/** A council's own pictures and documents. */
export interface CouncilFiles {
  /** The folder that they are in. */
  folder: string;
  /** Bytes of each, by its name. */
  sizes: ReadonlyMap<string, number>;
}

/** @param council its folder: `content/your-council` */
export async function readFiles(council: string): Promise<CouncilFiles> {
  const folder = join(council, filesFolder);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && isFileName(entry.name));
  const sizes = names.map(async ({ name }): Promise<[string, number]> => [
    name,
    (await stat(join(folder, name))).size,
  ]);
  return {
    folder,
    sizes: new Map((await Promise.all(sizes)).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Where the file of an address of the site lies: in the council's own folder, or among those of all.
 * @example fileAt('/files/hall.jpg', { folder: 'content/your-council/files', … }) // => "content/your-council/files/hall.jpg"
 * @example fileAt('/crest.svg', …) // => "public/crest.svg"
 */
export function fileAt(address: string, { folder }: CouncilFiles): string {
  const path = pathOf(address);
  return path.startsWith(filesAddress)
    ? join(folder, path.slice(filesAddress.length))
    : join(publicFolder, path);
}

/** Bytes of the file at an address; `undefined` where there is none. */
export function sizeAt(address: string, files: CouncilFiles): number | undefined {
  const path = pathOf(address);
  if (path.startsWith(filesAddress)) return files.sizes.get(path.slice(filesAddress.length));
  const found = statSync(join(publicFolder, path), { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}

/** Without what comes after a ? or #. An address that cannot be read is its own name, and no file has it. */
function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { hashIn } from './file-bytes.ts';
import { filesBelow } from './files-below.ts';

/** Hashes of files by their paths, as they were written or read a moment ago. */
export type KnownHashes = Map<string, string>;

/**
 * One hash of the names and the bytes of files.
 * @param paths files, or folders with all that is in them; one that is not there counts as that
 * @param known hashes of files that need not be read
 */
export function hashOfFiles(paths: readonly string[], known: KnownHashes = new Map()): string {
  const lines = paths
    .flatMap(filesAt)
    .map(({ name, path }) => `${known.get(path) ?? hashIn(path) ?? 'none'} ${name}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A file, or all files in a folder, by their own order; a name says from which of the paths it comes. */
function filesAt(path: string, index: number): { name: string; path: string }[] {
  if (!isFolder(path)) return [{ name: String(index), path }];
  return filesBelow(path, '', leadsElsewhere)
    .sort()
    .map((name) => ({ name: `${String(index)}/${name}`, path: join(path, name) }));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Whether a link leads to a folder, which what copies `public/` follows; one around the link itself has no end. */
function leadsElsewhere(link: string): boolean {
  if (!isFolder(link)) return false;
  const behind = realpathSync(link) + sep;
  for (let outer = dirname(link); ; outer = dirname(outer)) {
    if ((realpathSync(outer) + sep).startsWith(behind)) return false;
    if (outer === dirname(outer)) return true;
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PAGES, SNAPSHOT } from './release-note.ts';

/** Files read at a time. */
const AT_ONCE = 16;

/** The names of all files of a release, as addresses are written, in their own order. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, PAGES), { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder).length + 1))
    .map((name) => name.split(sep).join('/'));
  return [...names, SNAPSHOT].sort();
}

/**
 * One hash of the names and the bytes of all that is in a release, by which a release that is cut short, changed or
 * damaged is known from a whole one.
 */
export async function hashOfRelease(folder: string): Promise<{ hash: string; pages: number }> {
  const names = await filesOf(folder);
  const hashes = new Array<string>(names.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < names.length; index = next++) {
      hashes[index] = await hashOfFile(join(folder, names[index] ?? ''));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const all = createHash('sha256');
  for (const [index, name] of names.entries()) all.update(`${hashes[index] ?? ''} ${name}\n`);
  const pages = names.filter((name) => name.endsWith('.html')).length;
  return { hash: all.digest('hex'), pages };
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

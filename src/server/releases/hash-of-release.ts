import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { inParallel } from '../build/in-parallel.ts';
import { hashOfFile } from '../files/hash-of-file.ts';
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
  await inParallel(names.entries(), AT_ONCE, async ([index, name]) => {
    hashes[index] = (await hashOfFile(join(folder, name))).toString('hex');
  });
  const all = createHash('sha256');
  for (const [index, name] of names.entries()) all.update(`${hashes[index] ?? ''} ${name}\n`);
  const pages = names.filter((name) => name.endsWith('.html')).length;
  return { hash: all.digest('hex'), pages };
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = 'src';
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** What makes pages out of a council: our own code, the words of the site, and what package-lock.json names. */
export const codeFiles: readonly string[] = [folder, ...files];

/** The hash of all code that makes pages, and of the Node that runs it (dates and names of languages are Node's). */
export async function codeHash(root = '.'): Promise<string> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const hash = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  for (const path of [...files.map((name) => join(root, name)), ...names]) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    hash.update(`${path} ${String(bytes.byteLength)}\n`).update(bytes);
  }
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesIn } from '../../council/kept/bytes-in.ts';

const folder = 'src';
const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** What makes pages out of a council: our own code, the words of the site, and what package-lock.json names. */
export const codeFiles: readonly string[] = [folder, ...files];

/**
 * The hash of all code that makes pages, and of the Node that runs it (dates and names of languages are Node's) with the
 * language and the time zone that it takes from the system.
 */
export async function codeHash(root = '.'): Promise<string> {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const node = [process.version, process.arch, locale, timeZone].join(' ');
  const hash = createHash('sha256').update(`${node}\n`);
  for (const path of [...files.map((name) => join(root, name)), ...names]) {
    const bytes = bytesIn(path) ?? Buffer.alloc(0);
    hash.update(`${path} ${String(bytes.byteLength)}\n`).update(bytes);
  }
  return hash.digest('hex');
}

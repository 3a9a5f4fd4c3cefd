import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A hash of all that a page looks like and does: its HTML, and the styles and scripts that the HTML names. A script's
 * own imports need no reading: their names carry a hash of what is in them.
 * @param path from the root: `/charter/`
 * @example await pageHash('dist', '/charter/') // => '9f2c…' (64 characters)
 */
export async function pageHash(folder: string, path: string): Promise<string> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return htmlHash(folder, await readFile(join(folder, file), 'utf8'));
}

/** The same for a page that a function writes, which is in no file. */
export async function htmlHash(folder: string, html: string): Promise<string> {
  const named = [...html.matchAll(/\s(?:href|src)="?(\/[^"\s>?#]+\.(?:css|js))(?=["\s>?#])/g)];
  const parts = [...new Set(named.map(([, part = '']) => part))].sort();
  const hash = createHash('sha256').update(html);
  for (const part of parts) {
    hash.update(`\0${part}\0`).update(await readFile(join(folder, part)).catch(() => 'not there'));
  }
  return hash.digest('hex');
}

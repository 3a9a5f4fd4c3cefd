import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isIn } from './file-bytes.ts';

/**
 * Writes a file, unless these bytes are what is in it already. To make a file takes many times as long as to read one, and
 * after one page was changed nearly all files of a site are as they were.
 *
 * What was compressed of the file before goes first: a build that is killed in between must leave no old promise to be sent
 * in place of the new one.
 *
 * It waits for the disk, as that takes a fifth of the processor's time of being told when it is done.
 */
export async function writeChanged(path: string, bytes: Uint8Array): Promise<void> {
  if (isIn(path, bytes)) return;
  if (!/\.(?:br|gz)$/.test(path))
    for (const ending of ['.br', '.gz']) if (existsSync(path + ending)) rmSync(path + ending);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') await rm(path, { recursive: true });
    else if (/^(?:ENOENT|ENOTDIR|EEXIST)$/.test(code)) await makeFolder(dirname(path));
    else throw error;
    writeFileSync(path, bytes);
  }
}

/** Makes a folder, also where an earlier build wrote a file of that name or above it. */
async function makeFolder(path: string): Promise<void> {
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory() === true) return;
  if (kind !== undefined) await rm(path);
  else await makeFolder(dirname(path));
  await mkdir(path, { recursive: true });
}

/**
 * Removes from a folder all that an earlier build wrote and this one did not, with the folders that are empty then.
 * @param isWritten whether this build wrote a file, or something else writes a folder still; the name is below the folder, with / between
 * @returns whether anything is left in it
 */
export async function removeOthers(
  folder: string,
  isWritten: (name: string) => boolean,
  below = '',
): Promise<boolean> {
  let isLeft = false;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    const stays =
      isWritten(name) || (entry.isDirectory() && (await removeOthers(folder, isWritten, name)));
    if (stays) isLeft = true;
    else rmSync(join(folder, name), { recursive: true });
  }
  return isLeft;
}

import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Milliseconds for which one look at the disk serves everyone. */
const LOOK_AGAIN_MILLISECONDS = 2_000;

/**
 * Whether the disk of a folder has less room than it should. Where no one can tell, it has enough: a message is worth
 * trying.
 * @param floor bytes
 * @param tell is called when it has become so, and not again until it was well in between
 */
export function diskLow(
  folder: string,
  floor: number,
  tell: () => void,
  freeIn: (folder: string) => Promise<number> = freeBytes,
): () => Promise<boolean> {
  let looked = -Infinity;
  let answer = Promise.resolve(false);
  let wasLow = false;

  async function look(): Promise<boolean> {
    const isLow = (await freeIn(folder).catch(() => Infinity)) < floor;
    if (isLow && !wasLow) tell();
    wasLow = isLow;
    return isLow;
  }

  return () => {
    if (performance.now() - looked >= LOOK_AGAIN_MILLISECONDS) {
      looked = performance.now();
      answer = look();
    }
    return answer;
  };
}

/** Bytes that this user may still write. A folder that is not there yet will be where its parent is. */
export async function freeBytes(folder: string): Promise<number> {
  const path = resolve(folder);
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if (dirname(path) === path) throw error;
    return freeBytes(dirname(path));
  }
}

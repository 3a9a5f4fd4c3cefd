import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file in one step: a reader finds the old text or the new one, and never a part. Once this is
 * done it outlasts a power cut.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  const beside = `${path}.${String(process.pid)}`;
  try {
    await writeAndSync(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** What was renamed in a folder is kept only once the folder is. (Windows has no such thing, and needs none.) */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function writeAndSync(path: string, text: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

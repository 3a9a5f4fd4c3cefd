import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFile } from '../releases/kernel-lock.ts';

interface Alone {
  /** The folder that is written to. */
  folder: string;
  /** Where it is noted which folders are being written to. */
  locks: string;
  /** Called once, where another build has the folder and has to be waited for. */
  waits: () => void;
}

/** How often it is asked whether the other build has ended, in milliseconds. */
const OFTEN = 100;

/**
 * Builds while no other build writes to the same folder. Of two at once each would leave files of its own there, and the
 * last would take what it finds for what it made.
 */
export async function buildAlone<T>(
  { folder, locks, waits }: Alone,
  build: () => Promise<T>,
): Promise<T> {
  await mkdir(locks, { recursive: true });
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  const take = (): ReturnType<typeof lockFile> =>
    lockFile(join(locks, `${name}.lock`), 'exclusive');
  let unlock = take();
  if (unlock === undefined) waits();
  while (unlock === undefined) {
    await pause(OFTEN);
    unlock = take();
  }
  try {
    return await build();
  } finally {
    unlock();
  }
}

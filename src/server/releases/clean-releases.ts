import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { currentRelease, isHalfWritten } from './current-release.ts';
import { lockFile } from './kernel-lock.ts';
import { listReleases } from './list-releases.ts';
import { isReleaseName } from './release-name.ts';
import { IN_USE } from './release-note.ts';

/** Releases that are kept, the newest first. */
export const KEPT = 5;
/** Where a release is made, before it has a name. */
export const BUILDING = 'building';

/**
 * Takes away what is no longer needed: releases older than the five newest, and whatever a build that was cut short left
 * behind. Never the current release, nor one that a server is serving. The caller holds the lock of builds.
 * @returns the names of the releases that are gone
 */
export async function cleanReleases(home: string): Promise<string[]> {
  const current = await currentRelease(home);
  const whole = await listReleases(home);
  const kept = new Set([...whole.slice(0, KEPT).map(({ id }) => id), current?.id]);
  const names = await readdir(home);
  const gone: string[] = [];
  for (const name of names) {
    const path = join(home, name);
    if (name === BUILDING || isHalfWritten(name)) {
      await rm(path, { recursive: true, force: true });
    } else if (isReleaseName(name) && !kept.has(name) && !isInUse(path)) {
      await rm(path, { recursive: true, force: true });
      gone.push(name);
    }
  }
  return gone;
}

/** Whether a server is serving a release: it shares a file with the others that do. */
function isInUse(folder: string): boolean {
  try {
    const unlock = lockFile(join(folder, IN_USE), 'exclusive');
    unlock?.();
    return unlock === undefined;
  } catch {
    // There is no such file, or it can't be opened: what has no lock is not served.
    return false;
  }
}

import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isWithin } from '../../council/read/watching.ts';
import { freeBytes } from '../../server/free-disk.ts';
import { BUILT, siteFolder } from '../../server/open-site.ts';
import { fine, isProduction, doubtful, wrong, type Environment, type Finding } from './finding.ts';

export interface FolderOf {
  dataFolder: string;
  diskFloorBytes: number;
  environment: Environment;
  /** Bytes that are free on a folder's disk. */
  freeIn?: (folder: string) => Promise<number>;
}

/** Where messages are kept: whether it can be written to, by no one else, outside what is replaced or served, with room. */
export async function checkFolder({
  dataFolder,
  diskFloorBytes,
  environment,
  freeIn = freeBytes,
}: FolderOf): Promise<Finding[]> {
  const folder = resolve(dataFolder);
  return [
    await rights(folder),
    ...place(folder, environment),
    await disk(folder, diskFloorBytes, freeIn),
  ].filter((finding) => finding !== undefined);
}

async function rights(folder: string): Promise<Finding> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) {
    return doubtful(
      'folder',
      `DATA_DIR=${folder} is not there.`,
      'Make it, for the user that the site runs as alone; the server makes it where it may. If there should be messages in it, check how it is spelt.',
    );
  }
  if (!found.isDirectory()) {
    return wrong('folder', `DATA_DIR=${folder} is no folder.`, 'Name a folder.');
  }
  try {
    await rmdir(await mkdtemp(join(folder, '.doctor-')));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    return wrong(
      'folder',
      `This user cannot write to DATA_DIR=${folder} (${code}).`,
      `Run this as the user that the site runs as, or give the folder to that user: chown -R front-door ${folder}.`,
    );
  }
  if ((found.mode & 0o077) !== 0) {
    return wrong(
      'folder',
      `Other users of this machine may look into DATA_DIR=${folder}.`,
      `Close it to them: chmod 700 ${folder}.`,
    );
  }
  return fine('folder', `DATA_DIR=${folder} can be written to by this user alone.`);
}

function place(folder: string, environment: Environment): Finding[] {
  const served = resolve(siteFolder(environment) ?? BUILT);
  if (folder === served || isWithin(served, folder)) {
    return [
      wrong(
        'folder',
        `DATA_DIR=${folder} is inside ${served}, which anybody can read over the web.`,
        'Move it out of there: DATA_DIR=/var/lib/front-door.',
      ),
    ];
  }
  const checkout = resolve('.');
  if (isProduction(environment) && (folder === checkout || isWithin(checkout, folder))) {
    return [
      wrong(
        'folder',
        `DATA_DIR=${folder} is inside the checkout, and is lost when that is replaced.`,
        'Move it out of there: DATA_DIR=/var/lib/front-door.',
      ),
    ];
  }
  return [];
}

async function disk(
  folder: string,
  floor: number,
  freeIn: (folder: string) => Promise<number>,
): Promise<Finding | undefined> {
  const free = await freeIn(folder).catch(() => undefined);
  if (free === undefined) return undefined;
  const megabytes = Math.floor(free / 1_000_000);
  return free < floor
    ? wrong(
        'disk',
        `${String(megabytes)} MB are free, fewer than DISK_FLOOR_MB: attachments are refused.`,
        'Free some space, or set DISK_FLOOR_MB lower.',
      )
    : fine('disk', `${String(megabytes)} MB are free.`);
}

import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Snapshot } from '../../council/snapshot/snapshot.ts';
import { ToldError } from '../../council/wording/told-error.ts';
import { BUILDING, cleanReleases } from './clean-releases.ts';
import { makeCurrent } from './current-release.ts';
import { hashOfRelease } from './hash-of-release.ts';
import { lockFile, type Unlock } from './kernel-lock.ts';
import { makeHome } from './list-releases.ts';
import { releaseName } from './release-name.ts';
import { IN_USE, NOTE, PAGES, SNAPSHOT, type ReleaseNote } from './release-note.ts';
import { syncFolder, writeWhole } from './write-whole.ts';

/** Someone else is building the same council. */
export class AnotherBuild extends ToldError {
  override name = 'AnotherBuild';
}

export interface MakeRelease {
  /** The folder of the council's releases. */
  home: string;
  /** The council's id. */
  council: string;
  /** Writes the pages and the snapshot, each into a folder of its own. Throws where it cannot. */
  build: (folders: { pages: string; snapshot: string }) => Promise<void>;
  now: () => Date;
}

/**
 * Makes a release and makes it current. All of it is written in a folder of its own first; then one step makes it the
 * one that is served. Whatever goes wrong before that step leaves everything as it was, and is thrown.
 * @throws AnotherBuild
 */
export async function makeRelease({
  home,
  council,
  build,
  now,
}: MakeRelease): Promise<ReleaseNote> {
  await makeHome(home);
  const unlock = lockBuilds(home);
  const folder = join(home, BUILDING);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    await build({ pages: join(folder, PAGES), snapshot: folder });
    await checkWhole(folder, council);
    const madeAt = now();
    const { hash, pages } = await hashOfRelease(folder);
    const id = releaseName(madeAt, hash);
    const note: ReleaseNote = { id, council, madeAt: madeAt.toISOString(), hash, pages };
    await writeFile(join(folder, IN_USE), '');
    await writeWhole(join(folder, NOTE), JSON.stringify(note));
    await syncAll(folder);
    await rename(folder, join(home, id));
    await syncFolder(home);
    await makeCurrent(home, { id, isChosen: false });
    await cleanReleases(home);
    return note;
  } finally {
    // On a full disk this makes room again; where even that fails, the next build does it.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    unlock();
  }
}

/**
 * Takes the council's folder for one build, or for cleaning up: builds share what Astro keeps between them, so two of one
 * council would write over each other. @throws AnotherBuild
 */
export function lockBuilds(home: string): Unlock {
  const unlock = lockFile(join(home, 'build.lock'), 'exclusive');
  if (unlock !== undefined) return unlock;
  throw new AnotherBuild(
    'Another build of this council is under way. Wait until it has ended, and try again.',
  );
}

/** A build may end well and have written nothing of use. */
async function checkWhole(folder: string, council: string): Promise<void> {
  for (const name of ['index.html', '404.html']) {
    await access(join(folder, PAGES, name)).catch(() => {
      throw new ToldError(`The build wrote no ${name}.`);
    });
  }
  const site = JSON.parse(await readFile(join(folder, SNAPSHOT), 'utf8')) as Snapshot;
  if (site.council.id === council) return;
  throw new ToldError(`The build is of ${site.council.id}, and not of ${council}.`);
}

/**
 * The bytes have to be on the disk before the step that makes them current is. One call for all files; where the system
 * has no such command, a release that a power cut left incomplete is known by its hash.
 */
async function syncAll(folder: string): Promise<void> {
  await promisify(execFile)('sync', ['-f', folder]).catch(() => undefined);
}

import { join } from 'node:path';
import type { Snapshot } from '../../council/snapshot/snapshot.ts';
import { ToldError } from '../../council/wording/told-error.ts';
import { loadRelease } from '../files/load-release.ts';
import type { PublishedRelease } from '../files/release.ts';
import { currentRelease, currentSince, markOfCurrent } from './current-release.ts';
import { KEPT } from './clean-releases.ts';
import { EARLIER_MILLISECONDS, earlierFiles, isAskedLater } from './earlier-files.ts';
import { lockFile, type Unlock } from './kernel-lock.ts';
import { listReleases } from './list-releases.ts';
import { loadPublished, readSite } from './load-published.ts';
import { IN_USE, PAGES } from './release-note.ts';

export interface TakeUp {
  /** The folder of the council's releases. */
  home: string;
  /** Whose releases they have to be, where a server has those of several councils. */
  council?: string | undefined;
  log: (line: string) => void;
  /** Milliseconds of a clock that never jumps. */
  steady?: () => number;
  /** Milliseconds since 1970. */
  wall?: () => number;
}

export interface Served {
  /** The release to answer by: each request that is answered asks once. */
  release: () => PublishedRelease;
  /** The snapshots of the releases that were replaced within the last day, the newest first. */
  replaced: () => readonly Snapshot[];
  /** Whether someone chose it by hand: until the next publish nothing takes its place by itself. */
  isChosen: () => boolean;
  /** Looks whether another release is current, and takes it up. Never throws, and never does it twice at a time. */
  look: () => Promise<void>;
}

/** Milliseconds after which a release that could not be read is tried again. */
const AGAIN_MILLISECONDS = 60_000;

/**
 * Serves the current release, and takes up the next when it has become current: read whole and checked first, then
 * exchanged in one step between two requests. One that can't be read is said in the log, and the old one goes on.
 * @throws ToldError where there is no release that can be read
 */
export async function takeUp({
  home,
  council,
  log,
  steady = () => performance.now(),
  wall = () => Date.now(),
}: TakeUp): Promise<Served> {
  let mark = await markOfCurrent(home);
  let served = await firstRelease({ home, council, log });
  const atStart = await currentRelease(home);
  let isChosen = atStart?.isChosen ?? false;
  let unlock = share(home, served.id);
  let replaced: { id: string; site: Snapshot; until: number }[] = [];
  let looking: Promise<void> | undefined;
  // Where an older one has to be served at the start, the current one is tried again.
  let failedAt = atStart === undefined || atStart.id === served.id ? -Infinity : steady();
  const earlier = earlierFiles(steady);
  await readEarlier();

  /**
   * After a restart, pages of the releases before it are open still. One was replaced when the next was made; the newest,
   * where someone went back from it, when they did.
   */
  async function readEarlier(): Promise<void> {
    const all = (await listReleases(home)).reverse();
    const wentBackAt = (await currentSince(home)) ?? wall();
    for (const [index, { id, council: whose }] of all.entries()) {
      if (id === served.id || (council ?? whose) !== whose) continue;
      const folder = join(home, id, PAGES);
      const old = await loadRelease(folder, { only: isAskedLater, isChecked: true }).catch(
        () => undefined,
      );
      if (old !== undefined) earlier.replaced(old, served);
      const site = await readSite(home, id).catch(() => undefined);
      const next = all[index + 1];
      const replacedAt = next === undefined ? wentBackAt : Date.parse(next.madeAt);
      if (site !== undefined) remember(id, site, replacedAt - wall());
    }
  }

  /** @param ago milliseconds from now to when it was replaced: nought, or less */
  function remember(id: string, site: Snapshot, ago = 0): void {
    const until = steady() + ago + EARLIER_MILLISECONDS;
    const others = replaced.filter((one) => one.id !== id);
    replaced = [{ id, site, until }, ...others].slice(0, KEPT);
  }

  async function exchange(id: string): Promise<void> {
    const began = steady();
    const next = await loadPublished(home, id, council);
    const old = served;
    const unlockOld = unlock;
    unlock = share(home, id);
    earlier.replaced(old, next);
    remember(old.id, old.site);
    served = next;
    unlockOld?.();
    const seconds = ((steady() - began) / 1_000).toFixed(1);
    log(`[release] ${id} is served now, in place of ${old.id} (read in ${seconds} s)`);
  }

  async function lookOnce(): Promise<void> {
    const found = await markOfCurrent(home);
    const isRetry = failedAt > -Infinity && steady() - failedAt >= AGAIN_MILLISECONDS;
    if (found === mark && !isRetry) return;
    mark = found;
    failedAt = -Infinity;
    const current = await currentRelease(home);
    try {
      if (current === undefined) throw new Error('which release is current cannot be read');
      if (current.id !== served.id) await exchange(current.id);
      isChosen = current.isChosen;
    } catch (error) {
      failedAt = steady();
      const why = error instanceof Error ? error.message : 'error';
      log(`[release] ${current?.id ?? 'the next'} is not taken up: ${why}. ${served.id} goes on`);
    }
  }

  return {
    release: () => {
      const files = earlier.files();
      if (served.earlier !== files) served = { ...served, earlier: files };
      return served;
    },
    replaced: () => replaced.filter(({ until }) => until > steady()).map(({ site }) => site),
    isChosen: () => isChosen,
    look: () => {
      looking ??= lookOnce().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

/** The release that is current; where it can't be read, the newest that can. */
async function firstRelease({ home, council, log }: TakeUp): Promise<PublishedRelease> {
  const current = await currentRelease(home);
  const others = (await listReleases(home)).map(({ id }) => id);
  const inTurn = new Set([...(current === undefined ? [] : [current.id]), ...others]);
  for (const id of inTurn) {
    try {
      const release = await loadPublished(home, id, council);
      if (id !== current?.id) log(`[release] ${id} is served: it is the newest that can be read`);
      return release;
    } catch (error) {
      log(`[release] ${id} cannot be served: ${error instanceof Error ? error.message : 'error'}`);
    }
  }
  throw new ToldError(`There is no release in ${home} that can be read. Run \`npm run publish\`.`);
}

/** Keeps a release from being taken away while it is served. Where the folder is gone, nothing more is kept. */
function share(home: string, id: string): Unlock | undefined {
  try {
    return lockFile(join(home, id, IN_USE), 'shared');
  } catch {
    return undefined;
  }
}

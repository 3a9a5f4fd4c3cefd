import { msInDay } from '../../domain/calendar/day-number.ts';
import type { Release, ReleaseFile } from '../files/release.ts';

/** For a day the files of a release go on being served after another took its place, and its promises are kept. */
export const EARLIER_MILLISECONDS = msInDay;
/** Bytes of all such files together; beyond that those that were replaced first go first. */
const MOST_BYTES = 64_000_000;

/**
 * What an open page may still ask for: scripts and styles, which are loaded when something is done, and the parts of the
 * search index. Their names are made from what is in them, so those of two releases never mean two things.
 */
export function isAskedLater(address: string): boolean {
  return address.startsWith('/_astro/') || address.startsWith('/pagefind/');
}

export interface EarlierFiles {
  /** Another release took the place of one. What both have is the new one's. */
  replaced: (old: Release, by: Release) => void;
  /** What is still kept, by address. */
  files: () => ReadonlyMap<string, ReleaseFile>;
}

/**
 * Scripts, styles and search index of releases that were replaced, for a day and within bounds.
 * @param now milliseconds of a clock that never jumps
 */
export function earlierFiles(now: () => number, mostBytes = MOST_BYTES): EarlierFiles {
  /** In the order in which they were replaced. */
  const kept = new Map<string, { file: ReleaseFile; until: number }>();
  let shown: ReadonlyMap<string, ReleaseFile> = new Map();

  function tidy(current: Release | undefined): void {
    let bytes = 0;
    const newestFirst = [...kept].reverse();
    for (const [address, { file, until }] of newestFirst) {
      bytes += bytesOf(file);
      const isNeeded = until > now() && bytes <= mostBytes && current?.files.has(address) !== true;
      if (!isNeeded) kept.delete(address);
    }
    shown = new Map([...kept].map(([address, { file }]) => [address, file]));
  }

  return {
    replaced: (old, by) => {
      const until = now() + EARLIER_MILLISECONDS;
      for (const [address, file] of old.files) {
        if (!isAskedLater(address) || by.files.has(address)) continue;
        kept.delete(address);
        kept.set(address, { file, until });
      }
      tidy(by);
    },
    files: () => {
      const [first] = kept.values();
      if (first !== undefined && first.until <= now()) tidy(undefined);
      return shown;
    },
  };
}

/** What a file takes in memory. One that is read from the disk takes nothing. */
function bytesOf({ identity, br, gzip }: ReleaseFile): number {
  return [identity, br, gzip].reduce((sum, variant) => sum + (variant?.bytes?.byteLength ?? 0), 0);
}

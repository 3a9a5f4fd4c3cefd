import type { Snapshot } from '../../council/snapshot/snapshot.ts';
import type { Encoding } from './accept-encoding.ts';
import type { Validators } from './preconditions.ts';

/**
 * Which release answered: on every page, file and function's answer, so that anyone can see which one is served
 * (`curl -I`). It says nothing that the pages don't.
 */
export const RELEASE_HEADER = 'X-Release';

/** A file's bytes in one encoding, with the headers that go with them made ready. */
export interface Variant extends Validators {
  encoding: Encoding;
  size: number;
  /** In memory; left out where the file is too large for that. */
  bytes?: Buffer;
  /** Where they are on the disk. */
  path: string;
  /** Names and values in turn, as `writeHead` takes them. */
  headers: {
    /** For the whole file. */
    whole: string[];
    /** For a part of it: all but the length and the range. */
    part: string[];
    notModified: string[];
  };
}

export interface ReleaseFile {
  identity: Variant;
  br?: Variant;
  gzip?: Variant;
}

/**
 * All that one build wrote, by address: loaded as a whole, never changed, and exchanged for the next as a whole. Who
 * answers a request asks for it once.
 */
export interface Release {
  /** `/contact/`, `/_astro/site.css` */
  files: ReadonlyMap<string, ReleaseFile>;
  /** Where old addresses lead, both without a slash at the end of what was asked: `/bins` to `/services/bins/`. */
  redirects: ReadonlyMap<string, string>;
  /** Addresses at which a page says that it has ended, without a slash at their end. */
  ended: ReadonlySet<string>;
  /** The page for an address that is none. */
  notFound: ReleaseFile;
  /** The same in other languages, by the first part of an address: `pl`. */
  notFoundIn: ReadonlyMap<string, ReleaseFile>;
  /** `20261127-093012-3fa9c1d2`; left out where a folder is served that is no release. */
  id?: string;
  /** What functions answer from; left out where it is what they import. */
  site?: Snapshot;
  /** Scripts, styles and the search index of releases before it, for anyone who still has a page of theirs open. */
  earlier?: ReadonlyMap<string, ReleaseFile>;
}

/** A release that `npm run publish` made: its pages and its functions' answers are of the same build. */
export interface PublishedRelease extends Release {
  id: string;
  site: Snapshot;
}

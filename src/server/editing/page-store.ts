import type { KeptChange, PageFile, Writer } from '../../http/editing/editing.ts';

/** A page to write, or to take away. */
export interface Entry {
  place: string;
  /** Left out: it is taken away. */
  text?: string;
  /** What it must be at this moment; left out: there must be none. */
  sha?: string;
}

/** Where pages are kept: a folder, or git. */
export interface PageStore {
  head: () => Promise<KeptChange>;
  list: () => Promise<PageFile[]>;
  read: (place: string) => Promise<string | undefined>;
  history: (place: string) => Promise<KeptChange[]>;
  /** Writes all or none. @throws EditRefused where one is not what it must be */
  write: (entries: readonly Entry[], by: Writer, message: string) => Promise<KeptChange>;
  /** Puts the council's whole folder, as it would be read, into another. */
  copyTo: (folder: string) => Promise<void>;
}

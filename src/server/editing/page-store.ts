import type { KeptChange, PageFile, Writer } from '../../http/editing/editing.ts';

/** A page, a picture or a document to write, or to take away. */
export interface Entry {
  place: string;
  /** Its words or bytes. Left out: it is taken away. */
  text?: string | Uint8Array;
  /** What it must be at this moment; left out: there must be none. */
  sha?: string;
}

/** Where pages are kept: a folder, or git. */
export interface PageStore {
  head: () => Promise<KeptChange>;
  list: () => Promise<PageFile[]>;
  read: (place: string) => Promise<string | undefined>;
  bytes: (place: string) => Promise<Uint8Array | undefined>;
  history: (place: string) => Promise<KeptChange[]>;
  /** Writes all or none. @throws EditRefused where one is not what it must be */
  write: (entries: readonly Entry[], by: Writer, message: string) => Promise<KeptChange>;
  /** Puts the council's whole folder, as it would be read, into another. */
  copyTo: (folder: string) => Promise<void>;
  /** The same without pictures and documents, of which a check needs no more than the sizes. */
  copyPages: (folder: string) => Promise<void>;
}

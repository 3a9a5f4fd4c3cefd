/** A page of the old site, wherever it was read from. */
export interface OldFile {
  /** Where it was, as a report names it: an address, or a file. */
  from: string;
  /** Its address; of a file in a folder, one below the site's own or a made-up one. */
  address: URL;
  /** Addresses that led on to it. */
  before: URL[];
  html: string;
}

/** What was read of an old site, and what was not, with the reason. */
export interface OldSite {
  files: OldFile[];
  /** Sentences about what was left out. */
  leftOut: string[];
  /** Whether its addresses can be reached on the web. */
  isOnWeb: boolean;
  /** The bytes of a picture, by its address. */
  read: (address: URL) => Promise<Uint8Array | undefined>;
}

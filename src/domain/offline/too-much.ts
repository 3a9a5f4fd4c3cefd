/** A file that is kept on the reader's device. */
export interface KeptFile {
  address: string;
  /** When it was kept, in epoch milliseconds. */
  at: number;
  bytes: number;
}

/** How much may be kept. */
export interface Most {
  files: number;
  bytes: number;
  /** A file that is older is forgotten. */
  milliseconds: number;
}

/**
 * The addresses of what must be forgotten, so that what stays is within bounds: what is too old, and then the oldest.
 * @param now epoch milliseconds
 * @example
 * // Three pages, of which two may be kept.
 * tooMuch([{ address: '/a/', at: 1, bytes: 9 }, { address: '/b/', at: 3, bytes: 9 }, { address: '/c/', at: 2, bytes: 9 }],
 *   { files: 2, bytes: 100, milliseconds: 1000 }, 3) // => ["/a/"]
 */
export function tooMuch(files: readonly KeptFile[], most: Most, now: number): string[] {
  let count = 0;
  let bytes = 0;
  // Not toSorted: this runs on old telephones.
  return [...files]
    .sort((one, other) => other.at - one.at)
    .filter((file) => {
      count += 1;
      bytes += file.bytes;
      return count > most.files || bytes > most.bytes || now - file.at > most.milliseconds;
    })
    .map(({ address }) => address);
}

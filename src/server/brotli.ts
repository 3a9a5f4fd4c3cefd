import { constants, type BrotliOptions } from 'node:zlib';

/**
 * Brotli's quality. Measured on pages of 9 kB (in milliseconds of the processor, and bytes): 6 is 0.7 ms and 2,756, 10
 * is 3.4 ms and 2,499, 11 is 8.2 ms and 2,429. Scripts and styles are few, and every page needs them: they get 11.
 */
const PAGE_QUALITY = 10;
const SHARED_QUALITY = 11;
/**
 * Lists of all pages grow with the site, and are other after any change to it. Measured on one of 3.3 MB, for a thousand
 * pages: 9 is 0.1 s and 226 kB, 10 is 0.8 s and 215 kB, 11 is 3.3 s and 202 kB.
 */
const LARGE_QUALITY = 9;
const LONG_BYTES = 256 * 1024;
const LARGE_BYTES = 1024 * 1024;

/**
 * How well Brotli packs a file: as well as is worth its time.
 * @param name its ending says what it is
 * @param size in bytes
 * @example qualityOf('index.html', 9_000) // => 10
 */
export function qualityOf(name: string, size: number): number {
  if (size > LARGE_BYTES) return LARGE_QUALITY;
  return name.endsWith('.html') || size > LONG_BYTES ? PAGE_QUALITY : SHARED_QUALITY;
}

/** What Brotli is asked with, for a file of this name and size in bytes. */
export function brotliOptions(name: string, size: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityOf(name, size),
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

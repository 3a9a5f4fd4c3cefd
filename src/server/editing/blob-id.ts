import { createHash } from 'node:crypto';

/**
 * What git calls a file's words.
 * @example blobId('') // => "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
 */
export function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes)
    .digest('hex');
}

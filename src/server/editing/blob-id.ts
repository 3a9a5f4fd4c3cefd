import { createHash } from 'node:crypto';

/**
 * What git calls what is in a file.
 * @example blobId('') // => "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
 */
export function blobId(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return createHash('sha1')
    .update(`blob ${String(bytes.byteLength)}\0`)
    .update(bytes)
    .digest('hex');
}

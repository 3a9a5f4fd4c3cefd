import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GivenFile } from '../domain/forms/answers.ts';
import { MAX_FIELDS, MAX_TEXT_BYTES } from './body-limits.ts';
import { Refused } from './refusal.ts';

/** What was read of a body: each text under its name, in order, and each file. */
export interface Parts {
  pairs: [name: string, value: string][];
  files: GivenFile[];
  bytes: number;
}

/**
 * The words of a form whose files are more than we take: one photograph too many must not cost what was written. The
 * files go by unread, and only their sizes are kept.
 */
export async function readTooBig(chunks: AsyncIterable<Uint8Array>, type: string): Promise<Parts> {
  const { default: Busboy } = await import('@fastify/busboy');
  const read: Parts = { pairs: [], files: [], bytes: 0 };
  let textBytes = 0;
  let isTooMuch = false;
  let isUnreadable = false;
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { parts: MAX_FIELDS, fieldSize: MAX_TEXT_BYTES },
  });
  parser.on('file', (field, content, name: string | undefined) => {
    let size = 0;
    // Where the body ends in the middle of a file, the file says so too, and the pipeline has said it already.
    content.on('error', () => undefined);
    content.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      read.bytes += chunk.byteLength;
    });
    content.on('end', () => {
      read.files.push({ field, name: name ?? '', bytes: new Uint8Array(), unreadBytes: size });
    });
  });
  parser.on('field', (name, value) => {
    textBytes += value.length;
    read.bytes += value.length;
    if (`${name}${value}`.includes('\uFFFD')) isUnreadable = true;
    read.pairs.push([name, value]);
    if (textBytes >= MAX_TEXT_BYTES) isTooMuch = true;
  });
  parser.on('partsLimit', () => {
    isTooMuch = true;
  });
  await pipeline(Readable.from(chunks), parser);
  // Bytes that are not UTF-8, as in a body of the usual size. (Nobody pastes that sign beside forty megabytes.)
  if (isUnreadable) throw new Refused({ status: 400, kind: 'unreadable' });
  if (isTooMuch) throw new Refused({ status: 413, kind: 'too-big' });
  return read;
}

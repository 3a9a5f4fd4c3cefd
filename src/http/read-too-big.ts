import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GivenFile } from '../domain/forms/answers.ts';
import { MAX_FIELDS, MAX_TEXT_BYTES } from './body-limits.ts';
import { Refused } from './refusal.ts';

/** What was read of a body: each text under its name, in order, and each file. */
export interface Parts {
  pairs: [name: string, value: string][];
  files: GivenFile[];
}

/**
 * The words of a form whose files are more than we take: one photograph too many must not cost what was written. The
 * files go by unread, and only their sizes are kept.
 */
export async function readTooBig(chunks: AsyncIterable<Uint8Array>, type: string): Promise<Parts> {
  const { default: Busboy } = await import('@fastify/busboy');
  const read: Parts = { pairs: [], files: [] };
  let textBytes = 0;
  let isTooMuch = false;
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { parts: MAX_FIELDS, fieldSize: MAX_TEXT_BYTES },
  });
  parser.on('file', (field, content, name) => {
    let size = 0;
    content.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
    });
    content.on('end', () => {
      read.files.push({ field, name, bytes: new Uint8Array(), unreadBytes: size });
    });
  });
  parser.on('field', (name, value) => {
    textBytes += value.length;
    read.pairs.push([name, value]);
    if (textBytes >= MAX_TEXT_BYTES) isTooMuch = true;
  });
  parser.on('partsLimit', () => {
    isTooMuch = true;
  });
  await pipeline(Readable.from(chunks), parser);
  if (isTooMuch) throw new Refused({ status: 413, kind: 'too-big' });
  return read;
}

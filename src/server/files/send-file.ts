import { open } from 'node:fs/promises';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { encodingsFor } from './accept-encoding.ts';
import { byteRangeIn, type ByteRange } from './byte-range.ts';
import { conditionOf, isSameFile } from './preconditions.ts';
import type { ReleaseFile, Variant } from './release.ts';

/** What is asked for. */
export interface Asked {
  method: 'GET' | 'HEAD';
  headers: IncomingHttpHeaders;
}

/** Large files open at a time. */
const MOST_OPEN = 64;
let opened = 0;

/**
 * Sends a file as RFC 9110 has it: in the encoding the browser likes best, not at all where it has it already, and a
 * part where a part is asked for (by GET alone: to anything else a range means nothing).
 * @returns true once it is on its way; a promise where the file is on the disk, which is false where it can't be read
 */
export function sendFile(
  { method, headers }: Asked,
  response: ServerResponse,
  file: ReleaseFile,
): true | Promise<boolean> {
  const variant = variantFor(file, headers['accept-encoding']);
  const condition = conditionOf(headers, variant);
  if (condition === 304) {
    response.writeHead(304, variant.headers.notModified).end();
    return true;
  }
  if (condition === 412) {
    response.writeHead(412, [...variant.headers.notModified, 'Content-Length', '0']).end();
    return true;
  }
  const range = headers.range;
  if (method === 'GET' && range !== undefined && isSameFile(ifRangeOf(headers), variant)) {
    const part = byteRangeIn(range, variant.size);
    if (part === 'none') {
      const all = ['Content-Range', `bytes */${String(variant.size)}`, 'Content-Length', '0'];
      response.writeHead(416, [...variant.headers.notModified, 'Accept-Ranges', 'bytes', ...all]);
      response.end();
      return true;
    }
    if (part !== undefined) return sendPart(response, variant, part);
  }
  return sendWhole(method, response, 200, variant);
}

/** The page for an address that is none. Conditions and ranges are about pages that are there. */
export function sendNotFound(
  { method, headers }: Asked,
  response: ServerResponse,
  file: ReleaseFile,
): true | Promise<boolean> {
  return sendWhole(method, response, 404, variantFor(file, headers['accept-encoding']));
}

/** The page that says that what was here has ended. */
export function sendEnded(
  { method, headers }: Asked,
  response: ServerResponse,
  file: ReleaseFile,
): true | Promise<boolean> {
  return sendWhole(method, response, 410, variantFor(file, headers['accept-encoding']));
}

function variantFor(file: ReleaseFile, acceptEncoding: string | string[] | undefined): Variant {
  for (const encoding of encodingsFor(acceptEncoding?.toString())) {
    const variant = file[encoding];
    if (variant !== undefined) return variant;
  }
  return file.identity;
}

function ifRangeOf(headers: IncomingHttpHeaders): string | undefined {
  return headers['if-range']?.toString();
}

function sendWhole(
  method: Asked['method'],
  response: ServerResponse,
  status: 200 | 404 | 410,
  variant: Variant,
): true | Promise<boolean> {
  const { headers, bytes, size } = variant;
  if (method === 'HEAD' || size === 0 || bytes !== undefined) {
    response.writeHead(status, headers.whole).end(method === 'HEAD' ? undefined : bytes);
    return true;
  }
  return fromDisk(response, status, headers.whole, variant, { first: 0, last: size - 1 });
}

function sendPart(
  response: ServerResponse,
  variant: Variant,
  part: ByteRange,
): true | Promise<boolean> {
  const { first, last } = part;
  const headers = [
    ...variant.headers.part,
    'Content-Range',
    `bytes ${String(first)}-${String(last)}/${String(variant.size)}`,
    'Content-Length',
    String(last - first + 1),
  ];
  if (variant.bytes === undefined) return fromDisk(response, 206, headers, variant, part);
  response.writeHead(206, headers).end(variant.bytes.subarray(first, last + 1));
  return true;
}

/**
 * Nothing that becomes of the file ends more than this one answer: gone, or another one by now, it can't be sent; cut
 * short while it is sent, the connection closes, and the browser knows that something is missing.
 */
async function fromDisk(
  response: ServerResponse,
  status: number,
  headers: string[],
  { path, size, lastModifiedAt }: Variant,
  { first, last }: ByteRange,
): Promise<boolean> {
  if (opened >= MOST_OPEN) return false;
  opened += 1;
  try {
    const file = await open(path);
    try {
      const now = await file.stat();
      const isAnother = Math.floor(now.mtimeMs / 1_000) * 1_000 !== lastModifiedAt;
      if (isAnother || now.size !== size || response.destroyed) return false;
      response.writeHead(status, headers);
      const bytes = file.createReadStream({ start: first, end: last, autoClose: false });
      await pipeline(bytes, response);
      return true;
    } finally {
      await file.close();
    }
  } catch {
    if (!response.headersSent) return false;
    response.destroy();
    return true;
  } finally {
    opened -= 1;
  }
}

import { Dicer } from '@fastify/busboy';
import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { GivenFile } from '../domain/forms/answers.ts';
import {
  MAX_BODY_BYTES,
  MAX_PART_HEADER_BYTES,
  MAX_PART_HEADERS,
  MAX_TEXT_BYTES,
} from './body-limits.ts';
import { readPartHeaders, type PartHeaders } from './part-headers.ts';
import { checkCount, tooBig, unreadable, utf8, type Parts } from './parts.ts';

/** Bytes handed to the parser at a time: what is too much is noticed before there is much more of it. */
const AT_ONCE = 16 * 1024;

/** Bytes after which others have their turn, however much comes in one piece. */
const A_TURN = 512 * 1024;

/** A part of the body while it comes in. */
interface Part {
  headers: PartHeaders;
  chunks: Uint8Array[];
  bytes: number;
}

/**
 * The words and files of a multipart body, read once as it comes in: every number and length is counted on the way, and
 * after the first that is too much nothing more is read of it, only let by.
 *
 * Where the whole is more than we take, the files go by unread and their sizes are kept: one photograph too many must
 * not cost what was written. Throws `Refused`.
 */
export async function readMultipart(
  chunks: AsyncIterable<Uint8Array>,
  type: string,
): Promise<Parts> {
  const reading = new Reading(boundaryIn(type));
  for await (const chunk of chunks) await reading.take(chunk);
  return reading.end();
}

/** RFC 2046: 1 to 70 characters. */
function boundaryIn(type: string): string {
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^";\s]{1,70}))(?=\s*(?:;|$))/i.exec(type);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw unreadable();
  return boundary;
}

class Reading {
  readonly #parser: Dicer;
  readonly #finished: Promise<void>;
  readonly #parts: Part[] = [];
  #count = 0;
  #bytes = 0;
  #textBytes = 0;
  #sinceTurn = 0;
  #wrong: unknown;

  constructor(boundary: string) {
    const limits = { maxHeaderPairs: MAX_PART_HEADERS, maxHeaderSize: MAX_PART_HEADER_BYTES };
    this.#parser = new Dicer({ boundary, ...limits });
    this.#parser.on('part', (part) => {
      this.#begin(part);
    });
    this.#finished = new Promise((resolve) => {
      this.#parser.on('finish', resolve);
      this.#parser.on('error', () => {
        this.#wrong ??= unreadable();
        resolve();
      });
    });
  }

  async take(chunk: Uint8Array): Promise<void> {
    this.#bytes += chunk.byteLength;
    if (this.#isLetBy) for (const part of this.#parts.filter(isFile)) part.chunks = [];
    for (let at = 0; at < chunk.byteLength && this.#wrong === undefined; at += AT_ONCE) {
      const piece = Buffer.from(
        chunk.buffer,
        chunk.byteOffset + at,
        Math.min(AT_ONCE, chunk.byteLength - at),
      );
      await Promise.race([
        new Promise<void>((resolve) => {
          this.#parser.write(piece, () => {
            resolve();
          });
        }),
        this.#finished,
      ]);
      this.#sinceTurn += piece.byteLength;
      if (this.#sinceTurn >= A_TURN) {
        this.#sinceTurn = 0;
        await turn();
      }
    }
  }

  async end(): Promise<Parts> {
    if (this.#wrong === undefined) {
      this.#parser.end();
      await this.#finished;
    }
    // Of a part whose headers never end, the parser says nothing.
    if (this.#count !== this.#parts.length) this.#wrong ??= unreadable();
    if (this.#wrong !== undefined) throw this.#wrong;
    return {
      pairs: this.#parts.filter((part) => !isFile(part)).map(pairOf),
      files: this.#parts
        .filter(isFile)
        .filter(wasSent)
        .map((part) => this.#fileOf(part)),
    };
  }

  get #isLetBy(): boolean {
    return this.#bytes > MAX_BODY_BYTES;
  }

  #begin(stream: Readable): void {
    this.#count += 1;
    this.#unlessWrong(() => {
      checkCount(this.#count);
    });
    let part: Part | undefined;
    stream.on('header', (headers: Record<string, string[]>) => {
      this.#unlessWrong(() => {
        part = { headers: readPartHeaders(headers), chunks: [], bytes: 0 };
        this.#parts.push(part);
      });
    });
    stream.on('data', (chunk: Uint8Array) => {
      if (part !== undefined) this.#add(part, chunk);
    });
    // Where the body ends in the middle of a part, the parser says so too.
    stream.on('error', () => undefined);
  }

  #add(part: Part, chunk: Uint8Array): void {
    part.bytes += chunk.byteLength;
    if (isFile(part)) {
      if (!this.#isLetBy) part.chunks.push(chunk);
      return;
    }
    this.#textBytes += chunk.byteLength;
    if (this.#textBytes > MAX_TEXT_BYTES) this.#wrong ??= tooBig();
    else part.chunks.push(chunk);
  }

  /** What is thrown in the parser's events would be no one's to catch. */
  #unlessWrong(work: () => void): void {
    if (this.#wrong !== undefined) return;
    try {
      work();
    } catch (error) {
      this.#wrong = error;
    }
  }

  #fileOf({ headers, chunks, bytes }: Part): GivenFile {
    const file = { field: headers.name, name: headers.fileName ?? '' };
    if (this.#isLetBy) return { ...file, bytes: new Uint8Array(), unreadBytes: bytes };
    return { ...file, bytes: inOne(chunks, bytes) };
  }
}

function isFile({ headers }: Part): boolean {
  return headers.fileName !== undefined;
}

/** A file input left empty arrives as a file with no name and no bytes: it is no file. */
function wasSent({ headers, bytes }: Part): boolean {
  return headers.fileName !== '' || bytes > 0;
}

function pairOf({ headers, chunks, bytes }: Part): [string, string] {
  return [headers.name, utf8(inOne(chunks, bytes))];
}

function inOne(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

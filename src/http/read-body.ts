import type { Given, GivenFile } from '../domain/forms/answers.ts';
import {
  MAX_BODY_BYTES,
  MAX_FIELDS,
  MAX_LET_BY_BYTES,
  MAX_NAME_LENGTH,
  MAX_TEXT_BYTES,
} from './body-limits.ts';
import type { Parts } from './read-too-big.ts';
import { Refused } from './refusal.ts';
import { steadyChunks } from './steady-chunks.ts';
import { isJson } from './wants-json.ts';

export interface ReadBody {
  given: Given;
  files: GivenFile[];
  /** All that was read, files that were let go by among them. */
  bytes: number;
}

/** How long a body is, as its sender says; 0 where it does not say. */
export function bytesDeclared(request: Request): number {
  return Number(request.headers.get('content-length') ?? 0);
}

/**
 * The answers in a request, whichever of the three ways they were sent: urlencoded, multipart or JSON.
 * Several values under one name are kept as several. Nothing is checked here but size and shape. Throws `Refused`.
 */
export async function readBody(request: Request): Promise<ReadBody> {
  try {
    return await read(request);
  } catch (error) {
    // Whatever a parser says may quote what was sent, and is of no help to a resident.
    throw error instanceof Refused ? error : new Refused({ status: 400, kind: 'unreadable' });
  }
}

async function read(request: Request): Promise<ReadBody> {
  const type = request.headers.get('content-type') ?? '';
  const way = wayOf(request.headers);
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1];
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    throw new Refused({ status: 415, kind: 'charset' });
  }
  const most = way === 'multipart' ? MAX_LET_BY_BYTES : MAX_TEXT_BYTES;
  const chunks = steadyChunks(request.body, most, bytesDeclared(request));
  if (way === 'multipart') return bodyOf(await fromMultipart(chunks, type));
  const bytes = Buffer.concat(await Array.fromAsync(chunks));
  const text = decode(bytes);
  const pairs = way === 'json' ? pairsOfJson(text) : [...pairsIn(text)];
  return bodyOf({ pairs, files: [], bytes: bytes.byteLength });
}

/** How the answers are written. What says nothing of itself is taken for a form's own way. */
function wayOf(headers: Headers): 'multipart' | 'json' | 'urlencoded' {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'multipart/form-data') return 'multipart';
  if (isJson(headers)) return 'json';
  if (type === '' || type === 'application/x-www-form-urlencoded') return 'urlencoded';
  throw new Refused({ status: 415, kind: 'unreadable' });
}

/** Names come from strangers: no prototype, so that `__proto__` and `constructor` are names like any other. */
function bodyOf({ pairs, files, bytes }: Parts): ReadBody {
  if (pairs.length + files.length > MAX_FIELDS) throw new Refused({ status: 413, kind: 'too-big' });
  const given = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of pairs) {
    if (name.length > MAX_NAME_LENGTH) throw new Refused({ status: 413, kind: 'too-big' });
    (given[name] ??= []).push(value);
  }
  return { given, files, bytes };
}

/** The pairs of an urlencoded body. Escapes that are not UTF-8 are refused as bytes are; a bare % stands for itself. */
function pairsIn(text: string): Iterable<[string, string]> {
  for (const [escapes] of text.matchAll(/(?:%[\da-f]{2})+/gi)) decodeURIComponent(escapes);
  return new URLSearchParams(text);
}

/** Fatal on bytes that are not UTF-8: better a clear answer than a message full of question marks. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function pairsOfJson(text: string): Parts['pairs'] {
  const body: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new Refused({ status: 400, kind: 'unreadable' });
  }
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().map((item): [string, string] => [name, textOf(item)]),
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string);
}

async function fromMultipart(chunks: AsyncGenerator<Uint8Array>, type: string): Promise<Parts> {
  const held: Uint8Array[] = [];
  let size = 0;
  // Not `for await`: that would give up the body on the way out of the loop.
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value);
    size += next.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      const { readTooBig } = await import('./read-too-big.ts');
      return readTooBig(oneAfterAnother(held, chunks), type);
    }
  }
  return partsOf(Uint8Array.from(Buffer.concat(held)), type);
}

async function* oneAfterAnother(
  held: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* held;
  yield* rest;
}

async function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Parts> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const read: Parts = { pairs: [], files: [], bytes: bytes.byteLength };
  let textBytes = 0;
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : value.name;
    if (!stoodIn(bytes, name) || !stoodIn(bytes, text)) {
      throw new Refused({ status: 400, kind: 'unreadable' });
    }
    if (typeof value === 'string') {
      textBytes += value.length;
      if (textBytes > MAX_TEXT_BYTES) throw new Refused({ status: 413, kind: 'too-big' });
      read.pairs.push([name, value]);
    } else if (value.name !== '' || value.size > 0) {
      // A file input left empty arrives as a file with no name and no bytes: it is no file.
      const content = new Uint8Array(await value.arrayBuffer());
      read.files.push({ field: name, name: value.name, bytes: content });
    }
  }
  return read;
}

/** The parser puts \uFFFD for bytes that are not UTF-8. Where somebody really wrote that sign, its own bytes are there. */
function stoodIn(bytes: Uint8Array<ArrayBuffer>, text: string): boolean {
  return !text.includes('\uFFFD') || Buffer.from(bytes.buffer).includes(text);
}

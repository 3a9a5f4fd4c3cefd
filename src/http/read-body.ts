import type { Given, GivenFile } from '../domain/forms/answers.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { isJson } from './wants-json.ts';

/** A body, files and all. Netlify takes 6 MB as it counts them, in base64: about 4.5 MB of files. */
export const MAX_BODY_BYTES = 4_600_000;
/** Text alone: a message of 20,000 characters in any script, several times over. */
export const MAX_TEXT_BYTES = 256 * 1024;
export const MAX_FIELDS = 200;
/** Characters of a field's name. It stands in the staff's mail, so it is no place for a message. */
export const MAX_NAME_LENGTH = 100;
/** Seconds from the first byte to the last; a slow rural line sends a page of text in one. */
export const MAX_BODY_SECONDS = 30;

export interface ReadBody {
  given: Given;
  files: GivenFile[];
}

/**
 * The answers in a request, whichever of the three ways they were sent: urlencoded, multipart or JSON.
 * Several values under one name are kept as several. Nothing is checked here but size and shape.
 */
export async function readBody(request: Request): Promise<ReadBody | Refusal> {
  const bytes = await readBytes(request);
  if (isRefusal(bytes)) return bytes;
  const type = request.headers.get('content-type') ?? '';
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1];
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    return { status: 415, kind: 'charset' };
  }
  const multipart = /^multipart\/form-data\b/i.test(type);
  if (!multipart && bytes.byteLength > MAX_TEXT_BYTES) return { status: 413, kind: 'too-big' };
  try {
    if (isJson(request.headers)) return fromJson(decode(bytes));
    if (multipart) return await fromMultipart(bytes, type);
    return fromPairs(pairsIn(decode(bytes)));
  } catch {
    // Whatever the parser says may quote what was sent, and is of no help to a resident.
    return { status: 400, kind: 'unreadable' };
  }
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

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > MAX_BODY_BYTES) return { status: 413, kind: 'too-big' };
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const timer: { id?: ReturnType<typeof setTimeout> } = {};
  const tooSlow = new Promise<'too-slow'>((resolve) => {
    timer.id = setTimeout(() => {
      resolve('too-slow');
    }, MAX_BODY_SECONDS * 1000);
  });
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), tooSlow]);
      if (next === 'too-slow') {
        void reader.cancel().catch(() => undefined);
        return { status: 408, kind: 'too-slow' };
      }
      if (next.done) break;
      size += next.value.byteLength;
      if (size > MAX_BODY_BYTES) {
        void reader.cancel().catch(() => undefined);
        return { status: 413, kind: 'too-big' };
      }
      chunks.push(next.value);
    }
  } catch {
    return { status: 400, kind: 'unreadable' };
  } finally {
    clearTimeout(timer.id);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** Names come from strangers: no prototype, so that `__proto__` and `constructor` are names like any other. */
function empty(): Record<string, string[]> {
  return Object.create(null) as Record<string, string[]>;
}

function fromPairs(pairs: Iterable<[string, string]>): ReadBody | Refusal {
  const given = empty();
  let fields = 0;
  for (const [name, value] of pairs) {
    fields += 1;
    if (fields > MAX_FIELDS || name.length > MAX_NAME_LENGTH) {
      return { status: 413, kind: 'too-big' };
    }
    (given[name] ??= []).push(value);
  }
  return { given, files: [] };
}

function fromJson(text: string): ReadBody | Refusal {
  const body: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return { status: 400, kind: 'unreadable' };
  }
  const pairs = Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    Array.isArray(value)
      ? value.map((item): [string, string] => [name, textOf(item)])
      : [[name, textOf(value)] as [string, string]],
  );
  return fromPairs(pairs);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string);
}

async function fromMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<ReadBody | Refusal> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const pairs: [string, string][] = [];
  const files: GivenFile[] = [];
  let textBytes = 0;
  for (const [name, value] of form) {
    if (pairs.length + files.length >= MAX_FIELDS) return { status: 413, kind: 'too-big' };
    const text = typeof value === 'string' ? value : value.name;
    if (!stoodIn(bytes, name) || !stoodIn(bytes, text)) return { status: 400, kind: 'unreadable' };
    if (typeof value === 'string') {
      textBytes += value.length;
      if (textBytes > MAX_TEXT_BYTES) return { status: 413, kind: 'too-big' };
      pairs.push([name, value]);
    } else if (value.name !== '' || value.size > 0) {
      // A file input left empty arrives as a file with no name and no bytes: it is no file.
      files.push({
        field: name,
        name: value.name,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
  }
  const read = fromPairs(pairs);
  return isRefusal(read) ? read : { ...read, files };
}

/** The parser puts \uFFFD for bytes that are not UTF-8. Where somebody really wrote that sign, its own bytes are there. */
function stoodIn(bytes: Uint8Array<ArrayBuffer>, text: string): boolean {
  return !text.includes('\uFFFD') || Buffer.from(bytes.buffer).includes(text);
}

import type { Given, GivenFile } from '../domain/forms/answers.ts';
import { MAX_LET_BY_BYTES, MAX_TEXT_BYTES } from './body-limits.ts';
import { checkCount, checkName, unreadable, utf8, type Parts } from './parts.ts';
import { readJson } from './read-json.ts';
import { readUrlencoded } from './read-urlencoded.ts';
import { Refused } from './refusal.ts';
import { steadyChunks } from './steady-chunks.ts';
import { isJson } from './wants-json.ts';

export interface ReadBody {
  given: Given;
  files: GivenFile[];
  /** All that came in, files that were let by among it. */
  bytes: number;
}

/** How long a body is, as its sender says; 0 where it does not say. */
export function bytesDeclared(request: Request): number {
  return Number(request.headers.get('content-length') ?? 0);
}

/**
 * The answers in a request, whichever of the three ways they were sent: urlencoded, multipart or JSON.
 * Several values under one name are kept as several. Nothing is checked here but size and shape: each length, count and
 * depth before any work that grows with it. Throws `Refused`.
 * @param most bytes, where a page takes fewer than any form does: one that asks for no file
 */
export async function readBody(request: Request, most?: number): Promise<ReadBody> {
  try {
    return await read(request, most);
  } catch (error) {
    // Whatever a parser says may quote what was sent, and is of no help to a resident.
    throw error instanceof Refused ? error : unreadable();
  }
}

async function read(request: Request, fewer = Infinity): Promise<ReadBody> {
  const type = request.headers.get('content-type') ?? '';
  const way = wayOf(request.headers);
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1];
  if (charset !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    throw new Refused({ status: 415, kind: 'charset' });
  }
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    throw new Refused({ status: 415, kind: 'unreadable' });
  }
  const most = Math.min(fewer, way === 'multipart' ? MAX_LET_BY_BYTES : MAX_TEXT_BYTES);
  const size = { bytes: 0 };
  const chunks = counted(steadyChunks(request.body, most, bytesDeclared(request)), size);
  const parts = await partsIn(chunks, way, type);
  return { ...bodyOf(parts), bytes: size.bytes };
}

/** How the answers are written. What says nothing of itself is taken for a form's own way. */
function wayOf(headers: Headers): 'multipart' | 'json' | 'urlencoded' {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'multipart/form-data') return 'multipart';
  if (isJson(headers)) return 'json';
  if (type === '' || type === 'application/x-www-form-urlencoded') return 'urlencoded';
  throw new Refused({ status: 415, kind: 'unreadable' });
}

async function partsIn(
  chunks: AsyncIterable<Uint8Array>,
  way: ReturnType<typeof wayOf>,
  type: string,
): Promise<Parts> {
  if (way === 'multipart') {
    // Most messages come without a file, and need no parser of such bodies.
    const { readMultipart } = await import('./read-multipart.ts');
    return readMultipart(chunks, type);
  }
  const text = utf8(Buffer.concat(await Array.fromAsync(chunks)));
  return { pairs: way === 'json' ? readJson(text) : readUrlencoded(text), files: [] };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  size: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    size.bytes += chunk.byteLength;
    yield chunk;
  }
}

/** Names come from strangers: no prototype, so that `__proto__` and `constructor` are names like any other. */
function bodyOf({ pairs, files }: Parts): Omit<ReadBody, 'bytes'> {
  checkCount(pairs.length + files.length);
  const given = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of pairs) {
    checkName(name);
    (given[name] ??= []).push(value);
  }
  return { given, files };
}

import { connect, type Socket } from 'node:net';

export interface RawReply {
  /** 0 where the connection was closed without a reply. */
  status: number;
  headers: Record<string, string>;
  body: string;
  /** All that came, as it came. */
  raw: string;
  milliseconds: number;
}

/** Says that nothing more will be sent, and goes on reading. */
export const noMore = Symbol('no more');

/** Bytes, or a wait in milliseconds between them. */
export type RawPart = string | Uint8Array | number | typeof noMore;

/**
 * Sends bytes as they are, which no well-behaved client would, and reads until the server closes the connection.
 * A connection left open for longer than `patience` milliseconds is an error: the one who asked would wait as long.
 */
export async function rawRequest(
  url: string,
  parts: readonly RawPart[],
  patience = 2_000,
): Promise<RawReply> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const chunks: Buffer[] = [];
  const began = performance.now();
  const closed = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that hangs up while we still write is part of some tests.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve();
    });
    const waits = parts.filter((part) => typeof part === 'number');
    const whole = waits.reduce((sum, wait) => sum + wait, patience);
    setTimeout(() => {
      reject(new Error(`The connection was still open after ${String(whole)} ms.`));
      socket.destroy();
    }, whole).unref();
  });
  const writing = writeAll(socket, parts);
  await closed;
  await writing;
  return replyIn(Buffer.concat(chunks).toString('utf8'), performance.now() - began);
}

async function writeAll(socket: Socket, parts: readonly RawPart[]): Promise<void> {
  for (const part of parts) {
    if (socket.destroyed) return;
    if (typeof part === 'number') await new Promise((resolve) => setTimeout(resolve, part));
    else if (part === noMore) socket.end();
    else socket.write(part);
  }
}

/** The first reply in what a server sent; a body in chunks is put together. */
function replyIn(raw: string, milliseconds: number): RawReply {
  const end = raw.indexOf('\r\n\r\n');
  const [first = '', ...lines] = raw.slice(0, Math.max(end, 0)).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const rest = end < 0 ? '' : raw.slice(end + 4);
  const body = headers['transfer-encoding'] === 'chunked' ? fromChunks(rest) : rest;
  return { status: Number(first.split(' ')[1] ?? 0), headers, body, raw, milliseconds };
}

function fromChunks(text: string): string {
  const bytes = Buffer.from(text);
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    const size = parseInt(bytes.toString('latin1', at, line), 16);
    if (line < 0 || !(size > 0)) return Buffer.concat(parts).toString();
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** A form as a browser without script sends it, as bytes for `rawRequest`. */
export function formBytes(
  path: string,
  body: string,
  headers: Record<string, string> = {},
): string {
  const all = {
    Host: 'council.example',
    Connection: 'close',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

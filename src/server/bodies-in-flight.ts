import type { ServerRequest } from 'srvx';
import { MAX_BODY_BYTES, MAX_LET_BY_BYTES } from '../http/body-limits.ts';
import { Refused, type Refusal } from '../http/refusal.ts';
import { gatheredBody } from './gathered-body.ts';

/** Bytes that anyone may send at any time: what people write. Only what they attach has to find room. */
const ALWAYS_TAKEN_BYTES = 64 * 1024;
/** Bytes of a body after which it is asked again whether the disk has room for what is attached. */
const LOOK_AGAIN_BYTES = 256 * 1024;
/** Of the room for all, what one sender may take: a quarter. */
const SHARE = 4;
/** Milliseconds for which the rest of a body that is refused is read past, so that its sender sees the answer. */
const READ_PAST_MILLISECONDS = 3_000;
const RETRY_SECONDS = 30;

/** Of the room for all, what the messages of one council's site may take, where a server has several: three quarters. */
const SHARE_OF_SITE = 0.75;

/** The bytes of a process that all of its sites share. */
export interface Room {
  /** Bytes in all. */
  most: number;
  taken: number;
}

/** Room for so many bytes. */
export function roomFor(most: number): Room {
  return { most, taken: 0 };
}

export interface HeldBody {
  /** The request, with its body counted as it comes. */
  request: Request;
  /** Its answer has been made: nothing of it is held any more. */
  release: () => void;
}

/**
 * Counts the bytes of all bodies that are being read or worked on, and refuses (503, come back in half a minute) the one
 * that would be too much. What is up to 64 kB long never is: a message without photographs is taken however many of
 * them others send.
 * @param room shared with other sites of this process, none of which may take all of it
 * @param isDiskLow whether there is too little room on the disk to keep what people attach
 * @param isShared whether there are others
 */
export function bodiesInFlight(
  room: Room,
  isDiskLow: () => Promise<boolean>,
  isShared = false,
): (request: Request & Pick<ServerRequest, 'runtime'>, client: string) => HeldBody {
  const byClient = new Map<string, number>();
  const { most } = room;
  const mostHere = isShared ? most * SHARE_OF_SITE : most;
  let here = 0;

  return (request, client) => {
    const declared = Number(request.headers.get('content-length') ?? Infinity);
    const body =
      declared <= ALWAYS_TAKEN_BYTES || !mayHaveBody(request) ? null : gatheredBody(request);
    if (body === null) return { request, release: () => undefined };
    let size = 0;
    let looked = -Infinity;
    let counted = 0;
    let isReleased = false;

    /** Whether there is room for so many more bytes. What is longer than any form takes is read past, not held. */
    function take(bytes: number): boolean {
      size += bytes;
      if (size <= ALWAYS_TAKEN_BYTES) return true;
      const more = Math.min(size, MAX_BODY_BYTES) - counted;
      const own = byClient.get(client) ?? 0;
      if (room.taken + more > most || here + more > mostHere) return false;
      if (own + more > most / SHARE) return false;
      counted += more;
      here += more;
      room.taken += more;
      byClient.set(client, own + more);
      return true;
    }

    function release(): void {
      if (isReleased) return;
      isReleased = true;
      here -= counted;
      room.taken -= counted;
      const own = (byClient.get(client) ?? 0) - counted;
      if (own > 0) byClient.set(client, own);
      else byClient.delete(client);
    }

    async function hasRoom(bytes: number): Promise<boolean> {
      if (!take(bytes)) return false;
      if (size <= ALWAYS_TAKEN_BYTES || size - looked < LOOK_AGAIN_BYTES) return true;
      looked = size;
      return !(await isDiskLow());
    }

    const { url, method, headers, signal } = request;
    const through = countedStream(body, hasRoom);
    const counting = { method, headers, signal, body: through, duplex: 'half' } as RequestInit;
    return { request: new Request(url, counting), release };
  };
}

function mayHaveBody({ method }: Request): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

const noRoom: Refusal = { status: 503, kind: 'no-room', retryAfterSeconds: RETRY_SECONDS };

function countedStream(
  body: ReadableStream<Uint8Array>,
  hasRoom: (bytes: number) => Promise<boolean>,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await reader.read();
        if (next.done) {
          controller.close();
        } else if (await hasRoom(next.value.byteLength)) {
          controller.enqueue(next.value);
        } else {
          await readPast(reader);
          controller.error(new Refused(noRoom));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function readPast(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const timer = setTimeout(
    () => void reader.cancel().catch(() => undefined),
    READ_PAST_MILLISECONDS,
  );
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength;
      if (size > MAX_LET_BY_BYTES) break;
    }
  } finally {
    clearTimeout(timer);
    void reader.cancel().catch(() => undefined);
  }
}

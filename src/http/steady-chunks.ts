import { setTimeout as pause } from 'node:timers/promises';
import { MAX_LET_BY_BYTES } from './body-limits.ts';
import { Refused, type Refusal } from './refusal.ts';

/** Seconds without a byte after which no one is sending any more. */
const SILENCE_SECONDS = 15;
/** Seconds that any line has, however slow it is. */
const PATIENCE_SECONDS = 30;
/** Bytes a second, on average, from then on: a bad mobile line makes two or three times as many. */
const LEAST_RATE = 16_000;
/** Seconds in all. */
export const MAX_BODY_SECONDS = 300;

/** Milliseconds after which it is looked again whether anyone is still sending. */
const LOOK_MILLISECONDS = 500;

/** Pieces after which it is asked how small they are. */
const MANY_PIECES = 4_000;
/** Bytes of a piece, on average, below which many are no line's doing: every packet of a network holds more. */
const TINY_BYTES = 32;

/** Milliseconds without a byte after which the rest of a body that is refused is not waited for. */
const REST_MILLISECONDS = 1_000;
/** Milliseconds for all of that rest. */
const REST_IN_ALL_MILLISECONDS = 30_000;

/**
 * A body as it comes in, so long as it keeps coming and is no more than `most` bytes. Throws `Refused` otherwise.
 * What it is given to read must be read to its end or to its refusal.
 * @param declared bytes, as its sender says
 */
export async function* steadyChunks(
  body: ReadableStream<Uint8Array> | null,
  most: number,
  declared = 0,
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  const wait = waitFor(() => void reader.cancel().catch(() => undefined));
  let size = 0;
  let pieces = 0;
  try {
    while (Math.max(declared, size) <= most) {
      wait.begin(size);
      const next = await reader.read();
      wait.rest();
      if (wait.isOver()) throw new Refused(tooSlow);
      if (next.done) return;
      size += next.value.byteLength;
      pieces += 1;
      if (pieces > MANY_PIECES && size < pieces * TINY_BYTES) throw new Refused(tooSlow);
      if (size <= most) yield next.value;
    }
    wait.end();
    await letBy(reader);
    throw new Refused({ status: 413, kind: 'too-big' });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ status: 400, kind: 'unreadable' });
  } finally {
    wait.end();
    // Of a body that was read to its end, nothing is left to give up.
    void reader.cancel().catch(() => undefined);
  }
}

const tooSlow: Refusal = { status: 408, kind: 'too-slow' };

/**
 * Reads on past what is refused: a client that is still sending when the connection closes never sees the answer. One
 * that sends nothing more has it in a second.
 */
async function letBy(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const until = performance.now() + REST_IN_ALL_MILLISECONDS;
  let size = 0;
  while (size <= MAX_LET_BY_BYTES && performance.now() < until) {
    const next = await Promise.race([
      reader.read(),
      pause(REST_MILLISECONDS, undefined, { ref: false }),
    ]);
    if (next === undefined || next.done) return;
    size += next.value.byteLength;
  }
}

interface Wait {
  /** The next bytes are waited for, after so many. */
  begin: (size: number) => void;
  /** They have come. What is done with them is no time of their sender's. */
  rest: () => void;
  isOver: () => boolean;
  end: () => void;
}

/** Waits for a body with one timer, however many pieces it comes in. */
function waitFor(giveUp: () => void): Wait {
  const began = performance.now();
  let until = Infinity;
  let isOver = false;
  const timer = setInterval(() => {
    if (performance.now() < until) return;
    isOver = true;
    clearInterval(timer);
    giveUp();
  }, LOOK_MILLISECONDS);

  return {
    begin: (size) => {
      const now = performance.now();
      until = now + patience(now - began, size);
    },
    rest: () => {
      until = Infinity;
    },
    isOver: () => isOver,
    end: () => {
      clearInterval(timer);
    },
  };
}

/** Milliseconds that the next bytes have, after `size` bytes in `gone` milliseconds. */
function patience(gone: number, size: number): number {
  const lasts = Math.min(
    MAX_BODY_SECONDS * 1_000,
    Math.max(PATIENCE_SECONDS * 1_000, (size / LEAST_RATE) * 1_000),
  );
  return Math.max(0, Math.min(SILENCE_SECONDS * 1_000, lasts - gone));
}

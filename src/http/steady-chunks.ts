import { Refused } from './refusal.ts';

/** Seconds without a byte after which nobody is sending any more. */
const SILENCE_SECONDS = 15;
/** Seconds that any line has, however slow it is. */
const PATIENCE_SECONDS = 30;
/** Bytes a second, on average, from then on: a bad mobile line makes two or three times as many. */
const LEAST_RATE = 16_000;
/** Seconds in all. */
export const MAX_BODY_SECONDS = 300;

/**
 * A body as it comes in, so long as it keeps coming and is no more than `most` bytes. Throws `Refused` otherwise.
 * What it is given to read must be read to its end or to its refusal.
 */
export async function* steadyChunks(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  const began = performance.now();
  let size = 0;
  try {
    for (;;) {
      const next = await inTime(reader.read(), began, size);
      if (next.done) return;
      size += next.value.byteLength;
      if (size > most) throw new Refused({ status: 413, kind: 'too-big' });
      yield next.value;
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ status: 400, kind: 'unreadable' });
  } finally {
    // Of a body that was read to its end, nothing is left to give up.
    void reader.cancel().catch(() => undefined);
  }
}

/** Milliseconds that the next bytes have, after `size` bytes in so long. */
function patience(began: number, size: number): number {
  const gone = performance.now() - began;
  const lasts = Math.min(
    MAX_BODY_SECONDS * 1_000,
    Math.max(PATIENCE_SECONDS * 1_000, (size / LEAST_RATE) * 1_000),
  );
  return Math.max(0, Math.min(SILENCE_SECONDS * 1_000, lasts - gone));
}

async function inTime<Read>(reading: Promise<Read>, began: number, size: number): Promise<Read> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        reject(new Refused({ status: 408, kind: 'too-slow' }));
      },
      patience(began, size),
    );
  });
  try {
    return await Promise.race([reading, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

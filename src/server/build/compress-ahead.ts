import { Worker } from 'node:worker_threads';
import { keyOfBrotli } from '../precompress.ts';
import type { KeptFiles } from '../../council/kept/kept-files.ts';

/** Pages that wait to be compressed. More are left until all pages are there, or they would fill the memory. */
const MOST_WAITING = 200;
/** So many are handed over at once: what makes pages is slow to hear that one is compressed, and the thread waits for none. */
const MOST_IN_HAND = 16;
/** What Node says of a thread that is no more. */
const ENDED = -1;

/** What is compressed while other pages are made. */
export interface CompressAhead {
  /** Has a page compressed, if there is time. It never fails: what comes after the pages compresses what is left. */
  take: (html: Buffer) => void;
  /** Begins no other page; over when those under way are. */
  end: () => Promise<void>;
}

/**
 * Compresses pages while others are made, which one processor does, and keeps what it made where `precompress` looks
 * for it. Only for pages that no earlier build has made: of all others it is kept already.
 *
 * In one thread of its own: Node's own threads for this are four, which would take the processor from what makes pages,
 * and what writes them would wait for a turn behind them.
 */
export function compressAhead(kept: KeptFiles): CompressAhead {
  const waiting: Buffer[] = [];
  const inHand: Buffer[] = [];
  let worker: Worker | undefined;
  let isOver = (): void => undefined;
  let isEnded = false;
  const handOver = (): void => {
    while (!isEnded && inHand.length < MOST_IN_HAND) {
      const html = waiting.shift();
      if (html === undefined) return;
      worker ??= begin();
      inHand.push(html);
      worker.postMessage(html);
    }
  };
  const begin = (): Worker => {
    const its = new Worker(new URL('./compress-worker.ts', import.meta.url));
    its.on('message', (brotli: Uint8Array) => {
      const html = inHand.shift();
      if (html !== undefined)
        kept.put(keyOfBrotli('index.html', html), brotli).catch(() => undefined);
      handOver();
      if (inHand.length === 0) isOver();
    });
    // What it has in hand is compressed after the pages, as all that is left.
    its
      .on('error', () => undefined)
      .on('exit', () => {
        isOver();
      });
    // Where a page cannot be made, it keeps no process from ending. To hear its messages would undo this, if it came after.
    its.unref();
    return its;
  };
  return {
    take(html) {
      if (isEnded) return;
      if (waiting.length < MOST_WAITING) waiting.push(html);
      try {
        handOver();
      } catch {
        // No thread can be had.
        isEnded = true;
      }
    },
    async end() {
      isEnded = true;
      waiting.length = 0;
      if (inHand.length > 0 && worker !== undefined && worker.threadId !== ENDED) {
        worker.ref();
        await new Promise<void>((resolve) => {
          isOver = resolve;
        });
      }
      await worker?.terminate();
    },
  };
}

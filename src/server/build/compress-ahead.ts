import { availableParallelism } from 'node:os';
import { compressed } from '../precompress.ts';
import type { KeptFiles } from '../../council/kept/kept-files.ts';

/** Pages that wait to be compressed. More are left until all pages are there, or they would fill the memory. */
const MOST_WAITING = 200;
/** One more than processors: what makes pages is slow to hear that one is compressed, and none should wait for that. */
const LANES = availableParallelism() + 1;

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
 */
export function compressAhead(kept: KeptFiles): CompressAhead {
  const waiting: Buffer[] = [];
  const underWay = new Set<Promise<void>>();
  const begin = (): void => {
    const html = underWay.size < LANES ? waiting.shift() : undefined;
    if (html === undefined) return;
    const work: Promise<void> = compressed('index.html', html, kept)
      .catch(() => undefined)
      .then(() => {
        underWay.delete(work);
        begin();
      });
    underWay.add(work);
  };
  return {
    take(html) {
      if (waiting.length < MOST_WAITING) waiting.push(html);
      begin();
    },
    async end() {
      waiting.length = 0;
      await Promise.all(underWay);
    },
  };
}

import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { SiteProcess } from '../support/site-process.ts';

/** What Node is given so that its server tells of its memory. */
export const tellingMemory = ['--expose-gc', '--import', './tests/siege/tell-memory.ts'];

/** Megabytes that a process still holds after all that is no longer used was collected. */
export interface MemoryHeld {
  /** Objects of script. */
  heap: number;
  /** What is outside of it: pages in memory, bodies that are being read. */
  external: number;
  /** What the system has given to the process, which it gives back late or never. */
  resident: number;
}

const PATIENCE_MILLISECONDS = 10_000;

/** Asks a server that was started with `tellingMemory`. */
export async function memoryHeld({ process }: SiteProcess): Promise<MemoryHeld> {
  const told = once(process, 'message') as Promise<[NodeJS.MemoryUsage]>;
  process.send('how much');
  const answer = await Promise.race([
    told,
    pause(PATIENCE_MILLISECONDS, undefined, { ref: false }),
  ]);
  if (answer === undefined) throw new Error('The server did not say how much memory it holds.');
  const [{ heapUsed, external, rss }] = answer;
  const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;
  return { heap: megabytes(heapUsed), external: megabytes(external), resident: megabytes(rss) };
}

/** Megabytes by which what is held may differ: bodies under way, code that was made faster, a page of the database. */
const MARGIN = 10;

/**
 * Whether no more was held at any later time than at the first: what leaks grows with each request. The first is asked
 * when all kinds of request have come, so that what is made once is made.
 */
export function isFlat(held: readonly MemoryHeld[]): boolean {
  const [first, ...others] = held;
  if (first === undefined) return false;
  return others.every(
    ({ heap, external }) => heap < first.heap + MARGIN && external < first.external + MARGIN,
  );
}

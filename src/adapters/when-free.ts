import { setTimeout as pause } from 'node:timers/promises';
import { isLocked } from './sqlite-failure.ts';

/** Milliseconds that a read or a write waits, in all, while another program keeps the database to itself. */
export const PATIENCE_MILLISECONDS = 2_500;
/** Milliseconds from one try to the next. */
export const AGAIN_MILLISECONDS = 15;

/**
 * Does `work`, and where another program has the database does it again a little later. SQLite's own way of waiting would
 * answer no one meanwhile, not even someone who only reads a page.
 */
export async function whenFree<Result>(work: () => Result): Promise<Result> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw error;
    }
    await pause(AGAIN_MILLISECONDS);
  }
}

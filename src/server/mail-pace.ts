import { setTimeout as pause } from 'node:timers/promises';
import type { SweepEnd } from '../domain/submissions/outbox.ts';

const MINUTE = 60_000;

interface Clocks {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds of a clock that never jumps. */
  steady: () => number;
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Gives each message its place, so that in no sixty seconds more than `most` are begun, wherever on the clock
 * those sixty seconds begin. Without an end to wait for the answer is given at once, and `false` leaves a message to the
 * sweep.
 * @example
 * const place = mailPace(30, clocks)
 * // The 30 messages of 09:00:00 are on their way; it is 09:00:20.
 * await place() // => false
 * await place({ until: '2026-11-27T09:05:00.000Z' }) // => true, at 09:01:00
 */
export function mailPace(
  most: number,
  { now, steady, wait = waitFor }: Clocks,
): (end?: SweepEnd) => Promise<boolean> {
  /** When the latest were begun, the oldest first: never more than `most`. */
  let begun: number[] = [];

  /** Milliseconds until there is a place. */
  function untilFree(): number {
    const at = steady();
    const first = begun.findIndex((one) => at - one < MINUTE);
    begun = first === -1 ? [] : begun.slice(first);
    const [oldest] = begun;
    return oldest === undefined || begun.length < most ? 0 : oldest + MINUTE - at;
  }

  return async (end) => {
    for (;;) {
      const milliseconds = untilFree();
      if (milliseconds <= 0) {
        begun.push(steady());
        return true;
      }
      if (end === undefined || end.signal?.aborted === true) return false;
      if (now() + milliseconds >= Date.parse(end.until)) return false;
      await wait(milliseconds, end.signal);
    }
  };
}

/** An end that comes early ends the waiting, and the one who waited sees it. */
async function waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(
    () => undefined,
  );
}

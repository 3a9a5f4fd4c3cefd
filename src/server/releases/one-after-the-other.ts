import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which the next begins beside one that does not end: no council's build may keep all others back. */
const LONGEST_MILLISECONDS = 15 * 60_000;

/**
 * Does one piece of work after the other: at midnight many councils have something to publish, and each build takes a
 * processor and the memory of a thousand pages.
 */
export function oneAfterTheOther(
  longest = LONGEST_MILLISECONDS,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const before = last;
    const own = Promise.race([before, pause(longest, undefined, { ref: false })])
      .catch(() => undefined)
      .then(work);
    last = own.catch(() => undefined);
    return own;
  };
}

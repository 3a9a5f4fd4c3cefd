import { setImmediate as turn } from 'node:timers/promises';

/** Pieces of work that wait, of all and of one who asks. */
export interface LineLimits {
  most: number;
  mostOfOne: number;
}

/** A place in the line: settles when it is its turn. `undefined` where the line is too long. */
export type Line = (who: string | undefined) => Promise<void> | undefined;

/**
 * A line in which one piece of work is done in each turn of the event loop, so that pages and forms are answered between two
 * of them however many come at once. It is bounded, and no one fills it alone.
 * @example
 * const line = oneATurn({ most: 100, mostOfOne: 10 });
 * const place = line('192.0.2.1'); // await it, then work for some milliseconds
 */
export function oneATurn({ most, mostOfOne }: LineLimits): Line {
  const waiting = new Map<string, number>();
  let all = 0;
  let last: Promise<void> = Promise.resolve();

  return (who = '') => {
    const own = waiting.get(who) ?? 0;
    if (all >= most || own >= mostOfOne) return undefined;
    all += 1;
    waiting.set(who, own + 1);
    last = last.then(async () => {
      await turn();
      all -= 1;
      const left = (waiting.get(who) ?? 1) - 1;
      if (left === 0) waiting.delete(who);
      else waiting.set(who, left);
    });
    return last;
  };
}

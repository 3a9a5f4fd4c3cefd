import { setImmediate as nextTurn } from 'node:timers/promises';

/** Settles when it is this sender's turn. */
export type TurnOf = (sender: string) => Promise<void>;

/**
 * Begins one piece of work in each turn of the event loop, from one sender after the other: between two pieces pages are sent
 * and new connections taken, and someone with a single request waits for one of each other sender's, not for all of a hundred
 * that another has sent at once. What waits is bounded by the connections that are open, on each of which one request is
 * answered at a time.
 * @example
 * // 100 requests of a and then one of b: b's is the second to begin.
 */
export function turnsBySender(): TurnOf {
  /** In the order in which senders have their turns. */
  const waiting = new Map<string, (() => void)[]>();
  let isGoing = false;

  async function go(): Promise<void> {
    while (waiting.size > 0) {
      await nextTurn();
      const [sender, line] = waiting.entries().next().value ?? ['', []];
      waiting.delete(sender);
      const begin = line.shift();
      // Behind everyone else who waits.
      if (line.length > 0) waiting.set(sender, line);
      begin?.();
    }
    isGoing = false;
  }

  return (sender) =>
    new Promise((resolve) => {
      const line = waiting.get(sender);
      if (line === undefined) waiting.set(sender, [resolve]);
      else line.push(resolve);
      if (isGoing) return;
      isGoing = true;
      void go();
    });
}

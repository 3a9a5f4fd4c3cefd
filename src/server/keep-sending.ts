import { setTimeout as pause } from 'node:timers/promises';

/** Seconds of one round. The next begins with the oldest message again. */
const ROUND_SECONDS = 60;
const MINUTE = 60_000;

/** Sends what the outbox holds for so many seconds; answers whether there is more to send at once. */
type Round = (seconds: number, signal: AbortSignal) => Promise<boolean>;

/**
 * Empties the outbox: one round after the other while there is something to send, and otherwise one a minute. Never two
 * at once.
 * @returns `stop` begins no more, ends the round under way after the messages that are being sent, and waits for them
 */
export function keepSending(round: Round, milliseconds = MINUTE): { stop: () => Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  const once = (): Promise<boolean> => round(ROUND_SECONDS, signal).catch(() => false);

  async function goOn(): Promise<void> {
    let isMore = await once();
    while (!signal.aborted) {
      if (!isMore) await pause(milliseconds, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) isMore = await once();
    }
  }

  const going = goOn();
  return {
    stop: () => {
      ending.abort();
      return going;
    },
  };
}

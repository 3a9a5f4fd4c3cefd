import type { Served, TakeUp } from './releases/take-up.ts';
import { publishBeside } from './releases/publish-beside.ts';
import { publishByItself } from './releases/publish-by-itself.ts';

/** Milliseconds between two looks whether another release is current: one question to the system, about a small file. */
const LOOK_MILLISECONDS = 1_000;
/** Milliseconds between two looks at the clock. */
const CLOCK_MILLISECONDS = 10_000;

/**
 * Serves the current release from now on, and makes the next one when a day has come on which a page changes.
 * @param publishes whether it makes one by itself (PUBLISH_BY_ITSELF)
 * @returns ends it, and a publish that is under way
 */
export function keepCurrent(served: Served, publishes: boolean, log: TakeUp['log']): () => void {
  const { publish, stop } = publishBeside();
  const publishWhenDue = publishByItself({
    site: () => served.release().site,
    isChosen: served.isChosen,
    publish,
    now: Date.now,
    steady: () => performance.now(),
    log,
  });
  const looking = setInterval(() => void served.look(), LOOK_MILLISECONDS);
  const atTheClock = setInterval(() => {
    if (publishes) void publishWhenDue();
  }, CLOCK_MILLISECONDS);
  return () => {
    clearInterval(looking);
    clearInterval(atTheClock);
    stop();
  };
}

import { publishBeside } from './releases/publish-beside.ts';
import { publishByItself } from './releases/publish-by-itself.ts';
import type { ServedLater } from './releases/take-up-later.ts';
import type { TakeUp } from './releases/take-up.ts';

/** Milliseconds between two looks whether another release is current: one question to the system, about a small file. */
const LOOK_MILLISECONDS = 1_000;
/** Milliseconds between two looks at the clock. */
const CLOCK_MILLISECONDS = 10_000;

export interface KeepCurrent {
  current: ServedLater;
  /** Whether a release is made when a day has come on which a page changes (PUBLISH_BY_ITSELF). */
  publishes: boolean;
  /** The environment of a publish: it says whose it is. */
  environment: NodeJS.ProcessEnv;
  /** Has publishes wait for those of other councils. */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  log: TakeUp['log'];
}

/**
 * Serves the current release from now on, and makes the next one when a day has come on which a page changes.
 * @returns ends it, and a publish that is under way
 */
export function keepCurrent({
  current,
  publishes,
  environment,
  inTurn,
  log,
}: KeepCurrent): () => void {
  const { publish, stop } = publishBeside(undefined, environment);
  let isEnding = false;
  const publishWhenDue = publishByItself({
    site: () => current.served()?.release().site ?? {},
    isChosen: () => current.served()?.isChosen() ?? false,
    publish: () =>
      inTurn(async () =>
        isEnding ? { isPublished: false, why: 'the server is stopping' } : publish(),
      ),
    now: Date.now,
    steady: () => performance.now(),
    log,
  });
  const looking = setInterval(() => void current.look(), LOOK_MILLISECONDS);
  const atTheClock = setInterval(() => {
    if (publishes) void publishWhenDue();
  }, CLOCK_MILLISECONDS);
  return () => {
    isEnding = true;
    clearInterval(looking);
    clearInterval(atTheClock);
    stop();
  };
}

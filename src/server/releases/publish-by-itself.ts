import { turnPassed, type BuiltFor } from './turn-passed.ts';

export interface PublishByItself {
  /** What is served now. */
  site: () => BuiltFor;
  /** Whether someone chose the release by hand: then it stays. */
  isChosen: () => boolean;
  /** Makes a release and makes it current; answers what went wrong, in a line or more. */
  publish: () => Promise<{ isPublished: true } | { isPublished: false; why: string }>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds of a clock that never jumps. */
  steady: () => number;
  log: (line: string) => void;
}

const MINUTE = 60_000;
/** Minutes to wait after each failure; after the last of them, always that long. */
const WAITS = [1, 2, 5, 15, 60];

/**
 * Publishes when a day has come on which a page has to say something else: an alert begins or ends, a delay is over, a
 * new target holds. One at a time; a publish that fails is tried again, later each time, and said in the log.
 * @returns looks whether it is time, and publishes where it is; never throws
 */
export function publishByItself(given: PublishByItself): () => Promise<void> {
  const { site, isChosen, publish, now, steady, log } = given;
  let working: Promise<void> | undefined;
  let failures = 0;
  let notBefore = -Infinity;
  let saidOf: string | undefined;

  async function look(): Promise<void> {
    const turn = turnPassed(site(), now());
    if (turn === undefined || steady() < notBefore) return;
    if (isChosen()) {
      if (saidOf !== turn) {
        log(
          `[release] something on the site changes by ${turn}, but its release was chosen by hand: it stays until npm run publish`,
        );
      }
      saidOf = turn;
      return;
    }
    log(`[release] something on the site changes by ${turn}: publishing`);
    const outcome = await publish().catch((error: unknown) => ({
      isPublished: false as const,
      why: error instanceof Error ? error.message : 'error',
    }));
    // The server takes the new release up within a second; until then the old one would ask for another.
    notBefore = steady() + MINUTE;
    if (outcome.isPublished) {
      failures = 0;
      return;
    }
    const minutes = WAITS[Math.min(failures, WAITS.length - 1)] ?? 60;
    failures += 1;
    notBefore = steady() + minutes * MINUTE;
    const wait = minutes === 1 ? 'a minute' : `${String(minutes)} minutes`;
    log(`[release] could not be published, and is tried again in ${wait}: ${outcome.why}`);
  }

  return () => {
    working ??= look()
      .catch((error: unknown) => {
        log(`[release] ${error instanceof Error ? error.message : 'error'}`);
      })
      .finally(() => {
        working = undefined;
      });
    return working;
  };
}

import { markOfCurrent } from './current-release.ts';
import { takeUp, type Served, type TakeUp } from './take-up.ts';

/** What is served of a council, as soon as there is something. */
export interface ServedLater {
  /** Undefined until there is a release that can be read. From then on it is always the same. */
  served: () => Served | undefined;
  /** Looks whether another release is current, or the first one is there. Never throws. */
  look: () => Promise<void>;
}

/** Milliseconds after which releases of which none could be read are tried again. */
const AGAIN_MILLISECONDS = 60_000;

/**
 * Serves a council's releases from the first that can be read, now or later. Where a server has several councils, one
 * without a release is no reason for the others not to open.
 * @param given with `meanwhile`, what is served until there is one; it answers 503 where there is nothing
 */
export async function takeUpLater(
  given: TakeUp & { council: string; meanwhile?: string },
): Promise<ServedLater> {
  const { home, council, meanwhile, log, steady = () => performance.now() } = given;
  let served: Served | undefined;
  let mark: string | undefined;
  let triedAt = -Infinity;
  let looking: Promise<void> | undefined;

  async function begin(): Promise<void> {
    const found = await markOfCurrent(home);
    const isAgain = found !== '' && steady() - triedAt >= AGAIN_MILLISECONDS;
    if (found === mark && !isAgain) return;
    const isFirst = mark === undefined;
    mark = found;
    triedAt = steady();
    try {
      served = await takeUp(given);
      if (!isFirst) log(`[release] ${served.release().id} is served now, the first of ${council}`);
    } catch {
      if (meanwhile !== undefined && found === '') return;
      const until = meanwhile === undefined ? 'it answers 503' : `${meanwhile} is served`;
      log(
        `[release] ${council} has no release that can be served: ${until} until there is one. Publish it: COUNCIL=${council} npm run publish`,
      );
    }
  }

  async function lookOnce(): Promise<void> {
    try {
      await (served === undefined ? begin() : served.look());
    } catch (error) {
      log(`[release] not looked for another: ${error instanceof Error ? error.name : 'error'}`);
    }
  }

  await lookOnce();
  return {
    served: () => served,
    look: () => {
      looking ??= lookOnce().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

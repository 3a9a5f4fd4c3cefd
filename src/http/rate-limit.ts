import { countsOver } from './counts.ts';
import { networksOf } from './networks-of.ts';

const WINDOW_MINUTES = 10;

/** A household's IPv6 lines may send this many times what one of them may: several people, each with a machine or two. */
const LINES_OF_A_HOUSEHOLD = 2;

/** Counted in tenths: a page of a long form that was shown and kept nothing costs one of them. */
const MESSAGE = 10;
const PAGE = 1;

/** Beyond twice its share and this many more, a sender's words are not even read to be shown again. */
const FAR_OVER = 10 * MESSAGE;

/**
 * Counts a request by its sender, and answers the seconds to wait where that sender has had its share; `undefined` where
 * it may go on. `'page'` puts right what was counted, once it is known that only a page was shown.
 */
export interface RateLimiter {
  (client: string | undefined, was?: 'page'): number | undefined;
  /**
   * The seconds to wait for someone who has named as many references that are no one's as a sender may send messages.
   * `'wrong'` counts one more, by itself: anyone who only sends messages, or names right ones, never has to wait here.
   */
  guesses?: (client: string | undefined, was?: 'wrong') => number | undefined;
  /** Whether a sender has sent so much that reading more of it is not worth its cost. Counts nothing. */
  isFar?: (client: string | undefined) => boolean;
}

/**
 * Counts what each sender asks of us over ten minutes, refused or not: by IPv4 address, by IPv6 /64 and by the /56 around
 * it. No one is refused for what others did, so there is no count of all, and none of a /48 or a /24, in which strangers
 * live side by side: past those, messages are kept and only their mail waits (`flood-watch.ts`).
 *
 * Kept in memory: to write down each refused request would make refusing dearer than taking. On Netlify the platform's
 * own `rateLimit` comes in front of the function.
 * @param now milliseconds of a clock that never jumps: `performance.now`
 */
export function rateLimiter({ perClient }: { perClient: number }, now: () => number): RateLimiter {
  const lines = countsOver(WINDOW_MINUTES, now);
  const households = countsOver(WINDOW_MINUTES, now);
  const guessed = countsOver(WINDOW_MINUTES, now);
  const perLine = perClient * MESSAGE;
  const perHousehold = perLine * LINES_OF_A_HOUSEHOLD;

  function limiter(client: string | undefined, was?: 'page'): number | undefined {
    if (client === undefined || client === '') return undefined;
    const { line, household } = networksOf(client) ?? { line: client };
    const amount = was === 'page' ? PAGE - MESSAGE : MESSAGE;
    const own = lines.add(line, amount);
    const all = household === undefined ? undefined : households.add(household, amount);
    if (was === 'page') return undefined;
    if (own.count > perLine) return own.secondsLeft;
    return all !== undefined && all.count > perHousehold ? all.secondsLeft : undefined;
  }

  return Object.assign(limiter, {
    guesses: (client: string | undefined, was?: 'wrong'): number | undefined => {
      if (client === undefined || client === '') return undefined;
      const { line } = networksOf(client) ?? { line: client };
      if (was === 'wrong') guessed.add(line, 1);
      const { count, secondsLeft } = guessed.of(line);
      return count >= perClient ? secondsLeft : undefined;
    },
    isFar: (client: string | undefined): boolean => {
      if (client === undefined || client === '') return false;
      const { line, household } = networksOf(client) ?? { line: client };
      return (
        lines.of(line).count >= perLine * 2 + FAR_OVER ||
        (household !== undefined && households.of(household).count >= perHousehold * 2 + FAR_OVER)
      );
    },
  });
}

import { countsOver, type Counts, type Together } from './counts.ts';
import type { CountsTogether } from './counts-together.ts';
import { networksOf } from './networks-of.ts';

const WINDOW_MINUTES = 10;

/** A household's IPv6 lines may send this many times what one of them may: several people, each with a machine or two. */
const LINES_OF_A_HOUSEHOLD = 2;

/** Counted in tenths: a page of a long form that was shown and kept nothing costs one of them. */
const MESSAGE = 10;
const PAGE = 1;

/** Beyond twice its share and this many more, a sender's words are not even read to be shown again. */
const FAR_OVER = 10 * MESSAGE;

/** Seconds; `undefined` where no one has to wait. */
type Wait = number | undefined;

/**
 * Counts a request by its sender, and answers the seconds to wait where that sender has had its share; `undefined` where
 * it may go on. `'page'` puts right what was counted, once it is known that only a page was shown.
 */
export interface RateLimiter {
  (client: string | undefined, was?: 'page'): Wait | Promise<Wait>;
  /**
   * The seconds to wait for someone who has named as many references that are no one's as a sender may send messages.
   * `'wrong'` counts one more, by itself: anyone who only sends messages, or names right ones, never has to wait here.
   */
  guesses?: (client: string | undefined, was?: 'wrong') => Wait | Promise<Wait>;
  /** Whether a sender has sent so much that reading more of it is not worth its cost. Counts nothing. */
  isFar?: (client: string | undefined) => boolean;
}

/** One that counts by itself, and answers at once. */
export interface LocalRateLimiter extends RateLimiter {
  (client: string | undefined, was?: 'page'): Wait;
  guesses: (client: string | undefined, was?: 'wrong' | 'asked') => Wait;
  isFar: (client: string | undefined) => boolean;
  /** The seconds to wait by what is known. Counts nothing. */
  waitOf: (client: string | undefined) => Wait;
}

/**
 * Counts what each sender asks of us over ten minutes, refused or not: by IPv4 address, by IPv6 /64 and by the /56 around
 * it. No one is refused for what others did, so there is no count of all, and none of a /48 or a /24, in which strangers
 * live side by side: past those, messages are kept and only their mail waits (`flood-watch.ts`).
 *
 * Kept in memory: to write down each refused request would make refusing dearer than taking. On Netlify the platform's
 * own `rateLimit` comes in front of the function. Several servers of one store: `rateLimiterTogether`.
 * @param now milliseconds of a clock that never jumps: `performance.now`
 * @param together where other servers count the same, and under what name
 */
export function rateLimiter(
  { perClient }: { perClient: number },
  now: () => number,
  together?: Together & { what: string },
): LocalRateLimiter {
  const over = (what: string): Counts =>
    countsOver(
      WINDOW_MINUTES,
      now,
      together && { tell: together.tell, what: `${together.what}/${what}` },
    );
  const lines = over('line');
  const households = over('household');
  const guessed = over('guessed');
  const perLine = perClient * MESSAGE;
  const perHousehold = perLine * LINES_OF_A_HOUSEHOLD;

  function waitOf(client: string | undefined): Wait {
    if (client === undefined || client === '') return undefined;
    const { line, household } = networksOf(client) ?? { line: client };
    const own = lines.of(line);
    if (own.count > perLine) return own.secondsLeft;
    const all = household === undefined ? undefined : households.of(household);
    return all !== undefined && all.count > perHousehold ? all.secondsLeft : undefined;
  }

  function limiter(client: string | undefined, was?: 'page'): Wait {
    if (client === undefined || client === '') return undefined;
    const { line, household } = networksOf(client) ?? { line: client };
    const amount = was === 'page' ? PAGE - MESSAGE : MESSAGE;
    lines.add(line, amount);
    if (household !== undefined) households.add(household, amount);
    return was === 'page' ? undefined : waitOf(client);
  }

  return Object.assign(limiter, {
    waitOf,
    guesses: (client: string | undefined, was?: 'wrong' | 'asked'): Wait => {
      if (client === undefined || client === '') return undefined;
      const { line } = networksOf(client) ?? { line: client };
      if (was === 'wrong') guessed.add(line, 1);
      // Nothing is added, and with that it is asked what others have.
      if (was === 'asked') guessed.add(line, 0);
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

/**
 * The same limit for all servers of one store: what a sender asks of one counts at each. A sender who is known to be over
 * the limit is refused at once, without asking the store, so that refusing stays cheap.
 */
export function rateLimiterTogether(
  limits: { perClient: number },
  now: () => number,
  { tell, agree }: CountsTogether,
  what: string,
): RateLimiter {
  const local = rateLimiter(limits, now, { tell, what });

  async function limiter(client: string | undefined, was?: 'page'): Promise<Wait> {
    const wait = local(client, was);
    if (wait !== undefined || was === 'page' || client === undefined) return wait;
    await agree();
    return local.waitOf(client);
  }

  return Object.assign(limiter, {
    isFar: local.isFar,
    guesses: async (client: string | undefined, was?: 'wrong'): Promise<Wait> => {
      const wait = local.guesses(client, was ?? 'asked');
      // The others learn of a wrong one in any case: it may be the one that they lack.
      if (client === undefined || (wait !== undefined && was === undefined)) return wait;
      await agree();
      return local.guesses(client);
    },
  });
}

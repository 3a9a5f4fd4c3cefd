import { createHmac, randomBytes } from 'node:crypto';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { countsTogether, type CountsTogether } from '../http/counts-together.ts';
import { floodWatch, floodWatchTogether } from '../http/flood-watch.ts';
import { rateLimiter, rateLimiterTogether, type RateLimiter } from '../http/rate-limit.ts';
import type { Runtime } from '../http/runtime.ts';
import type { RateLimit } from './settings.ts';

type Limits = Pick<Runtime, 'rateLimited' | 'foreignLimited' | 'mailWaits'>;

/**
 * Who may send how much: counted in memory, or, where several servers share the store, by all of them together.
 * @param steady milliseconds of a clock that never jumps
 */
export function openLimits(
  rateLimit: RateLimit | 'off',
  store: Pick<SubmissionStore, 'addCounts' | 'keepOnce'>,
  steady: () => number,
  log: (line: string) => void,
): Limits {
  if (rateLimit === 'off') {
    const limiter: RateLimiter = () => undefined;
    return { rateLimited: limiter, foreignLimited: limiter, mailWaits: () => false };
  }
  const together = sharedBy(store, steady);
  if (together === undefined) {
    return {
      rateLimited: rateLimiter(rateLimit, steady),
      foreignLimited: rateLimiter(rateLimit, steady),
      mailWaits: floodWatch(rateLimit, steady, log),
    };
  }
  return {
    rateLimited: rateLimiterTogether(rateLimit, steady, together, 'own'),
    foreignLimited: rateLimiterTogether(rateLimit, steady, together, 'foreign'),
    mailWaits: floodWatchTogether(rateLimit, steady, log, together),
  };
}

function sharedBy(
  store: Pick<SubmissionStore, 'addCounts' | 'keepOnce'>,
  steady: () => number,
): CountsTogether | undefined {
  const { addCounts } = store;
  return (
    addCounts && countsTogether((added) => addCounts.call(store, added), hiddenName(store), steady)
  );
}

/** Names are mixed with a secret that all servers share: no address is written down. */
function hiddenName(store: Pick<SubmissionStore, 'keepOnce'>): (name: string) => Promise<string> {
  let secret: Promise<string> | undefined;
  return async (name) => {
    secret ??= store
      .keepOnce('counts-secret', randomBytes(32).toString('hex'))
      .catch((error: unknown) => {
        secret = undefined;
        throw error;
      });
    return createHmac('sha256', await secret)
      .update(name)
      .digest('base64url');
  };
}

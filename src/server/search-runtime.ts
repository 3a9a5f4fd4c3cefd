import { rateLimiter, type RateLimiter } from '../http/rate-limit.ts';
import type { SearchRuntime } from '../http/search-endpoint.ts';
import type { FunctionContext } from './functions.ts';
import { log } from './log.ts';
import { siteOf } from './open-runtime.ts';
import { settingsFrom } from './settings.ts';

/** For each message that a sender may send in ten minutes, so many searches: people try words. */
const SEARCHES_PER_MESSAGE = 10;

let limiter: RateLimiter | undefined;

/** What a search needs, of the release that the request began on. No store is opened. */
export async function searchRuntime(context: FunctionContext): Promise<SearchRuntime> {
  limiter ??= limiterFrom(process.env);
  return { site: await siteOf(context), now: Date.now, searchLimited: limiter, log };
}

function limiterFrom(environment: NodeJS.ProcessEnv): RateLimiter {
  const { rateLimit } = settingsFrom(environment);
  if (rateLimit === 'off') return () => undefined;
  const perClient = rateLimit.perClient * SEARCHES_PER_MESSAGE;
  return rateLimiter({ perClient }, performance.now.bind(performance));
}

import { rateLimiter, type RateLimiter } from '../http/rate-limit.ts';
import type { Settings } from './settings.ts';

/** For each message that a sender may send in ten minutes, so many searches: people try words. */
const SEARCHES_PER_MESSAGE = 10;

/** Counts who searches how much, in memory: one for each site. */
export function searchLimiter({ rateLimit }: Pick<Settings, 'rateLimit'>): RateLimiter {
  if (rateLimit === 'off') return () => undefined;
  const perClient = rateLimit.perClient * SEARCHES_PER_MESSAGE;
  return rateLimiter({ perClient }, performance.now.bind(performance));
}

import { oneATurn } from '../http/one-a-turn.ts';
import type { RateLimiter } from '../http/rate-limit.ts';
import type { SearchRuntime } from '../http/search-endpoint.ts';
import type { FunctionContext } from './functions.ts';
import { log } from './log.ts';
import { siteOf } from './open-runtime.ts';
import { searchLimiter } from './search-limiter.ts';
import { settingsFrom } from './settings.ts';

/** On Netlify and in development, where a process has one site. */
let limiter: RateLimiter | undefined;

/** Of one process, whatever sites it has: a search takes some milliseconds. */
const searchLine = oneATurn({ most: 100, mostOfOne: 10 });

/** What a search needs, of the release that the request began on. No store is opened. */
export async function searchRuntime(context: FunctionContext): Promise<SearchRuntime> {
  const { hosted } = context;
  const searchLimited =
    hosted?.searchLimited ?? (limiter ??= searchLimiter(settingsFrom(process.env)));
  const site = await siteOf(context);
  return { site, now: Date.now, searchLimited, searchLine, log: hosted?.log ?? log };
}

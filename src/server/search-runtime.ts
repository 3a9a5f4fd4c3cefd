import type { RateLimiter } from '../http/rate-limit.ts';
import type { SearchRuntime } from '../http/search-endpoint.ts';
import type { FunctionContext } from './functions.ts';
import { log } from './log.ts';
import { siteOfCall } from './runtime-of-call.ts';
import { searchLimiter } from './search-limiter.ts';
import { settingsFrom } from './settings.ts';

/** On Netlify and in development, where a process has one site. */
let limiter: RateLimiter | undefined;

/** What a search needs, of the release that the request began on. No store is opened. */
export async function searchRuntime(context: FunctionContext): Promise<SearchRuntime> {
  const { hosted } = context;
  const searchLimited =
    hosted?.searchLimited ?? (limiter ??= searchLimiter(settingsFrom(process.env)));
  const site = await siteOfCall(context);
  return { site, now: Date.now, searchLimited, log: hosted?.log ?? log };
}

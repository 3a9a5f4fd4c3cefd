import type { Config, Context } from '@netlify/functions';
import { searchEndpoint } from '../src/http/search-endpoint.ts';
import { searchRuntime } from '../src/server/search-runtime.ts';

/** The search page with its answer. It comes before the built page of the same address, which is there without an answer. */
export default async (request: Request, context: Context): Promise<Response> =>
  searchEndpoint(await searchRuntime(context), request, context.ip);

/** One for each language there are words in: `/:language/search/` would take a page named so from a topic or a form. */
export const config: Config = {
  path: [
    '/search',
    '/search/',
    '/bn/search',
    '/bn/search/',
    '/cy/search',
    '/cy/search/',
    '/lt/search',
    '/lt/search/',
    '/pl/search',
    '/pl/search/',
    '/pt/search',
    '/pt/search/',
    '/ro/search',
    '/ro/search/',
    '/tr/search',
    '/tr/search/',
    '/ur/search',
    '/ur/search/',
    '/zh/search',
    '/zh/search/',
    '/zh-Hant/search',
    '/zh-Hant/search/',
  ],
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

import type { Config, Context } from '@netlify/functions';
import { postcodeEndpoint } from '../src/http/postcode-endpoint.ts';
import { searchRuntime } from '../src/server/search-runtime.ts';

/** What there is at a postcode: bin days, ward and councillors, the nearest office. No store is opened, and nothing is kept. */
export default async (request: Request, context: Context): Promise<Response> =>
  postcodeEndpoint(await searchRuntime(context), request, context.ip);

/** Named for each language there are words in: `/:language/postcode/` would take a page named so from a topic. */
export const config: Config = {
  path: [
    '/postcode',
    '/postcode/',
    '/bn/postcode',
    '/bn/postcode/',
    '/cy/postcode',
    '/cy/postcode/',
    '/lt/postcode',
    '/lt/postcode/',
    '/pl/postcode',
    '/pl/postcode/',
    '/pt/postcode',
    '/pt/postcode/',
    '/ro/postcode',
    '/ro/postcode/',
    '/tr/postcode',
    '/tr/postcode/',
    '/ur/postcode',
    '/ur/postcode/',
    '/zh/postcode',
    '/zh/postcode/',
    '/zh-Hant/postcode',
    '/zh-Hant/postcode/',
  ],
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

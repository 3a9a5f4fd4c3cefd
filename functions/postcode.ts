import type { Config, Context } from '@netlify/functions';
import { postcodeEndpoint } from '../src/http/postcode-endpoint.ts';
import { searchRuntime } from '../src/server/search-runtime.ts';

/** What there is at a postcode: bin days, ward and councillors, the nearest office. No store is opened, and nothing is kept. */
export default async (request: Request, context: Context): Promise<Response> =>
  postcodeEndpoint(await searchRuntime(context), request, context.ip);

export const config: Config = {
  path: ['/postcode', '/postcode/'],
  rateLimit: { windowLimit: 120, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

import type { Config, Context } from '@netlify/functions';
import { performanceEndpoint } from '../src/http/performance-endpoint.ts';
import { guarded } from '../src/http/guarded.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** How often the charter's promises were kept: a page, and the same as data. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(performanceEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = {
  path: [
    '/charter/performance',
    '/charter/performance/',
    '/charter/performance/:file',
    '/charter/performance/:file/',
    '/:language/charter/performance',
    '/:language/charter/performance/',
  ],
};

import type { Config, Context } from '@netlify/functions';
import { yoursEndpoint } from '../src/http/yours/yours-endpoint.ts';
import { guarded } from '../src/http/guarded.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** What a resident sent, for them alone: by a secret link, and the list of all of it by email. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(yoursEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = {
  path: [
    '/yours',
    '/yours/',
    '/yours/:token',
    '/yours/:token/',
    '/yours/:token/:act',
    '/yours/:token/:act/',
    '/:language/yours',
    '/:language/yours/',
    '/:language/yours/:token',
    '/:language/yours/:token/',
    '/:language/yours/:token/:act',
    '/:language/yours/:token/:act/',
  ],
};

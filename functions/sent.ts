import type { Config, Context } from '@netlify/functions';
import { sentEndpoint } from '../src/http/sent-endpoint.ts';
import { guarded } from '../src/http/guarded.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** The confirmation page of one message, and its date as a calendar file. The address holds the reference alone. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(sentEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = {
  path: [
    '/sent/:reference',
    '/sent/:reference/',
    '/sent/:reference/:file',
    '/:language/sent/:reference',
    '/:language/sent/:reference/',
    '/:language/sent/:reference/:file',
  ],
};

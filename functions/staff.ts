import type { Config, Context } from '@netlify/functions';
import { deskEndpoint } from '../src/http/desk/desk-endpoint.ts';
import { guarded } from '../src/http/guarded.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** The staff desk: the queue, cases, and what staff do with them. There is none where the council has no `staff.yaml`. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(deskEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = {
  path: [
    '/staff',
    '/staff/',
    '/staff/:page',
    '/staff/:page/',
    '/staff/:page/:of',
    '/staff/:page/:of/',
    '/staff/:page/:of/:part',
    '/staff/:page/:of/:part/',
  ],
};

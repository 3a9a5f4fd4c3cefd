import type { Config, Context } from '@netlify/functions';
import { promiseEndpoint } from '../src/http/promise-endpoint.ts';
import { guarded } from '../src/http/guarded.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** The date for a form sent now, which the form's page asks for where it has script. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(promiseEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = { path: '/promise/:form' };

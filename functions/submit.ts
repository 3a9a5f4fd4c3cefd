import type { Config, Context } from '@netlify/functions';
import { formEndpoint } from '../src/http/form-endpoint.ts';
import { guarded } from '../src/http/guarded.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** Takes a form's answers: Formspree's own addresses. Without `method`, so that a GET is answered, with 405. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(formEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = {
  path: ['/f/:form', '/f/:form/', '/p/:project/f/:form', '/p/:project/f/:form/'],
  rateLimit: { windowLimit: 30, windowSize: 60, aggregateBy: ['ip', 'domain'] },
};

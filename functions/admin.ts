import type { Config, Context } from '@netlify/functions';
import { guarded } from '../src/http/guarded.ts';
import { adminEndpoint } from '../src/server/admin-endpoint.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** The page for writing pages in a repository on a git host. Elsewhere there is nothing here. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(adminEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = { path: ['/admin', '/admin/'] };

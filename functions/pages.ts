import type { Config, Context } from '@netlify/functions';
import { editingEndpoint } from '../src/http/editing/editing-endpoint.ts';
import { guarded } from '../src/http/guarded.ts';
import { callFrom } from '../src/server/call-from.ts';
import { runtimeOfCall } from '../src/server/runtime-of-call.ts';

/** What the page for writing pages asks, on a server that keeps them. Elsewhere there is nothing here. */
export default async (request: Request, context: Context): Promise<Response> =>
  guarded(editingEndpoint)(await runtimeOfCall(context), request, callFrom(context));

export const config: Config = { path: ['/staff/pages/start', '/staff/pages/api/v1/*'] };

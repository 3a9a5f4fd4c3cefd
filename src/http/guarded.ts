import { refuse } from './refuse.ts';
import type { Endpoint } from './runtime.ts';

/**
 * An endpoint whose own faults are answered like everything else, on Netlify as on the Node server: a page or JSON with
 * the telephone number, and in the log the fault's name. Its message may hold what a resident typed.
 */
export function guarded(endpoint: Endpoint): Endpoint {
  return async (runtime, request, call) => {
    try {
      return await endpoint(runtime, request, call);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'error';
      runtime.log(`[http] ${request.method} failed: ${name}`);
      return refuse(runtime, request, { status: 500, kind: 'broken' });
    }
  };
}

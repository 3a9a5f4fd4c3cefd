import { brokenKind, faultInLog, faultNumber } from './fault.ts';
import { refuse } from './refuse.ts';
import type { Endpoint } from './runtime.ts';

/**
 * An endpoint whose own faults are answered like everything else, on Netlify as on the Node server: a page or JSON with
 * the telephone number and a number for the fault, under which the log says what it was. Its message may hold what a
 * resident typed, so that is left out.
 */
export function guarded(endpoint: Endpoint): Endpoint {
  return async (runtime, request, call) => {
    try {
      return await endpoint(runtime, request, call);
    } catch (error) {
      const number = faultNumber();
      runtime.log(faultInLog(request.method, '(a function)', error, number));
      return refuse(runtime, request, { status: 500, kind: brokenKind(request), number });
    }
  };
}

import { setImmediate } from 'node:timers/promises';
import { StoreUnavailable } from '../domain/submissions/ports.ts';
import { Refused, type Refusal } from './refusal.ts';
import { refuse, type About } from './refuse.ts';
import type { Call, Runtime } from './runtime.ts';

/** Seconds after which someone may try again while the store is away. */
const STORE_AWAY_SECONDS = 120;

/**
 * The reply that `work` writes, or the refusal that it throws, written in the sender's language. A store that cannot be
 * reached is a refusal like any other (503, `whenStoreIsAway`); whatever else is thrown goes on up.
 *
 * `work` is handed an empty `About` and fills it in as it finds out more, so that a page refused late is shown again
 * with all that was typed.
 */
export async function answering(
  runtime: Runtime,
  request: Request,
  whenStoreIsAway: Refusal['kind'],
  { turn = setImmediate }: Pick<Call, 'turn'>,
  work: (about: About) => Promise<Response>,
): Promise<Response> {
  const about: About = {};
  try {
    return await work(about);
  } catch (error) {
    const refusal = refusalIn(error, runtime, whenStoreIsAway);
    // What was done before may have been long, and so may the page with all that was typed.
    await turn();
    if (!request.bodyUsed) await request.body?.cancel().catch(() => undefined);
    return refuse(runtime, request, refusal, about);
  }
}

function refusalIn(error: unknown, { log }: Runtime, whenStoreIsAway: Refusal['kind']): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (!(error instanceof StoreUnavailable)) throw error;
  log(`[store] ${error.message}`);
  return { status: 503, kind: whenStoreIsAway, retryAfterSeconds: STORE_AWAY_SECONDS };
}

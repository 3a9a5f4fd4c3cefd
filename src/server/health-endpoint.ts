import { writeJson } from '../http/page-shell.ts';
import type { FunctionContext } from './functions.ts';
import { healthOf, mailReached, type Health } from './health.ts';
import { runtimeOfCall } from './runtime-of-call.ts';
import { watch } from './watched.ts';

// From the beginning, and not from the first time that someone asks.
const mail = mailReached();
watch('attempted', mail.attempted);

let health: ReturnType<typeof healthOf> | undefined;

/**
 * `GET /health`: 200 where messages can be kept, 503 where they cannot. It counts against no one's limit, and costs the
 * store one write in five seconds, however often it is asked for.
 * @example // {"status":"ok","store":{"isWritable":true},"mail":{"isReachable":true},"release":"…","oldestUnsent":null,"uptimeSeconds":86400}
 */
export async function healthEndpoint(
  request: Request,
  context?: Pick<FunctionContext, 'hosted'>,
): Promise<Response> {
  return answerHealth(request, context?.hosted?.health ?? healthOfProcess);
}

/** Says how a site is, or all of them are. */
export async function answerHealth(
  { method }: { method: string },
  ask: () => Promise<Pick<Health, 'status'>>,
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') {
    return writeJson(405, { error: 'Use GET' }, { Allow: 'GET, HEAD' });
  }
  const said = await ask();
  return writeJson(said.status === 'failing' ? 503 : 200, said);
}

/** On Netlify, where a process has one site. */
async function healthOfProcess(): Promise<Health> {
  const { site, store, now } = await runtimeOfCall();
  health ??= healthOf({ store, now, isMailReachable: mail.isReachable });
  return health(site.builtAt);
}

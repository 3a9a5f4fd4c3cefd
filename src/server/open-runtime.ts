import type { Runtime } from '../http/runtime.ts';
import type { FunctionContext } from './functions.ts';
import { log } from './log.ts';
import { openRuntimes, type OpenedRuntimes } from './open-runtimes.ts';
import { settingsFrom } from './settings.ts';
import { tell } from './watched.ts';

let shared: Promise<OpenedRuntimes> | undefined;

/**
 * What the endpoints need. On the Node server it is the hosted site's that the request was for, of the release on which
 * the request began. On Netlify, in development and in a test it is opened once a process from the environment, for the
 * snapshot in the bundle.
 */
export async function runtime(call?: FunctionContext): Promise<Runtime> {
  if (call?.hosted !== undefined) return call.hosted.runtime(call.release?.site);
  const { runtimeOf } = await opened();
  return runtimeOf((await import('#site', { with: { type: 'json' } })).default);
}

function opened(): Promise<OpenedRuntimes> {
  shared ??= openRuntimes({
    settings: settingsFrom(process.env),
    environment: process.env,
    log,
    attempted: (attempted) => {
      tell('attempted', attempted);
    },
    replaced: () => [],
  }).catch((error: unknown) => {
    // The next request tries again.
    shared = undefined;
    throw error;
  });
  return shared;
}

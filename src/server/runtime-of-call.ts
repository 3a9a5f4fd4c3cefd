import type { Snapshot } from '../council/snapshot/snapshot.ts';
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
export async function runtimeOfCall(call?: FunctionContext): Promise<Runtime> {
  const site = await siteOfCall(call);
  if (call?.hosted !== undefined) return call.hosted.runtime(site);
  const { runtimeOf } = await opened(site.council.id);
  return runtimeOf(site);
}

/** The snapshot of the release that a request began on, else of the one that is served now. */
export async function siteOfCall(call?: FunctionContext): Promise<Snapshot> {
  const site = call?.release?.site ?? call?.hosted?.snapshot();
  return site ?? (await import('#site', { with: { type: 'json' } })).default;
}

function opened(council: string): Promise<OpenedRuntimes> {
  shared ??= openRuntimes({
    settings: settingsFrom(process.env),
    environment: process.env,
    council,
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

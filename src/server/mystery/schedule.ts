import type { Runtime } from '../../http/runtime.ts';
import { runtimeOfCall } from '../runtime-of-call.ts';
import { shopWhatIsDue } from './shop.ts';

/**
 * Sends the one enquiry whose moment has come, where `byItself` is set in `mystery-shopping.yaml`: to the site's own address, as
 * everyone reaches it. Nothing is written to the log of what was sent, since staff may read that.
 */
export async function shopByItself({
  site,
  calendar,
  store,
  hash,
  now,
  randomName,
  log,
}: Pick<
  Runtime,
  'site' | 'calendar' | 'store' | 'hash' | 'now' | 'randomName' | 'log'
>): Promise<void> {
  const { mysteryShopping: shopping, forms, council } = site;
  if (shopping?.byItself !== true || site.builtAt === undefined) return;
  try {
    await shopWhatIsDue({
      ...{ council: council.id, shopping, forms, calendar, store, hash, now, randomName },
      ...{ site: council.url, fetch: globalThis.fetch },
    });
  } catch (error) {
    log(`[store] an hourly task stopped: ${error instanceof Error ? error.name : 'error'}`);
  }
}

/** On Netlify, where a process has one site. */
export async function shopOnNetlify(): Promise<void> {
  await shopByItself(await runtimeOfCall());
}

import { tooMuch, type Most } from '../../domain/offline/too-much.ts';

const AT = 'x-kept-at';
const BYTES = 'x-kept-bytes';

/** Every cache of ours begins with this: nothing else on the device is touched. */
export const OURS = 'kept-';

/** Keeps what was loaded, with the time and its size; what was kept at the address before is forgotten. */
export async function keep(cache: Cache, address: string, loaded: Response): Promise<string> {
  const bytes = await loaded.arrayBuffer();
  const headers = new Headers(loaded.headers);
  // What is kept is no longer compressed.
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(AT, String(Date.now()));
  headers.set(BYTES, String(bytes.byteLength));
  await cache.put(address, new Response(bytes, { headers }));
  return new TextDecoder().decode(bytes);
}

/** When something was kept, in epoch milliseconds. */
export function keptAt(kept: Response): number {
  return Number(kept.headers.get(AT));
}

/** Forgets what is too old, and then the oldest of what is too much. */
export async function bound(cache: Cache, most: Most): Promise<void> {
  const files = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const kept = await cache.match(request);
      return {
        address: request.url,
        at: kept ? keptAt(kept) : 0,
        bytes: Number(kept?.headers.get(BYTES)),
      };
    }),
  );
  await Promise.all(tooMuch(files, most, Date.now()).map((address) => cache.delete(address)));
}

/** Forgets every cache of ours but those named. */
export async function forgetBut(...names: string[]): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(OURS) && !names.includes(name),
  );
  await Promise.all(others.map((name) => caches.delete(name)));
}

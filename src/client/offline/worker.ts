import { mayBeKept } from '../../domain/offline/may-be-kept.ts';
import type { CopyWords, OfflineFacts } from '../../domain/offline/offline-facts.ts';
import type { Most } from '../../domain/offline/too-much.ts';
import { asCopy, languageIn, whenInWords, withCopies } from './as-copy.ts';
import { bound, forgetBut, keep, keptAt, OURS } from './kept-files.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/**
 * The service worker: charter, offices, emergency numbers and the pages that someone has read can be read again without a
 * connection. The network always comes first. What is kept is marked as a copy with its date, and nothing of what anyone sends, asks or
 * looks up is ever kept.
 */
const worker = globalThis as unknown as WorkerScope;
/** Written before this file by the build (`server/build/write-worker.ts`). */
const { facts } = globalThis as unknown as { facts: OfflineFacts };

const never = new RegExp(facts.never, 'i');
const BEFOREHAND = `${OURS}${facts.release}`;
const READ = `${OURS}pages`;
const PARTS = `${OURS}parts`;
const MONTH = 30 * 24 * 60 * 60 * 1000;
const mostRead: Most = { files: 30, bytes: 1_500_000, milliseconds: MONTH };
/** Styles and scripts. */
const mostParts: Most = { files: 60, bytes: 1_500_000, milliseconds: 4 * MONTH };
/** A page that takes longer than this is shown as a copy, where there is one. */
const PATIENCE_MILLISECONDS = 8_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepBeforehand().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    forgetBut(BEFOREHAND, READ, PARTS)
      .then(() => worker.clients.claim())
      .then(keepOpenPages),
  );
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/_astro/')) event.respondWith(part(event, true));
  else if (pathname.startsWith('/half-filled/')) event.respondWith(part(event, false));
  else if (mode === 'navigate' && !isFunctions(pathname)) event.respondWith(page(event));
});

/** What functions answer goes by untouched; the search and the service status are asked for, and never kept. */
function isFunctions(path: string): boolean {
  return never.test(path) && !/(?:search|service-status)\/$/.test(path);
}

/** The network's page; a copy where that can't be reached or takes too long; else the page that says so. */
async function page(event: FetchEvent): Promise<Response> {
  const url = new URL(event.request.url);
  const { pathname } = url;
  const loading = fetch(event.request);
  event.waitUntil(loading.then((loaded) => keepRead(url, loaded.clone())).catch(() => undefined));
  const copy = (): Promise<Response | undefined> => copyOf(pathname);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  const shown = await Promise.race([loading, patience.then(copy)]).catch(copy);
  return shown ?? loading.catch(() => offlinePage(pathname));
}

/** A style or script: its name has its content's hash, so what is kept is what the network has. Other parts are asked for first. */
async function part({ request }: FetchEvent, isNamedByContent: boolean): Promise<Response> {
  const cache = await caches.open(PARTS);
  const kept = await cache.match(request.url);
  if (kept && isNamedByContent) return kept;
  try {
    const loaded = await fetch(request);
    if (loaded.ok)
      void keep(cache, request.url, loaded.clone()).then(() => bound(cache, mostParts));
    return loaded;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function keepRead({ pathname, search }: URL, loaded: Response): Promise<void> {
  const cache = await caches.open(READ);
  const about = {
    path: pathname,
    query: search,
    status: loaded.status,
    type: loaded.headers.get('content-type'),
    cacheControl: loaded.headers.get('cache-control'),
  };
  // A page that was taken away, or has moved, is forgotten; a fault of the server says nothing of it.
  if (loaded.type === 'opaqueredirect' || /^4(?:04|10)$/.test(String(loaded.status)))
    await cache.delete(pathname);
  if (loaded.redirected || !mayBeKept(about, never)) return;
  await keepParts(await keep(cache, pathname, loaded));
  await bound(cache, mostRead);
}

/** The styles and scripts that a page names. They come from what the browser has just loaded. */
async function keepParts(html: string): Promise<void> {
  const cache = await caches.open(PARTS);
  for (const [, address = ''] of html.matchAll(/(?:href|src)="?(\/_astro\/[^"\s>]+)/g)) {
    if (await cache.match(address)) continue;
    const loaded = await fetch(address);
    if (loaded.ok) await keep(cache, address, loaded);
  }
  await bound(cache, mostParts);
}

/** What is kept before anyone has read it: in English, and the page for want of a connection in what this reader reads. */
async function keepBeforehand(): Promise<void> {
  const cache = await caches.open(BEFOREHAND);
  const open = await openPaths();
  const reads = (language: string): boolean =>
    navigator.languages.some((tag) => tag.split('-')[0] === language.split('-')[0]) ||
    open.some((path) => path.startsWith(`/${language}/`));
  const wanted = Object.entries(facts.pages).filter(([address]) => {
    const [, language] = /^\/([a-z]{2}(?:-[a-z]+)?)\//i.exec(address) ?? [];
    return language === undefined || reads(language);
  });
  for (const [address, hash] of wanted) {
    // On a weak line some of it is better than nothing, but for the page that everything else leads to.
    const isNeeded = address === facts.words['en']?.offlinePage;
    await keepOne(cache, `${address}?${hash}`, address).catch((error: unknown) => {
      if (isNeeded) throw error;
    });
  }
}

/** @param name the address with the page's hash, so that what an earlier release has kept of it is known to be the same */
async function keepOne(cache: Cache, name: string, address: string): Promise<void> {
  const before = await caches.match(name);
  if (before) {
    await keep(cache, name, before);
    return;
  }
  const loaded = await fetch(address, { cache: 'no-cache' });
  if (!loaded.ok || loaded.redirected) throw new Error(address);
  await keepParts(await keep(cache, name, loaded));
}

/** The page that someone was reading when this worker came to be. */
async function keepOpenPages(): Promise<void> {
  for (const path of await openPaths()) {
    const url = new URL(path, location.origin);
    if (never.test(url.pathname)) continue;
    await fetch(url).then(
      (loaded) => keepRead(url, loaded),
      () => undefined,
    );
  }
}

async function openPaths(): Promise<string[]> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return open.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search);
}

/** The newer of what was read and what was kept beforehand, marked as a copy. */
async function copyOf(path: string): Promise<Response | undefined> {
  const found = [
    await (await caches.open(READ)).match(path),
    await (await caches.open(BEFOREHAND)).match(path, { ignoreSearch: true }),
  ].filter((kept) => kept !== undefined);
  const [kept] = found.sort((one, other) => keptAt(other) - keptAt(one));
  if (!kept) return undefined;
  const html = await kept.text();
  return shownAs(asCopy(html, wordsFor(html), inWords(kept, html)), kept, 200);
}

async function offlinePage(path: string): Promise<Response> {
  const own = Object.values(facts.words).find(
    ({ offlinePage }) =>
      !/^\/offline\//.test(offlinePage) && path.startsWith(offlinePage.replace(/offline\/$/, '')),
  );
  const cache = await caches.open(BEFOREHAND);
  for (const address of [own?.offlinePage, facts.words['en']?.offlinePage]) {
    const kept = address && (await cache.match(address, { ignoreSearch: true }));
    if (!kept) continue;
    const html = await kept.text();
    const words = wordsFor(html);
    return shownAs(
      asCopy(withCopies(html, await allCopies(), words), words, inWords(kept, html)),
      kept,
      503,
    );
  }
  return Response.error();
}

async function allCopies(): Promise<{ address: string; page: string }[]> {
  const copies = new Map<string, string>();
  for (const name of [BEFOREHAND, READ]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const address = new URL(request.url).pathname;
      const kept = await cache.match(request);
      if (kept && !address.endsWith('/offline/')) copies.set(address, await kept.text());
    }
  }
  return [...copies].map(([address, html]) => ({ address, page: html }));
}

function wordsFor(html: string): CopyWords {
  return facts.words[languageIn(html)] ?? (facts.words['en'] as CopyWords);
}

function inWords(kept: Response, html: string): string {
  return whenInWords(keptAt(kept), wordsFor(html).locale, facts.zone);
}

/** With the headers that the page came with: what may not run on it may not run on its copy. */
function shownAs(html: string, kept: Response, status: number): Response {
  return new Response(html, { status, headers: kept.headers });
}

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Found {
  url: string;
  excerpt: string;
}

interface TextResult {
  id: string;
  score: number;
  data: () => Promise<Found>;
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(words: string): Promise<{ results: TextResult[] }>;
  mergeIndex(path: string): Promise<void>;
}

/**
 * The search index of a built site, asked by Pagefind's own script as a browser asks it: only what it would fetch is read
 * from the folder.
 */
export async function pagefindInNode(
  folder: string,
  language = 'en',
): Promise<{ find: (words: string) => Promise<TextResult[]>; pagefind: Pagefind }> {
  const site = `http://${encodeURIComponent(resolve(folder)).replaceAll('%', '').toLowerCase()}.test/`;
  folders.set(new URL(site).host, resolve(folder));
  globalThis.fetch = readInstead;
  Object.assign(globalThis, {
    location: { href: site },
    document: { querySelector: () => ({ getAttribute: () => language }), currentScript: null },
  });
  const script = pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href;
  const pagefind = (await import(/* @vite-ignore */ `${script}?${language}`)) as Pagefind;
  await pagefind.options({ basePath: `${site}pagefind/`, baseUrl: '/' });
  return {
    pagefind,
    find: async (words) => (await pagefind.search(words)).results,
  };
}

const before = new Map<string, unknown>(
  ['fetch', 'location', 'document'].map((name) => [name, Reflect.get(globalThis, name)]),
);

/** Puts back what it takes the place of, for who shares it with other tests. */
export function putBack(): void {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(globalThis, name);
    else Reflect.set(globalThis, name, value);
  }
}

const folders = new Map<string, string>();

async function readInstead(asked: RequestInfo | URL): Promise<Response> {
  const { host, pathname } = new URL(asked instanceof Request ? asked.url : asked, location.href);
  return new Response(new Uint8Array(await readFile(join(folders.get(host) ?? '', pathname))));
}

import { join } from 'node:path';
import type { RouteData } from 'astro';
import { hashOf } from './file-bytes.ts';
import type { KnownHashes } from './hash-of-files.ts';
import { inParallel } from './in-parallel.ts';
import type { KeepingPrerenderer } from './kept-pages.ts';
import { writeChanged } from './write-changed.ts';

/** Pages read, made and written at a time. */
const AT_ONCE = 8;

/** A page or a file by its address, and what makes it. */
type Asked = [path: string, routeData: RouteData];

interface WritePages {
  prerenderer: KeepingPrerenderer;
  /** Those of the pages are added. */
  hashes: KnownHashes;
}

/**
 * Makes every page of the site and writes it where Astro would (`astro/dist/core/build/generate.js`), with a folder for
 * each address.
 * @returns the addresses of pages as Astro hands them to integrations (`services/bins/`), and the names of all files written
 */
export async function writePages(
  folder: string,
  site: string,
  { prerenderer, hashes }: WritePages,
): Promise<{ pages: string[]; files: string[] }> {
  try {
    await prerenderer.setup?.();
    return await writeAll(folder, site, { prerenderer, hashes });
  } finally {
    await prerenderer.teardown?.();
  }
}

async function writeAll(
  folder: string,
  site: string,
  { prerenderer, hashes }: WritePages,
): Promise<{ pages: string[]; files: string[] }> {
  const all = new Map<string, RouteData>();
  const files: string[] = [];
  for (const { pathname, route } of await prerenderer.getStaticPaths()) {
    const path = pathname.replace(/\/$/, '');
    // Where two files make one address, the first of them does.
    if (!all.has(path)) all.set(path, route);
  }
  const askedFor = ([path, { type }]: Asked): string =>
    encodeURI(type === 'endpoint' ? path : `${path}/`);
  const write = async ([path, routeData]: Asked): Promise<void> => {
    const isFile = routeData.type === 'endpoint';
    const asked = askedFor([path, routeData]);
    const made = await prerenderer.make(asked, routeData, () => new Request(new URL(asked, site)));
    if (made instanceof Response && made.status >= 300 && path !== '/404') {
      throw new Error(`${path || '/'} could not be made: ${String(made.status)}`);
    }
    const bytes = made instanceof Response ? Buffer.from(await made.arrayBuffer()) : made;
    const file = (isFile || path === '/404' ? nameOf(path) : `${path}/index.html`).replace(
      /^\//,
      '',
    );
    files.push(file);
    await writeChanged(join(folder, file), bytes);
    hashes.set(join(folder, file), hashOf(bytes));
  };
  const halves = (some: readonly Asked[], isFirst: (one: Asked) => boolean): [Asked[], Asked[]] => [
    some.filter(isFirst),
    some.filter((one) => !isFirst(one)),
  ];
  // These say which parts of the search index are other. Pagefind makes those while the rest of the pages is read.
  const [anew, others] = halves([...all], (one) => prerenderer.isOfNewFile(askedFor(one), one[1]));
  await inParallel(anew, AT_ONCE, write);
  const [awaited, rest] = halves(others, (one) => prerenderer.isAwaited(askedFor(one)));
  await inParallel([...awaited, ...rest], AT_ONCE, write);
  const pages = [...all]
    .filter(([, { type }]) => type === 'page')
    .map(([path]) => `${path}/`.replace(/^\//, ''));
  return { pages, files };
}

function nameOf(path: string): string {
  return path === '/404' ? '404.html' : path;
}

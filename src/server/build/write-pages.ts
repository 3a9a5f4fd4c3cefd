import { join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';
import { inParallel } from './in-parallel.ts';
import { writeChanged } from './write-changed.ts';

/** Pages read, made and written at a time. */
const AT_ONCE = 8;

/**
 * Makes every page of the site and writes it where Astro would (`astro/dist/core/build/generate.js`), with a folder for
 * each address.
 * @returns the addresses of pages as Astro hands them to integrations (`services/bins/`), and the names of all files written
 */
export async function writePages(
  folder: string,
  site: string,
  prerenderer: AstroPrerenderer,
): Promise<{ pages: string[]; files: string[] }> {
  await prerenderer.setup?.();
  const all = new Map<string, RouteData>();
  const files: string[] = [];
  for (const { pathname, route } of await prerenderer.getStaticPaths()) {
    const path = pathname.replace(/\/$/, '');
    // Where two files make one address, the first of them does.
    if (!all.has(path)) all.set(path, route);
  }
  await inParallel(all, AT_ONCE, async ([path, routeData]) => {
    const isFile = routeData.type === 'endpoint';
    const request = new Request(new URL(encodeURI(isFile ? path : `${path}/`), site));
    const rendered = await prerenderer.render(request, { routeData });
    const response = rendered instanceof Response ? rendered : rendered.response;
    if (response.status >= 300 && path !== '/404') {
      throw new Error(`${path || '/'} could not be made: ${String(response.status)}`);
    }
    const file = (isFile || path === '/404' ? nameOf(path) : `${path}/index.html`).replace(
      /^\//,
      '',
    );
    files.push(file);
    await writeChanged(join(folder, file), Buffer.from(await response.arrayBuffer()));
  });
  await prerenderer.teardown?.();
  const pages = [...all]
    .filter(([, { type }]) => type === 'page')
    .map(([path]) => `${path}/`.replace(/^\//, ''));
  return { pages, files };
}

function nameOf(path: string): string {
  return path === '/404' ? '404.html' : path;
}

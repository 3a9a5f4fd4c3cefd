import { join, resolve, sep } from 'node:path';

/**
 * Where Astro writes the program that makes pages, until they are made (`astro/dist/prerender/utils.js`): beside the
 * pages where they are below the folder it runs in, else in a folder of its own there.
 * @example programFolder('/srv/site/dist/') // => "/srv/site/dist/.prerender", where /srv/site is the working folder
 */
export function programFolder(pages: string): string {
  const isWithin = resolve(pages).startsWith(process.cwd() + sep);
  return join(isWithin ? resolve(pages) : resolve('.astro'), '.prerender');
}

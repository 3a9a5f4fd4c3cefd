import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The path of every page in the built sitemap: `/`, `/charter/` … */
export async function builtPages(folder: string): Promise<string[]> {
  const index = await readFile(join(folder, 'sitemap-index.xml'), 'utf8');
  const maps = await Promise.all(
    locations(index).map((url) => readFile(join(folder, new URL(url).pathname), 'utf8')),
  );
  return maps.flatMap(locations).map((url) => new URL(url).pathname);
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, url]) => (url ? [url] : []));
}

import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Council } from '../../council/council.ts';
import { dayOfBuildNow } from '../../council/read/day-of-build.ts';
import { siteAddresses } from '../../council/read/site-addresses.ts';
import { successorRedirects } from '../../council/read/successor-redirects.ts';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { daysChanged } from './days-changed.ts';
import { sitemapEntries } from './sitemap-entry.ts';

/**
 * What writes the sitemap: of the pages alone, not of the frames that functions fill in, nor of the page for an address
 * there is not, nor of what is only put together from other pages or leads to another site.
 */
function sitemapOf(council: Council): AstroIntegration {
  const leaving = successorRedirects(council, dayOfBuildNow());
  const listed = siteAddresses(council).filter(
    ({ path, unlisted }) => unlisted !== true && !(path in leaving),
  );
  const pages = new Set(listed.map(({ path }) => path));
  const entries = sitemapEntries(
    council,
    daysChanged(dirname(council.charter.file), dayOfBuildNow()),
    siteUrl(council.facts.url),
  );
  return sitemap({
    filter: (page) => pages.has(new URL(page).pathname),
    namespaces: { news: false, image: false, video: false },
    serialize: (item) => ({ ...item, ...entries.get(new URL(item.url).pathname) }),
  });
}

interface Written {
  folder: string;
  council: Council;
  site: string;
  /** The addresses of pages that were written, without the slash at their beginning. */
  pages: readonly string[];
}

/** Has Astro's integration write the sitemap. It is called by us, since it need not wait for all that comes after the pages. */
export async function writeSitemap({ folder, council, site, pages }: Written): Promise<void> {
  const { hooks } = sitemapOf(council);
  const config = { site, base: '/', trailingSlash: 'always', build: { format: 'directory' } };
  const quiet = { info: () => undefined, warn: console.warn, error: console.error };
  const given = {
    config,
    routes: [],
    dir: pathToFileURL(`${resolve(folder)}/`),
    pages: pages.map((pathname) => ({ pathname })),
    logger: quiet as unknown as AstroIntegrationLogger,
  };
  for (const name of ['astro:routes:resolved', 'astro:config:done', 'astro:build:done'] as const) {
    await (hooks[name] as ((its: typeof given) => unknown) | undefined)?.(given);
  }
}

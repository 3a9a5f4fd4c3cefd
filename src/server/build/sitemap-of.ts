import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Council } from '../../council/council.ts';
import { siteAddresses } from '../../council/read/site-addresses.ts';

/** What writes the sitemap: of the pages alone, not of the frames that functions fill in, nor of the page for an address there is not. */
export function sitemapOf(council: Council): AstroIntegration {
  const pages = new Set(siteAddresses(council).map(({ path }) => path));
  return sitemap({ filter: (page) => pages.has(new URL(page).pathname) });
}

interface Written {
  folder: string;
  council: Council;
  site: string;
  /** The addresses of pages that were written, without the slash at their beginning. */
  pages: readonly string[];
}

/** Has the integration write the sitemap where Astro does not build. */
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

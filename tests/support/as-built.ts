import mdx from '@astrojs/mdx';
import type { experimental_AstroContainer } from 'astro/container';
import { getViteConfig } from 'astro/config';
import { createServer } from 'vite';
import { mdxInBuild } from '../../src/council/mdx/in-build.ts';

/** What the build makes of one file: its HTML, or why it refuses. */
export type Made = { html: string } | { refused: string };

interface AsBuilt {
  render: (file: string) => Promise<Made>;
  close: () => Promise<void>;
}

/**
 * Astro's own way from an MDX file to HTML, page by page: its Vite plugins with the settings of astro.config.mjs, the
 * site's components, and its renderer. What a whole build adds (routes, files, search) is not here; tests/build holds
 * that with some of the pages.
 */
export async function asBuilt(): Promise<AsBuilt> {
  const vite = getViteConfig(
    {
      server: { middlewareMode: true, hmr: false, watch: null, ws: false },
      logLevel: 'silent',
      optimizeDeps: { noDiscovery: true, include: [] },
    },
    {
      configFile: false,
      root: process.cwd(),
      site: 'https://plain.example.gov.uk',
      trailingSlash: 'always',
      devToolbar: { enabled: false },
      integrations: [mdx()],
      markdown: mdxInBuild,
    },
  );
  const server = await createServer({
    ...(await vite({ mode: 'development', command: 'serve' })),
    configFile: false,
  });
  const load = (id: string): Promise<Record<string, unknown>> => server.ssrLoadModule(id);
  const { experimental_AstroContainer: Container } = (await load('astro/container')) as {
    experimental_AstroContainer: typeof experimental_AstroContainer;
  };
  const { mdxComponents: components } = await load('/src/components/mdx/components.ts');
  const container = await Container.create();
  const { default: renderer } = await load('@astrojs/mdx/server.js');
  container.addServerRenderer({ name: 'astro:jsx', renderer: renderer as never });
  return {
    async render(file) {
      try {
        const { Content } = await load(file);
        return {
          html: await container.renderToString(Content as never, { props: { components } }),
        };
      } catch (error) {
        return { refused: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => server.close(),
  };
}

import mdx from '@astrojs/mdx';
import type { experimental_AstroContainer } from 'astro/container';
import { getViteConfig } from 'astro/config';
import { createServer } from 'vite';
import type { MdxTree } from '../../src/council/mdx/parse.ts';
import { mdxInBuild } from '../../src/council/mdx/in-build.ts';

/** What the build makes of one file: its HTML and headings, or why it refuses. */
export type Made = { html: string; headings: unknown } | { refused: string };

interface AsBuilt {
  /** By `@astrojs/mdx`. */
  render: (file: string) => Promise<Made>;
  /** As pages are made, without a bundler. */
  renderWords: (tree: MdxTree) => Promise<Made>;
  close: () => Promise<void>;
}

/** A page's words, ready to be rendered, and its headings. */
interface Body {
  Content: unknown;
  headings: unknown;
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
  const { wordsAsComponent } = (await load('/src/layouts/words-as-component.ts')) as {
    wordsAsComponent: (tree: MdxTree) => Body;
  };
  async function made(body: () => Body | Promise<Body>): Promise<Made> {
    try {
      const { Content, headings } = await body();
      const html = await container.renderToString(Content as never, { props: { components } });
      return { html, headings };
    } catch (error) {
      return { refused: error instanceof Error ? error.message : String(error) };
    }
  }
  return {
    render: (file) =>
      made(async () => {
        const { Content, getHeadings } = await load(file);
        return { Content, headings: (getHeadings as () => unknown)() };
      }),
    renderWords: (tree) => made(() => wordsAsComponent(tree)),
    close: () => server.close(),
  };
}

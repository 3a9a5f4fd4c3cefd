import type { AstroPrerenderer } from 'astro';
import { keyOf, nothingKept, type KeptFiles } from '../../council/kept/kept-files.ts';

interface Pages {
  kept: KeptFiles;
  /** All that a page at an address shows; `undefined` where it is always made. */
  partsOf: (path: string) => readonly string[] | undefined;
  /** The hash of the code that makes pages, from before the bundler read it. */
  codeBefore: string;
  /** The same, from the files as they are now. */
  codeNow: () => Promise<string>;
  /** Keeps what the bundler made of the code, once it is known to be of that code. */
  codeKept?: () => Promise<void>;
}

/**
 * Astro's own prerenderer, which is asked only for pages that no earlier build has made of the same parts with the same
 * code. Astro has a cache of its own (`experimental.incrementalBuild`), which names what it keeps by the page's address:
 * a build that is killed leaves the new page under the old key, and the next build with the old number would show the
 * new one. Here the name is the key.
 */
export function keepPages(astro: AstroPrerenderer, pages: Pages): AstroPrerenderer {
  const { partsOf, codeBefore, codeNow, codeKept } = pages;
  let { kept } = pages;
  return {
    ...astro,
    name: 'front-door:kept-pages',
    async setup() {
      await astro.setup?.();
      // Changed while the bundler read it, it is neither the old code nor the new.
      if ((await codeNow()) !== codeBefore) kept = nothingKept;
      else await codeKept?.();
    },
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const parts = options.routeData.type === 'page' ? partsOf(pathname) : undefined;
      if (parts === undefined) return astro.render(request, options);
      const key = keyOf(codeBefore, ...parts);
      const known = await kept.get(key);
      if (known !== undefined) return page(known);
      const rendered = await astro.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.status !== 200) return rendered;
      const bytes = Buffer.from(await response.arrayBuffer());
      await kept.put(key, bytes);
      return page(bytes);
    },
  };
}

function page(bytes: Uint8Array): Response {
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'text/html' } });
}

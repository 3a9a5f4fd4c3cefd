import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { keyOf, nothingKept, type KeptFiles } from '../../council/kept/kept-files.ts';
import { compressAhead, type CompressAhead } from './compress-ahead.ts';
import type { PageIndex } from './page-index.ts';

interface Pages {
  kept: KeptFiles;
  /** All that a page at an address shows; `undefined` where it is always made. */
  partsOf: (path: string) => readonly string[] | undefined;
  /** All that a file at an address says, where that is known. */
  dataPartsOf: (path: string) => readonly string[] | undefined;
  /** The hash of the code that makes pages, from before the bundler read it. */
  codeBefore: string;
  /** The same, from the files as they are now. */
  codeNow: () => Promise<string>;
  /** Keeps what the bundler made of the code, once it is known to be of that code. */
  codeKept?: () => Promise<void>;
  /** What reads each page for the search, as soon as it is there. */
  index: Pick<PageIndex, 'expect' | 'take'>;
}

/**
 * Astro's own prerenderer, which is asked only for pages that no earlier build has made of the same parts with the same
 * code. Astro has a cache of its own (`experimental.incrementalBuild`), which names what it keeps by the page's address:
 * a build that is killed leaves the new page under the old key, and the next build with the old number would show the
 * new one. Here the name is the key.
 */
export function keepPages(astro: AstroPrerenderer, pages: Pages): AstroPrerenderer {
  const { partsOf, dataPartsOf, codeBefore, codeNow, codeKept, index } = pages;
  let { kept } = pages;
  let ahead: CompressAhead | undefined;
  return {
    ...astro,
    name: 'front-door:kept-pages',
    async setup() {
      await astro.setup?.();
      // Changed while the bundler read it, it is neither the old code nor the new.
      if ((await codeNow()) !== codeBefore) kept = nothingKept;
      else await codeKept?.();
      // Where nothing is kept it would be lost, and Netlify compresses by itself.
      if (kept !== nothingKept && process.env['NETLIFY'] === undefined) ahead = compressAhead(kept);
    },
    async teardown() {
      await ahead?.end();
      await astro.teardown?.();
    },
    async getStaticPaths() {
      const all = await astro.getStaticPaths();
      index.expect(
        all.filter(({ route }) => route.type === 'page').map(({ pathname }) => pathname),
      );
      return all;
    },
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const isPage = options.routeData.type === 'page';
      const parts = isPage ? partsOf(pathname) : dataPartsOf(pathname);
      if (!isPage && parts === undefined) return astro.render(request, options);
      const key = parts && keyOf(codeBefore, ...parts);
      let bytes = key === undefined ? undefined : await kept.get(key);
      if (bytes === undefined) {
        const rendered = await astro.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        if (response.status !== 200) {
          index.take(decodeURI(pathname), undefined);
          return rendered;
        }
        bytes = Buffer.from(await response.arrayBuffer());
        if (key !== undefined) await kept.put(key, bytes);
        if (isPage) ahead?.take(bytes);
      }
      if (isPage) index.take(decodeURI(pathname), bytes);
      // Else what is handed to Pagefind would wait until all pages are there.
      await nextTurn();
      return new Response(Buffer.from(bytes), {
        headers: { 'Content-Type': isPage ? 'text/html' : 'application/json' },
      });
    },
  };
}

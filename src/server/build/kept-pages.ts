import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AstroPrerenderer, RouteData } from 'astro';
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
  index: Pick<PageIndex, 'expect' | 'take' | 'isAwaited'>;
}

/** A prerenderer that hands over what it has, without the answer of a server around it. */
export interface KeepingPrerenderer extends AstroPrerenderer {
  /**
   * @param pathname as in an address: `/services/bins/`
   * @param request what Astro is asked with, where it is
   * @returns the bytes of a page, or what Astro answered instead
   */
  make: (
    pathname: string,
    routeData: RouteData,
    request: () => Request,
  ) => Promise<Buffer | Response>;
  /** Whether a page shows one file that is new, or other than when it was last made. */
  isOfNewFile: (pathname: string, routeData: RouteData) => boolean;
  /** Whether the search index waits for a page, as far as is known by now. */
  isAwaited: (pathname: string) => boolean;
}

/** What a page is kept under; no key where it is always made. */
interface PageKey {
  key?: string;
  /** Whether it shows one file. */
  isOfFile: boolean;
}

/**
 * Astro's own prerenderer, which is asked only for pages that no earlier build has made of the same parts with the same
 * code. Astro has a cache of its own (`experimental.incrementalBuild`), which names what it keeps by the page's address:
 * a build that is killed leaves the new page under the old key, and the next build with the old number would show the
 * new one. Here the name is the key.
 */
export function keepPages(astro: AstroPrerenderer, pages: Pages): KeepingPrerenderer {
  const { partsOf, dataPartsOf, codeBefore, codeNow, codeKept, index } = pages;
  let { kept } = pages;
  let ahead: CompressAhead | undefined;
  const keys = new Map<string, PageKey>();
  const keyNow = (pathname: string, { type }: RouteData): PageKey => {
    const parts = type === 'page' ? partsOf(pathname) : dataPartsOf(pathname);
    return {
      isOfFile: parts?.[0] === 'file',
      ...(parts && { key: keyOf(codeBefore, ...parts) }),
    };
  };
  const keyAt = (pathname: string, routeData: RouteData): PageKey => {
    const its = keys.get(pathname) ?? keyNow(pathname, routeData);
    keys.set(pathname, its);
    return its;
  };
  const make: KeepingPrerenderer['make'] = async (pathname, routeData, request) => {
    const isPage = routeData.type === 'page';
    const { key } = keyAt(pathname, routeData);
    const render = async (): Promise<Response> => {
      const rendered = await astro.render(request(), { routeData });
      return rendered instanceof Response ? rendered : rendered.response;
    };
    if (!isPage && key === undefined) return render();
    let bytes = key === undefined ? undefined : await kept.get(key);
    if (bytes === undefined) {
      const response = await render();
      if (response.status !== 200) {
        if (isPage) index.take(decodeURI(pathname), undefined);
        return response;
      }
      bytes = Buffer.from(await response.arrayBuffer());
      // A document that was put in another's place since then is in the page, and not in the key.
      if (key !== undefined && key === keyNow(pathname, routeData).key) await kept.put(key, bytes);
      if (isPage) ahead?.take(bytes);
    }
    if (isPage) index.take(decodeURI(pathname), bytes);
    // Else what is handed to Pagefind would wait until all pages are there.
    await nextTurn();
    return bytes;
  };
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
    make,
    isOfNewFile(pathname, routeData) {
      const { key, isOfFile } = keyAt(pathname, routeData);
      return isOfFile && key !== undefined && !kept.has(key);
    },
    isAwaited: (pathname) => index.isAwaited(decodeURI(pathname)),
    async render(request, { routeData }) {
      const made = await make(new URL(request.url).pathname, routeData, () => request);
      if (made instanceof Response) return made;
      const type = routeData.type === 'page' ? 'text/html' : 'application/json';
      return new Response(Buffer.from(made), { headers: { 'Content-Type': type } });
    },
  };
}

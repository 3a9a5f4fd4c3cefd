import type { ServerResponse } from 'node:http';
import { toNodeHandler } from 'srvx/node';
import type { Connect, ViteDevServer } from 'vite';
import type { Runtime } from '../http/runtime.ts';
import { loadFunctions, routeFor } from './functions.ts';
import { DESK_SHELL } from '../site/function-addresses.ts';

/**
 * `npm run dev`: answers what functions answer, from the source as it stands. A change to a function, to a room it
 * uses or to the content is seen at the next request. Pages a function writes are put into a frame asked of the
 * development server itself.
 */
export function serveFunctionsInDev(server: ViteDevServer): void {
  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    const handle = async (): Promise<void> => {
      const routes = await loadFunctions((path) => server.ssrLoadModule(path));
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      const found = routeFor(routes, url.pathname);
      if (!found) {
        next();
        return;
      }
      const { runtimeOfCall } = (await server.ssrLoadModule('/src/server/runtime-of-call.ts')) as {
        runtimeOfCall: () => Promise<Runtime>;
      };
      await fetchShells((await runtimeOfCall()).site, url.origin);
      const answer = toNodeHandler((asked) =>
        found.run(asked, { params: found.params, ip: '', waitUntil: () => undefined }),
      ) as (request: unknown, response: ServerResponse) => unknown;
      answer(request, response);
    };
    handle().catch(next);
  };
  // Before Astro's own: that answers an address without a slash at its end with 404.
  server.middlewares.stack.unshift({ route: '', handle: middleware });
}

async function fetchShells(
  { council, shells, staff }: Runtime['site'],
  origin: string,
): Promise<void> {
  for (const language of [...council.languages, ...(staff === undefined ? [] : [DESK_SHELL])]) {
    if (shells[language] !== undefined) continue;
    const page = await fetch(`${origin}/_shell/${language}/`);
    if (page.ok) shells[language] = await page.text();
  }
}

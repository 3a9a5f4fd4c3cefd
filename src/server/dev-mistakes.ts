import type { IncomingMessage } from 'node:http';
import type { Connect, ViteDevServer } from 'vite';
import type { Finding } from '../council/wording/finding.ts';
import { mistakesPage } from '../http/mistakes-page.ts';

/**
 * `npm run dev`, while something in the content is wrong: every page says what, in the check's own sentences, with file
 * and line. When it is put right the pages come back by themselves.
 * @param mistakes what is wrong now; kept when what was last saved has been read
 */
export function showMistakesInDev(
  server: ViteDevServer,
  mistakes: () => Promise<readonly Finding[]>,
): void {
  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    if (!wantsPage(request)) {
      next();
      return;
    }
    mistakes()
      .then((found) => {
        if (found.length === 0) {
          next();
          return;
        }
        response.statusCode = 500;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(mistakesPage(found));
      })
      .catch(next);
  };
  // Before Astro's own, which would show the page as it was, or a compiler's words.
  server.middlewares.stack.unshift({ route: '', handle: middleware });
}

function wantsPage({ method, headers, url = '' }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    (headers.accept ?? '').includes('text/html') &&
    !/^\/(?:@|node_modules\/|src\/)/.test(url)
  );
}

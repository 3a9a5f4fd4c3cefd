import { readFile } from 'node:fs/promises';
import { lookup } from 'mrmime';
import type { Connect, ViteDevServer } from 'vite';
import type { Council } from '../council/council.ts';
import { fileAt } from '../council/files/council-files.ts';
import { filesAddress } from '../council/files/site-files.ts';

/** `npm run dev`: a council's own pictures and documents, which a build puts beside its pages. */
export function serveFilesInDev(server: ViteDevServer, council: () => Council): void {
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { files } = council();
    if (
      !files.sizes.has(pathname.slice(filesAddress.length)) ||
      !pathname.startsWith(filesAddress)
    ) {
      next();
      return;
    }
    readFile(fileAt(pathname, files))
      .then((bytes) => {
        response.setHeader('Content-Type', lookup(pathname) ?? 'application/octet-stream');
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.setHeader('Cache-Control', 'no-store');
        response.end(bytes);
      })
      .catch(next);
  };
  server.middlewares.stack.unshift({ route: '', handle });
}

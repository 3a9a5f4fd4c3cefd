import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sirv from 'sirv';
import type { ServerRequest } from 'srvx';
import { sendNodeResponse, toNodeHandler } from 'srvx/node';
import { MAX_LET_BY_BYTES } from '../http/body-limits.ts';
import { MAX_BODY_SECONDS } from '../http/steady-chunks.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { clientAddress } from './client-address.ts';
import { loadFunctions, routeFor, type Route } from './functions.ts';
import { listen } from './listen.ts';
import { refuseHere } from './refuse-here.ts';

export interface SiteServer {
  /** `http://127.0.0.1:8888` */
  url: string;
  /** Takes no new request, waits for those under way, and a while for what goes on after their replies. */
  stop: () => Promise<void>;
}

export interface ServeOptions {
  /** What `npm run build` wrote. */
  folder: string;
  host: string;
  port: number;
  /** Addresses of our own proxies: whose word on the sender counts. */
  trustedProxies: readonly string[];
  log: (line: string) => void;
}

/** Someone who opens a connection and sends nothing, or a byte a minute, does not hold it for long. */
const serverOptions: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: (MAX_BODY_SECONDS + 10) * 1_000,
  keepAliveTimeout: 5_000,
  // Left alone, Node looks at the two limits above once in thirty seconds.
  connectionsCheckingInterval: 5_000,
};

/**
 * A mail server that says nothing must not keep us from ending: Docker kills after ten seconds. What was not sent is in
 * the outbox.
 */
const AFTER_REPLIES_MILLISECONDS = 8_000;

const NO_ADDRESS = 'This address cannot be read. Check how it is spelt, and try again.';
const TAKES_NO_FORM =
  'Nothing was sent: this address shows a page and takes no form. Go back and try again.';
const BROKEN = 'Something went wrong here. Please try again in a few minutes.';

type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Serves the built site with its functions, as Netlify does. */
export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const { folder, host, port, trustedProxies, log } = options;
  const routes = await loadFunctions();
  const redirects = await readRedirects(folder);
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  const underWay = new Set<Promise<unknown>>();

  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      response.setHeader('Cache-Control', cacheControl(pathname));
    },
  });

  const callFunction = (found: {
    run: Route['run'];
    params: Record<string, string>;
  }): NodeHandler =>
    toNodeHandler(
      async (request: ServerRequest) => {
        try {
          return await found.run(request, {
            params: found.params,
            ip: clientAddress(request.headers.get('x-forwarded-for'), request.ip, trustedProxies),
            waitUntil: (work) => {
              underWay.add(work);
              void work.finally(() => underWay.delete(work));
            },
          });
        } catch (error) {
          // The error's message may hold what a resident typed; its name cannot.
          log(
            `[server] ${request.method} failed: ${error instanceof Error ? error.name : 'error'}`,
          );
          return refuseHere(Object.fromEntries(request.headers), 500, BROKEN);
        }
      },
      // Above the form's own cap, which is told in the words that the sender reads.
      { maxRequestBodySize: 2 * MAX_LET_BY_BYTES },
    ) as NodeHandler;

  const server = createServer(serverOptions, (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://site.invalid');
    if (!url) {
      void sendNodeResponse(response, refuseHere(request.headers, 400, NO_ADDRESS));
      return;
    }
    const found = routeFor(routes, url.pathname);
    if (found) {
      callFunction(found)(request, response);
      return;
    }
    const redirect = redirects.get(withoutSlash(url.pathname));
    if (redirect !== undefined) {
      response.writeHead(301, { ...securityHeaders, Location: redirect }).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const refused = refuseHere(request.headers, 405, TAKES_NO_FORM, { Allow: 'GET, HEAD' });
      void sendNodeResponse(response, refused);
      return;
    }
    files(request, response, () => {
      response
        .writeHead(404, { ...securityHeaders, 'Content-Type': 'text/html; charset=utf-8' })
        .end(request.method === 'HEAD' ? undefined : notFound);
    });
  });
  await listen(server, port, host);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(actualPort)}`,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      });
      await Promise.race([Promise.allSettled(underWay), pause(AFTER_REPLIES_MILLISECONDS)]);
    },
  };
}

/** Files under `_astro/` carry their content's hash in their name; everything else is asked for anew. */
function cacheControl(pathname: string): string {
  return pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The same `_redirects` that Netlify reads: one a line, old address, new address, status. */
async function readRedirects(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, '_redirects'), 'utf8').catch(() => '');
  return new Map(
    text
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((parts): parts is [string, string] => parts.length >= 2)
      .map(([from, to]) => [withoutSlash(from), to]),
  );
}

/** As Netlify reads an address: with a slash at its end or without, it is the same. */
function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

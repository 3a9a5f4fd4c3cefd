import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sendNodeResponse } from 'srvx/node';
import { MAX_BODY_SECONDS } from '../http/steady-chunks.ts';
import type { AnswerWith } from './answer-request.ts';
import { answerWhatIsNoRequest } from './answer-what-is-no-request.ts';
import { isTrusted } from './client-address.ts';
import { countConnections, type ConnectionLimits } from './connections.ts';
import { forwardedWarning } from './forwarded-warning.ts';
import { inTurn } from './in-turn.ts';
import { listen } from './listen.ts';

import { refuseHere } from './refuse-here.ts';
import { requestKind } from './request-kind.ts';
import { isWatched, tell } from './watched.ts';

export interface SiteServer {
  /** `http://127.0.0.1:8888` */
  url: string;
  /**
   * Takes no new request, and waits for those under way and for what goes on after their replies, but not beyond so many
   * milliseconds.
   */
  stop: (milliseconds: number) => Promise<void>;
}

export interface ServeOptions extends Pick<AnswerWith, 'trustedProxies' | 'log' | 'refused'> {
  host: string;
  port: number;
  connections: ConnectionLimits;
  /** What answers requests; the work that goes on after a reply is handed over. */
  answerWith: (waitUntil: AnswerWith['waitUntil']) => RequestListener;
  /** The council that a request is for, where there are several. */
  siteOf?: (request: IncomingMessage) => string | undefined;
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

/** Milliseconds without a byte in either direction. Anyone who reads a long answer at all reads some of it by then. */
const SILENCE_MILLISECONDS = 60_000;
/** Of the time for stopping, what requests under way have; the rest is for the mail that follows them. */
const FOR_REQUESTS = 0.7;
const LOOK_MILLISECONDS = 50;

const TOO_MANY =
  'Too many people are using this site at the moment. Please try again in half a minute.';
const RETRY_SECONDS = '30';

/** Serves built sites with their functions, as Netlify does. */
export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const { host, port, trustedProxies, log, refused } = options;
  const underWay = new Set<Promise<unknown>>();
  const answer = options.answerWith((work) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  });
  const warn = forwardedWarning(trustedProxies, log);
  let isStopping = false;

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    if (connections.isTooMany(socket)) {
      sayTooMany(request, response);
      return;
    }
    if (isStopping) response.shouldKeepAlive = false;
    warn(request.headers, socket.remoteAddress ?? '');
    if (isWatched('served')) tellOf(request, response, options.siteOf?.(request));
    answer(request, response);
    if (response.writableEnded) return;
    const done = connections.busy(socket, () => request.complete);
    response.once('close', done);
  };
  const server = createServer(serverOptions, inTurn(handle, sayTooMany));
  server.timeout = SILENCE_MILLISECONDS;
  const connections = countConnections(server, options.connections, (address) =>
    isTrusted(address, trustedProxies),
  );
  answerWhatIsNoRequest(server);
  server.on('error', (error: Error & { code?: string }) => {
    // A connection that could not be taken, for want of open files for instance. The next one may be.
    if (server.listening) log(`[server] a connection could not be taken: ${error.code ?? ''}`);
  });

  /** Says so once, and closes: more of the same is read by no one. */
  function sayTooMany(request: IncomingMessage, response: ServerResponse): void {
    const { socket, method = '', headers } = request;
    if (socket.writableEnded || told.has(socket)) return;
    told.add(socket);
    const client = socket.remoteAddress ?? '';
    refused({ status: 503, method, route: '(too many connections)', client });
    response.shouldKeepAlive = false;
    const reply = refuseHere(headers, 503, TOO_MANY, { 'Retry-After': RETRY_SECONDS });
    sendNodeResponse(response, reply).catch(() => socket.destroy());
  }
  const told = new WeakSet<object>();

  await listen(server, port, host);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(actualPort)}`,
    stop: async (milliseconds) => {
      isStopping = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      const closeIdle = (): void => {
        server.closeIdleConnections();
        connections.closeSilent();
      };
      closeIdle();
      const looking = setInterval(closeIdle, LOOK_MILLISECONDS);
      const deadline = setTimeout(() => {
        server.closeAllConnections();
      }, milliseconds * FOR_REQUESTS);
      const all = closed.then(() => Promise.allSettled(underWay));
      await Promise.race([all, pause(milliseconds, undefined, { ref: false })]);
      clearInterval(looking);
      clearTimeout(deadline);
    },
  };
}

function tellOf(
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  site: string | undefined,
): void {
  const began = performance.now();
  response.once('close', () => {
    const seconds = (performance.now() - began) / 1_000;
    tell('served', { kind: requestKind(url), status: response.statusCode, seconds, site });
  });
}

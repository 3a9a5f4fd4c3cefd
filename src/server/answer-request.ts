import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ServerRequest } from 'srvx';
import { sendNodeResponse, toNodeHandler } from 'srvx/node';
import { MAX_LET_BY_BYTES } from '../http/body-limits.ts';
import { brokenKind, faultInLog, faultNumber } from '../http/fault.ts';
import type { Refusal } from '../http/refusal.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { HeldBody } from './bodies-in-flight.ts';
import { clientAddress } from './client-address.ts';
import { withoutSlash } from './files/load-release.ts';
import { pathAsked, plainPath } from './files/path-asked.ts';
import { RELEASE_HEADER, type Release } from './files/release.ts';
import { sendEnded, sendFile, sendNotFound } from './files/send-file.ts';
import type { FunctionContext, Route } from './functions.ts';
import { routeFor } from './functions.ts';
import { hasRightHost } from './has-right-host.ts';
import type { Hosted } from './hosted.ts';
import { refuseHere } from './refuse-here.ts';
import { turnsBySender } from './turns-by-sender.ts';

export interface AnswerWith {
  release: () => Release;
  /** What functions ask of the site that the request is for. */
  hosted?: Hosted;
  routes: readonly Route[];
  trustedProxies: readonly string[];
  /** Says no in the site's own page, or in JSON. */
  refuse: (request: Request, refusal: Refusal, release: Release | undefined) => Response;
  /** Counts a body while it is read. */
  hold: (request: Request, client: string) => HeldBody;
  waitUntil: FunctionContext['waitUntil'];
  log: (line: string) => void;
  refused: (about: { status: number; method: string; route: string; client: string }) => void;
}

/** A function's answer costs far more than a file: of all that wait for one, each sender has its turn. */
const turnOf = turnsBySender();

const NO_ADDRESS = 'This address cannot be read. Check how it is spelt, and try again.';
const NO_HOST = 'This request does not say which site it is for.';
const TAKES_NO_FORM =
  'Nothing was sent: this address shows a page and does not accept forms. Go back and try again.';
const BROKEN = 'Something went wrong here. Please try again in a few minutes.';
const RETRY_SECONDS = 30;
const NOT_DECODED = 'This message is encoded in a way that cannot be read here. Send it plain.';
const ALLOWED = 'GET, HEAD';
const forbiddenMethods = new Set(['TRACE', 'TRACK', 'CONNECT']);

/** Answers one request: a file of the release, a function, a redirect, or no. Nothing that goes wrong in it goes further. */
export function answerRequest(options: AnswerWith): RequestListener {
  const { routes, log } = options;

  function answer(
    request: IncomingMessage,
    response: ServerResponse,
    release: Release,
  ): void | Promise<void> {
    const { method = 'GET', headers } = request;
    if (!hasRightHost(request)) {
      return send(response, refuseHere(headers, 400, NO_HOST, { Connection: 'close' }));
    }
    const { files, redirects, ended, notFound, notFoundIn, earlier } = release;
    const asked = pathAsked(request.url ?? '/');
    const path = asked && plainPath(asked.path);
    if (!asked || path === undefined) return send(response, refuseHere(headers, 400, NO_ADDRESS));
    const reads = method === 'GET' || method === 'HEAD';
    // The platform's own Request refuses to be made with these, and none of our addresses answers them.
    if (forbiddenMethods.has(method)) {
      return send(response, refuseHere(headers, 405, TAKES_NO_FORM, { Allow: ALLOWED }));
    }
    if (headers['transfer-encoding'] !== undefined && !onlyChunked(headers['transfer-encoding'])) {
      return send(response, refuseHere(headers, 501, NOT_DECODED, { Connection: 'close' }));
    }
    // As on Netlify, a function comes before a file of the same address: the search page is both.
    const found = routeFor(routes, asked.path);
    if (found !== undefined && files.has(asked.path) && reads) {
      return callFunction(found, request, response, release);
    }
    const file = reads ? (files.get(path) ?? earlier?.get(path)) : undefined;
    if (reads && file !== undefined) {
      const send = ended.has(withoutSlash(path)) ? sendEnded : sendFile;
      const sent = send({ method, headers }, response, file);
      return sent === true ? undefined : orBusy(sent, request, response, release);
    }
    if (found) return callFunction(found, request, response, release);
    const redirect = redirects.get(withoutSlash(asked.path));
    if (redirect !== undefined) return redirectTo(response, redirect);
    if (!reads) {
      return send(response, refuseHere(headers, 405, TAKES_NO_FORM, { Allow: 'GET, HEAD' }));
    }
    const meant = asMeant(release, routes, path);
    if (meant !== undefined) return redirectTo(response, meant + asked.query);
    const inLanguage = notFoundIn.get(path.split('/')[1] ?? '') ?? notFound;
    const sent = sendNotFound({ method, headers }, response, inLanguage);
    return sent === true ? undefined : orBusy(sent, request, response, release);
  }

  async function callFunction(
    { run, params, path }: { run: Route['run']; params: Record<string, string>; path: string },
    request: IncomingMessage,
    response: ServerResponse,
    release: Release,
  ): Promise<void> {
    const client = clientOf(request);
    const turn = (): Promise<void> => turnOf(client);
    const call = async (asked: ServerRequest): Promise<Response> => {
      const held = options.hold(asked, client);
      try {
        await turn();
        const { waitUntil, hosted } = options;
        const context = { params, ip: client, waitUntil, turn, release, ...(hosted && { hosted }) };
        const reply = await run(held.request, context);
        const { method } = asked;
        options.refused({ status: reply.status, method, route: path, client });
        if (release.id !== undefined) reply.headers.set(RELEASE_HEADER, release.id);
        return reply;
      } catch (error) {
        return broken(asked, error, path, release);
      } finally {
        held.release();
      }
    };
    // Above the form's own cap, which the sender reads about in their own language.
    const handler = toNodeHandler(call, { maxRequestBodySize: 2 * MAX_LET_BY_BYTES });
    await (handler as (request: IncomingMessage, response: ServerResponse) => unknown)(
      request,
      response,
    );
  }

  /** A file that is on the disk, and can't be read now. */
  async function orBusy(
    sent: Promise<boolean>,
    request: IncomingMessage,
    response: ServerResponse,
    release: Release,
  ): Promise<void> {
    if ((await sent) || response.destroyed) return;
    const about = { method: request.method ?? '', route: '(a file)', client: clientOf(request) };
    options.refused({ status: 503, ...about });
    const refusal = {
      status: 503,
      kind: 'page-broken',
      retryAfterSeconds: RETRY_SECONDS,
    } as const;
    await send(response, refused(asRequest(request), refusal, release));
  }

  function broken(
    request: Request,
    error: unknown,
    route: string,
    release: Release | undefined,
  ): Response {
    const number = faultNumber();
    log(faultInLog(request.method, route, error, number));
    return refused(request, { status: 500, kind: brokenKind(request), number }, release);
  }

  /** The site's own page; where that can't be made either, a sentence. */
  function refused(
    request: Request,
    refusal: Refusal & { status: 500 | 503 },
    release: Release | undefined,
  ): Response {
    try {
      return options.refuse(request, refusal, release);
    } catch {
      const number = refusal.number === undefined ? '' : ` Number ${refusal.number}.`;
      return refuseHere(Object.fromEntries(request.headers), refusal.status, BROKEN + number);
    }
  }

  function clientOf({ headers, socket }: IncomingMessage): string {
    const forwarded = headers['x-forwarded-for']?.toString() ?? null;
    return clientAddress(forwarded, socket.remoteAddress, options.trustedProxies);
  }

  const fail = async (
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
    release: Release | undefined,
  ): Promise<void> => {
    const page = broken(asRequest(request), error, '(a page)', release);
    if (response.headersSent) response.destroy();
    else await send(response, page);
  };

  return (request, response) => {
    let release: Release | undefined;
    try {
      // Asked for once: whatever becomes current meanwhile, this request ends on the release it began on.
      const begunOn = (release = options.release());
      const answering = answer(request, response, begunOn);
      if (answering === undefined) return;
      answering
        .catch((error: unknown) => fail(request, response, error, begunOn))
        .catch(() => response.destroy());
    } catch (error) {
      fail(request, response, error, release).catch(() => response.destroy());
    }
  };
}

/** Node takes "chunked" apart and nothing else: what is compressed besides would be kept as it came. */
function onlyChunked(encoding: string): boolean {
  return encoding.trim().toLowerCase() === 'chunked';
}

async function send(response: ServerResponse, reply: Response): Promise<void> {
  await sendNodeResponse(response, reply);
}

/** What a page is written from: the address and what the browser says of itself. */
function asRequest({ method = 'GET', url = '/', headers }: IncomingMessage): Request {
  const names = ['accept', 'accept-language', 'content-type', 'referer', 'x-requested-with'];
  const said = names.map((name): [string, string] => [name, headers[name]?.toString() ?? '']);
  const address = URL.parse(url, 'http://site.invalid') ?? 'http://site.invalid/';
  const known = ['GET', 'HEAD', 'POST'].includes(method) ? method : 'GET';
  return new Request(address, { method: known, headers: said.filter(([, value]) => value !== '') });
}

/**
 * Signs around an address that a letter or a mail program takes for a part of it: "see /contact/.", "(/contact/)". What
 * is written of nothing else is none of them.
 */
const around = /[\s\p{Cf}.,;:!?)\]>"'\u2018-\u201F*_]+(?=\/?$)/u;

/** Characters; what is longer was not typed. */
const LONGEST_MEANT = 300;

/**
 * Where an address leads that was meant for another: in capitals, as a telephone's keyboard or a leaflet has it, or with the
 * signs of the sentence that it was in.
 */
function asMeant(
  { files, redirects }: Release,
  routes: readonly Route[],
  path: string,
): string | undefined {
  if (path.length > LONGEST_MEANT) return undefined;
  const plain = path.replace(around, '');
  for (const address of [plain, plain.toLowerCase()]) {
    if (address === path || address === '') continue;
    if (files.has(address)) return encodeURI(address);
    const redirect = redirects.get(withoutSlash(address));
    if (redirect !== undefined) return redirect;
  }
  return addressOfFunction(routes, plain, path);
}

/** `/SENT/K7RM-3XDW` where `/sent/:reference` is a function's: its own words in small letters, the rest as it was written. */
function addressOfFunction(
  routes: readonly Route[],
  plain: string,
  path: string,
): string | undefined {
  const given = plain.split('/').slice(1);
  for (const { segments } of routes) {
    if (segments.length !== given.length) continue;
    const meant = segments.map((segment, index) => {
      const one = given[index] ?? '';
      if (segment === ':language') return one.toLowerCase();
      return segment.toLowerCase() === one.toLowerCase() ? segment : one;
    });
    const address = `/${meant.join('/')}`;
    if (address !== path && routeFor(routes, address) !== undefined) return encodeURI(address);
  }
  return undefined;
}

function redirectTo(response: ServerResponse, address: string): void {
  response.writeHead(301, { ...securityHeaders, Location: address, 'Content-Length': '0' }).end();
}

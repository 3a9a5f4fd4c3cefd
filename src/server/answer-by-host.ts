import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { sendNodeResponse } from 'srvx/node';
import type { Health } from './health.ts';
import { answerHealth } from './health-endpoint.ts';
import { hasRightHost } from './has-right-host.ts';
import { hostAsked, isNoName } from './host-name.ts';
import { refuseHere } from './refuse-here.ts';

/** One council's site, as far as it is asked here. */
export interface AnsweringSite {
  council: string;
  hosts: readonly string[];
  /** Whether there is a release to serve. */
  isOpen: () => boolean;
  health: () => Promise<Health>;
  answer: RequestListener;
}

/** How all councils' sites are, for a load balancer, which asks by the machine's address and not by a name. */
export interface HealthOfAll {
  /** `failing` where no site can keep messages: one council's trouble takes no other off the air. */
  status: Health['status'];
  sites: Record<string, Health>;
}

/** None of these names a council: anyone who asks under a wrong name learns of none. */
const NO_SUCH_SITE = 'There is no website at this address here. Check how it is spelt.';
const NO_HOST = 'This request does not say which site it is for.';
const NOT_OPEN = 'This website is not open yet. Please try again later.';
const RETRY_SECONDS = '60';

/** Answers each request by the site that its host leads to: picked before anything else is read of it. */
export function answerByHost(sites: readonly AnsweringSite[]): RequestListener {
  const find = siteFinder(sites);

  async function instead(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers } = request;
    const site = find(request);
    if (!hasRightHost(request)) {
      await send(response, refuseHere(headers, 400, NO_HOST, { Connection: 'close' }));
    } else if (isForHealth(request) && (site !== undefined || isNoName(hostAsked(request)))) {
      const ask = site === undefined ? () => healthOfAll(sites) : site.health;
      const { method = 'GET' } = request;
      await send(response, await answerHealth({ method }, ask));
    } else if (site === undefined) {
      await send(response, refuseHere(headers, 421, NO_SUCH_SITE));
    } else {
      await send(response, refuseHere(headers, 503, NOT_OPEN, { 'Retry-After': RETRY_SECONDS }));
    }
  }

  return (request, response) => {
    const site = hasRightHost(request) ? find(request) : undefined;
    if (site?.isOpen() === true) site.answer(request, response);
    else instead(request, response).catch(() => response.destroy());
  };
}

/** The site that a request is for; undefined where its host leads to none. */
export function siteFinder<Site extends Pick<AnsweringSite, 'hosts'>>(
  sites: readonly Site[],
): (request: IncomingMessage) => Site | undefined {
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
  return (request) => byHost.get(hostAsked(request) ?? '');
}

async function healthOfAll(sites: readonly AnsweringSite[]): Promise<HealthOfAll> {
  const all = await Promise.all(
    sites.map(async ({ council, health }) => [council, await health()] as const),
  );
  const statuses = all.map(([, { status }]) => status);
  const isWell = statuses.every((status) => status === 'ok') ? 'ok' : 'impaired';
  return {
    status: statuses.every((status) => status === 'failing') ? 'failing' : isWell,
    sites: Object.fromEntries(all),
  };
}

function isForHealth({ url = '/' }: IncomingMessage): boolean {
  return /^\/health\/?(?:\?|$)/.test(url);
}

async function send(response: ServerResponse, reply: Response): Promise<void> {
  await sendNodeResponse(response, reply);
}

import { setTimeout as pause } from 'node:timers/promises';
import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { storeInWords } from '../adapters/store-at.ts';
import { adminRoutes } from './editing/admin-routes.ts';
import { answerByHost, siteFinder } from './answer-by-host.ts';
import { answerRequest, type AnswerWith } from './answer-request.ts';
import { endOnTheUnexpected } from './end-on-the-unexpected.ts';
import type { Release } from './files/release.ts';
import { loadFunctions, type Route } from './functions.ts';
import { log, say, sayError } from './log.ts';
import type { HostedSite } from './open-hosted-site.ts';
import { openSites } from './open-sites.ts';
import { refusalLog } from './refusal-log.ts';
import { serveSite } from './serve-site.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { watchForMetrics } from './watch-for-metrics.ts';

/** What asks it to stop: Ctrl-C, a service manager, a terminal that is closed. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds at the end for the store to be closed. */
const CLOSE_MILLISECONDS = 1_000;

/**
 * `npm run preview`, and the second half of `npm start`: serves the current release of each council, takes up each that
 * follows, and stops cleanly.
 * On Ctrl-C, SIGTERM or the end of its terminal requests under way finish, and so does what follows their replies, within STOP_SECONDS.
 */
export async function serve(): Promise<void> {
  const settings = settingsFrom(process.env);
  const sites = await openSites(process.env);
  const [first] = sites;
  if (first === undefined) throw new Error('There is no site to serve.');
  const routes = [...adminRoutes(settings), ...(await loadFunctions())];
  const several = sites.flatMap(namedSite);
  const find = siteFinder(several);
  const metrics = await watchForMetrics(
    settings.metrics,
    sites.map(({ council, snapshot, store }) => ({
      council,
      store,
      now: Date.now,
      site: snapshot,
    })),
  );
  const server = await serveSite({
    host: settings.host,
    port: settings.port,
    trustedProxies: settings.trustedProxies,
    connections: settings.connections,
    refused: refusalLog(log),
    log,
    siteOf: (request) => find(request)?.council,
    answerWith: (waitUntil) => {
      const answering = (site: HostedSite) =>
        answerRequest(answerWith(site, { routes, settings, waitUntil }));
      if (several.length === 0) return answering(first);
      return answerByHost(
        several.map((site) => ({
          ...site,
          isOpen: () => site.release() !== undefined,
          answer: answering(site),
        })),
      );
    },
  });
  if (metrics.url !== undefined) log(`[server] Metrics are at ${metrics.url}`);
  const working = sites.map((site) => site.begin());

  const stop = (exitCode: number): void => {
    for (const signal of STOPS) process.off(signal, onSignal);
    metrics.stop();
    const stopping = 'Stopping: finishing what is under way.';
    say(`\n${stopping}`, `[server] ${stopping}`);
    const milliseconds = settings.stopSeconds * 1_000;
    // A sweep under way writes down what it has sent; one that takes too long is taken up by the next process.
    const ended = Promise.all(working.map((one) => one.stop()));
    const swept = Promise.race([ended, pause(milliseconds)]).catch(() => undefined);
    void Promise.all([server.stop(milliseconds), swept])
      .then(() => {
        const closed = Promise.allSettled(sites.map(({ store }) => store.close()));
        return Promise.race([closed, pause(CLOSE_MILLISECONDS)]);
      })
      .catch(() => undefined)
      .then(() => process.exit(exitCode));
  };
  const onSignal = (): void => {
    stop(0);
  };
  for (const signal of STOPS) process.on(signal, onSignal);
  endOnTheUnexpected(stop);
  // Not before it can be stopped: who reads that it is open may stop it at once.
  welcome(server.url, sites);
}

/** A site that a host name leads to. */
type NamedSite = HostedSite & { council: string; hosts: readonly string[] };

function namedSite(site: HostedSite): NamedSite[] {
  const { council, hosts } = site;
  return council === undefined || hosts === undefined ? [] : [{ ...site, council, hosts }];
}

function answerWith(
  site: HostedSite,
  given: { routes: readonly Route[]; settings: Settings; waitUntil: AnswerWith['waitUntil'] },
): AnswerWith {
  return {
    release: (): Release => {
      const release = site.release();
      if (release === undefined) throw new Error('There is nothing to serve yet.');
      return release;
    },
    hosted: site,
    routes: given.routes,
    trustedProxies: given.settings.trustedProxies,
    refuse: site.refuse,
    hold: site.hold,
    waitUntil: given.waitUntil,
    log: site.log,
    refused: site.refused,
  };
}

function welcome(url: string, sites: readonly HostedSite[]): void {
  const [first] = sites;
  if (first?.council === undefined) {
    const name = first?.snapshot()?.council.name ?? '';
    if (first !== undefined) say(ofOne(url, name, first), `[server] ${name} is open at ${url}`);
    return;
  }
  const count = `${String(sites.length)} ${sites.length === 1 ? 'council' : 'councils'}`;
  const lines = sites.map(({ council = '', hosts = [], release, settings }) => {
    const served = release()?.id ?? 'no release yet';
    return `  ${council}: ${hosts.join(', ')}   (${served}; ${settings.dataFolder})`;
  });
  say(
    [
      '',
      `Front Door is open at ${url} and serves ${count}`,
      '',
      ...lines,
      '',
      '  Submissions    npm run submissions -- list --site COUNCIL',
      '',
      'Ctrl-C stops it.',
    ].join('\n'),
    `[server] Front Door is open at ${url} and serves ${count}`,
  );
}

function ofOne(
  url: string,
  council: string,
  { settings: { dataFolder, store, mailUrl } }: HostedSite,
): string {
  const folder = mailFolderOf(mailUrl);
  return [
    '',
    `${council} is open at ${url}`,
    '',
    `  Open first     ${url}/                        the home page`,
    `                 ${url}/forms/general-enquiry/  a form, with the date it promises`,
    `                 ${url}/charter/                where that date comes from`,
    // Not the one file in the folder, which is half of the database while it is in use.
    `  Submissions    ${store.kind === 'sqlite' ? dataFolder : storeInWords(store)}   (npm run submissions -- list)`,
    ...(store.kind === 'sqlite' ? [`  Backup         npm run backup -- FILE`] : []),
    // Not the whole address: it may hold a password.
    `  Mail           ${folder === undefined ? `sent by ${mailUrl.slice(0, mailUrl.indexOf(':'))}` : `${folder}   (.eml files that any mail program opens)`}`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

if (import.meta.main) {
  serve().catch((error: unknown) => {
    sayError(error);
    process.exit(1);
  });
}

import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { msInDay } from '../domain/calendar/day-number.ts';
import { DatabaseIsNewer } from '../adapters/migrate.ts';
import { mailerFromUrl, mailFolderOf } from '../adapters/mailer-from-url.ts';
import { isDamaged } from '../adapters/sqlite-failure.ts';
import { storeInWords, type StoreAt } from '../adapters/store-at.ts';
import { councilAsked } from '../council/read/default-council.ts';
import { refuse } from '../http/refuse.ts';
import { bodiesInFlight } from './bodies-in-flight.ts';
import { hurryMail } from './call-from.ts';
import { endOnTheUnexpected } from './end-on-the-unexpected.ts';
import { diskLow } from './free-disk.ts';
import { loadFunctions } from './functions.ts';
import { keepCurrent } from './keep-current.ts';
import { keepSending } from './keep-sending.ts';
import { log, logError, say, sayError } from './log.ts';
import { runtime, runtimeFollows, runtimes } from './open-runtime.ts';
import { openSite } from './open-site.ts';
import { refusalLog } from './refusal-log.ts';
import { sweepOutbox, tidyStore } from './scheduled-work.ts';
import { serveSite } from './serve-site.ts';
import { checkDataFolder, settingsFrom, type Settings } from './settings.ts';
import { watchForMetrics } from './watch-for-metrics.ts';

/** What asks it to stop: Ctrl-C, a service manager, a terminal that is closed. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds at the end for the store to be closed. */
const CLOSE_MILLISECONDS = 1_000;

/**
 * `npm run preview`, and the second half of `npm start`: serves the current release, takes up each that follows, and
 * stops cleanly.
 * On Ctrl-C, SIGTERM or the end of its terminal requests under way finish, and so does what follows their replies, within STOP_SECONDS.
 */
export async function serve(): Promise<void> {
  const settings = settingsFrom(process.env);
  checkDataFolder(process.env);
  const { release, served } = await openSite(process.env);
  runtimeFollows({ site: () => release().site, replaced: () => served?.replaced() ?? [] });
  await checkMail(settings.mailUrl);
  const { site, store } = await runtime();
  const runtimeOf = await runtimes(site.council.id);
  checkCouncil(process.env['COUNCIL'] ?? '', site.council);
  checkScope(settings.store, site.council);
  // Said now, and not first to a resident. The pages can be read all the same, and the store may come back.
  await store.find('00000000').catch((error: unknown) => {
    if (error instanceof DatabaseIsNewer) throw error;
    logError(`[store] ${nothingKept(settings.store, error)}`);
  });
  const isDiskLow = diskLow(settings.dataFolder, settings.diskFloorBytes, () => {
    log(
      '[disk] There is little space left: messages are accepted, and their attachments are not. Free some space, or set DISK_FLOOR_MB.',
    );
  });
  const server = await serveSite({
    release,
    routes: await loadFunctions(),
    host: settings.host,
    port: settings.port,
    trustedProxies: settings.trustedProxies,
    connections: settings.connections,
    refuse: (request, refusal, asked) => refuse(runtimeOf(asked?.site ?? site), request, refusal),
    hold: bodiesInFlight(settings.bodyBytes, isDiskLow),
    refused: refusalLog(log),
    log,
  });
  const metrics = await watchForMetrics(settings.metrics, {
    store,
    now: Date.now,
    site: () => release().site ?? site,
  });
  if (metrics.url !== undefined) log(`[server] Metrics are at ${metrics.url}`);
  const outbox = keepSending(sweepOutbox);
  let tidying = tidyStore();
  const day = setInterval(() => {
    tidying = tidyStore();
  }, msInDay);
  const leave = served && keepCurrent(served, settings.publishesByItself, log);
  say(
    welcome(server.url, site.council.name, settings),
    `[server] ${site.council.name} is open at ${server.url}`,
  );

  const stop = (exitCode: number): void => {
    for (const signal of STOPS) process.off(signal, onSignal);
    clearInterval(day);
    leave?.();
    metrics.stop();
    const stopping = 'Stopping: finishing what is under way.';
    say(`\n${stopping}`, `[server] ${stopping}`);
    const milliseconds = settings.stopSeconds * 1_000;
    hurryMail();
    // A sweep under way writes down what it has sent; one that takes too long is taken up by the next process.
    const ended = Promise.all([outbox.stop(), tidying]);
    const swept = Promise.race([ended, pause(milliseconds)]).catch(() => undefined);
    void Promise.all([server.stop(milliseconds), swept])
      .then(() => Promise.race([store.close(), pause(CLOSE_MILLISECONDS)]))
      .catch(() => undefined)
      .then(() => process.exit(exitCode));
  };
  const onSignal = (): void => {
    stop(0);
  };
  for (const signal of STOPS) process.on(signal, onSignal);
  endOnTheUnexpected(stop);
}

/** Why nothing can be kept, and what to do about it, as an operator reads it at the start. */
function nothingKept(at: StoreAt, error: unknown): string {
  const forms = 'forms will say that they cannot be accepted';
  if (at.kind !== 'sqlite') {
    const reason = error instanceof Error ? error.message : 'it failed';
    return `Nothing can be kept in ${storeInWords(at)}: ${reason}. Until it can, ${forms}.`;
  }
  const folder = dirname(at.file);
  return isDamaged(error)
    ? `The database in DATA_DIR="${folder}" is damaged: ${forms}. Stop the server and put the last backup in its place: npm run restore -- FILE --over-newer. The damaged file is kept beside it.`
    : `Nothing can be kept in DATA_DIR="${folder}": ${forms}. Name a folder that this user may write to.`;
}

/** In PostgreSQL each council has tables of its own, and commands find them by COUNCIL: both have to mean the same one. */
function checkScope(at: StoreAt, { id, name }: { id: string; name: string }): void {
  if (at.kind !== 'postgres' || councilAsked(process.env) === id) return;
  throw new Error(
    `The site that is built is ${name}'s, and without COUNCIL commands would look for the messages of ${councilAsked(process.env)}. Set COUNCIL=${id}.`,
  );
}

/** What was built is what is served, whatever COUNCIL says now. */
function checkCouncil(asked: string, { id, name }: { id: string; name: string }): void {
  if (asked === '' || asked === id) return;
  throw new Error(
    `The site that is built is ${name}'s (COUNCIL=${id}), and COUNCIL is "${asked}". Build it again with COUNCIL=${asked} npm run build, or leave COUNCIL out.`,
  );
}

/** A MAIL_URL that cannot be used is said at once, and not message by message. */
async function checkMail(mailUrl: string): Promise<void> {
  const mailer = await mailerFromUrl(mailUrl, process.env);
  await mailer.close();
}

function welcome(url: string, council: string, { dataFolder, store, mailUrl }: Settings): string {
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

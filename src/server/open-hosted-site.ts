import { join, resolve } from 'node:path';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { msInDay } from '../domain/calendar/day-number.ts';
import type { SubmissionStore } from '../domain/submissions/ports.ts';
import { mailerFromUrl } from '../adapters/mailer-from-url.ts';
import type { Editing } from '../http/editing/editing.ts';
import { refuse } from '../http/refuse.ts';
import type { Runtime } from '../http/runtime.ts';
import { afterReplies } from './after-replies.ts';
import type { AnswerWith } from './answer-request.ts';
import { bodiesInFlight, type Room } from './bodies-in-flight.ts';
import type { Release } from './files/release.ts';
import { diskLow } from './free-disk.ts';
import type { Hosted } from './hosted.ts';
import { healthOf, mailReached, type Health } from './health.ts';
import { keepCurrent } from './keep-current.ts';
import { keepSending } from './keep-sending.ts';
import { openRuntimes } from './open-runtimes.ts';
import type { OpenSite } from './open-site.ts';
import { publishBeside } from './releases/publish-beside.ts';
import { refusalLog } from './refusal-log.ts';
import { shopByItself } from './mystery/schedule.ts';
import { scheduledWork } from './scheduled-work.ts';
import { searchLimiter } from './search-limiter.ts';
import type { Settings } from './settings.ts';
import { tell } from './watched.ts';

/** What one council's site is made of. */
export interface HostedOf {
  /** The council's id and its host names, where this server has several; left out where it has one, under any name. */
  council?: string | undefined;
  hosts?: readonly string[] | undefined;
  settings: Settings;
  environment: NodeJS.ProcessEnv;
  /** What a publish of this council is started with. */
  toPublish: NodeJS.ProcessEnv;
  open: OpenSite;
  log: (line: string) => void;
  /** For the bodies of all sites of this process. */
  room: Room;
  /** Has publishes of several councils wait for each other. */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** One council's site on this server: its release, store, mail, limits and outbox, none of which another shares. */
export interface HostedSite extends Hosted {
  council: string | undefined;
  hosts: readonly string[] | undefined;
  settings: Settings;
  /** What is served; undefined until there is a release. */
  release: () => Release | undefined;
  store: SubmissionStore;
  /** Says no in the site's own page. */
  refuse: AnswerWith['refuse'];
  hold: AnswerWith['hold'];
  refused: AnswerWith['refused'];
  /** Sends, erases and publishes from now on. */
  begin: () => Working;
}

export interface Working {
  /** Begins nothing more; settles when what is under way has ended. */
  stop: () => Promise<void>;
}

/** Milliseconds in which mail that follows replies has to begin once the server stops. Managers of processes wait 10 seconds (Docker) to 90 (systemd). */
const HURRY_MILLISECONDS = 5_000;

/** No release is there yet: nothing can be worked out for anyone. */
class NothingServed extends Error {
  override name = 'NothingServed';
}

/** Opens a council's site. Nothing of it is shared with another but the process itself. */
export async function openHostedSite(given: HostedOf): Promise<HostedSite> {
  const { council, hosts, settings, environment, open, log, room, inTurn } = given;
  const { toPublish } = given;
  // Said now, and not message by message.
  await (await mailerFromUrl(settings.mailUrl, environment)).close();
  const mail = mailReached();
  // A folder that is no release has none of its own: what was built into it is what functions import.
  const imported =
    council === undefined && open.release()?.site === undefined
      ? (await import('#site', { with: { type: 'json' } })).default
      : undefined;
  const snapshot = (): Snapshot | undefined => open.release()?.site ?? imported;
  const { store, runtimeOf } = await openRuntimes({
    settings,
    environment,
    log,
    council: council ?? snapshot()?.council.id ?? '',
    label: council,
    hosts,
    editing: await editingOf(council ?? snapshot()?.council.id, given),
    attempted: (attempted) => {
      mail.attempted(attempted);
      tell('attempted', { ...attempted, site: council });
    },
    replaced: () => open.current?.served()?.replaced() ?? [],
  });
  const runtime = async (site = snapshot()): Promise<Runtime> => {
    if (site === undefined) throw new NothingServed();
    return runtimeOf(site);
  };

  const askHealth = healthOf({ store, now: Date.now, isMailReachable: mail.isReachable });
  const health = async (): Promise<Health> => {
    const release = open.release();
    const said = await askHealth(release?.id ?? snapshot()?.builtAt);
    return release === undefined ? { ...said, status: 'failing' } : said;
  };
  const isDiskLow = diskLow(settings.dataFolder, settings.diskFloorBytes, () => {
    log(
      '[disk] There is little space left: messages are accepted, and their attachments are not. Free some space, or set DISK_FLOOR_MB.',
    );
  });
  const mailing = afterReplies();

  function begin(): Working {
    const work = scheduledWork(runtime, () => settings.mailUrl);
    const outbox = keepSending(work.sweepOutbox);
    const tidy = (): Promise<void> => work.tidyStore().catch(() => undefined);
    let tidying = tidy();
    const day = setInterval(() => {
      tidying = tidy();
    }, msInDay);
    // What no one may know beforehand comes by itself, an hour after the other.
    const shop = (): Promise<void> => runtime().then(shopByItself, () => undefined);
    let shopping = Promise.resolve();
    const hour = setInterval(() => {
      shopping = shop();
    }, msInDay / 24);
    const publishes = settings.publishesByItself;
    const leave =
      open.current &&
      keepCurrent({ current: open.current, publishes, environment: toPublish, inTurn, log });
    return {
      stop: async () => {
        clearInterval(day);
        clearInterval(hour);
        leave?.();
        mailing.hurry(HURRY_MILLISECONDS);
        await Promise.all([outbox.stop(), tidying, shopping]);
      },
    };
  }

  return {
    council,
    hosts,
    settings,
    log,
    release: open.release,
    snapshot,
    store,
    runtime,
    mailing,
    searchLimited: searchLimiter(settings),
    health,
    refuse: (request, refusal, asked) => {
      const site = asked?.site ?? snapshot();
      if (site === undefined) throw new NothingServed();
      return refuse(runtimeOf(site), request, refusal);
    },
    hold: bodiesInFlight(room, isDiskLow, council !== undefined),
    refused: refusalLog(log),
    begin,
  };
}

/** Its pages, where ADMIN is on; a server without the council's words has none to change. */
async function editingOf(
  council: string | undefined,
  { settings, environment, toPublish, inTurn }: HostedOf,
): Promise<Editing | undefined> {
  if (settings.admin.kind !== 'here' || council === undefined) return undefined;
  const { openOwnEditing } = await import('./editing/open-own-editing.ts');
  return openOwnEditing({
    council,
    contentFolder: environment['CONTENT_DIR'] || 'content',
    repository: join(settings.dataFolder, 'pages.git'),
    release: () => inTurn(() => publishBeside(undefined, toPublish).publish()),
    links: {
      folder: join(settings.dataFolder, 'drafts'),
      build: (place, { content, to }) =>
        inTurn(() =>
          publishBeside(['src/cli/draft-page.ts', place, resolve(to)], {
            ...toPublish,
            CONTENT_DIR: content,
          }).publish(),
        ),
    },
  });
}

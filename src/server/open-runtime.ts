import { randomUUID } from 'node:crypto';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { attemptsHere } from '../domain/submissions/attempts-here.ts';
import type { Attempted } from '../domain/submissions/outbox.ts';
import type { Mailer } from '../domain/submissions/ports.ts';
import { calendarFrom } from '../domain/calendar/calendar.ts';
import { mailerFromUrl } from '../adapters/mailer-from-url.ts';
import { openStore } from '../adapters/open-store.ts';
import { webhookSender } from '../adapters/webhook.ts';
import type { Runtime } from '../http/runtime.ts';
import { deliveriesFor, deliveringBy } from '../mail/deliver-by-mail.ts';
import { mailWhenNeeded } from '../mail/mail-when-needed.ts';
import { tellStaff } from '../mail/tell-staff.ts';
import type { FunctionContext } from './functions.ts';
import { log } from './log.ts';
import { mailPace } from './mail-pace.ts';
import { openLimits } from './open-limits.ts';
import { keyedHash } from './reference-secret.ts';
import { senderOn } from './sender-secret.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { tell, watchedStore } from './watched.ts';

/** By site. All share one store, one count of who sent how much, and one connection to the mail service. */
type RuntimeOf = (site: Snapshot) => Runtime;

let shared: Promise<RuntimeOf> | undefined;
let following: Following = { site: () => undefined, replaced: () => [] };

/**
 * What the endpoints need, opened once a process from the environment: for a request, of the release it began on; for
 * work that no request asked for, of the release that is served now. On Netlify both are the snapshot in the bundle.
 */
export async function runtime(call?: FunctionContext): Promise<Runtime> {
  const site = await siteOf(call);
  const runtimeOf = await runtimes(site.council.id);
  return runtimeOf(site);
}

/** The site of the release that a request began on, else of the one that is served now. */
export async function siteOf(call?: FunctionContext): Promise<Snapshot> {
  const site = call?.release?.site ?? following.site();
  return site ?? (await import('#site', { with: { type: 'json' } })).default;
}

/** The runtime of any site of a council. */
export function runtimes(council: string): Promise<RuntimeOf> {
  shared ??= open(settingsFrom(process.env), council).catch((error: unknown) => {
    // The next request tries again.
    shared = undefined;
    throw error;
  });
  return shared;
}

/** What is served, where that changes while the process runs. */
interface Following {
  site: () => Snapshot | undefined;
  /** The sites that were replaced a short while ago. */
  replaced: () => readonly Snapshot[];
}

/** Says what site is served now, and which ones were before. */
export function runtimeFollows(said: Following): void {
  following = said;
}

async function open(settings: Settings, council: string): Promise<RuntimeOf> {
  const store = watchedStore(await openStore(settings.store, { scope: council }));
  const { webhook, rateLimit, mailAMinute } = settings;
  const now = Date.now;
  const steady = performance.now.bind(performance);
  const mailer = oneMailer(() => mailerFromUrl(settings.mailUrl, process.env));
  const here = attemptsHere(steady);
  const notices = { name: randomUUID(), told: new Set<string>() };
  const sending = {
    observe: (attempted: Attempted) => {
      tell('attempted', attempted);
    },
    ...(mailAMinute === 'off' ? {} : { mailPlace: mailPace(mailAMinute, { now, steady }) }),
    ...(webhook ? { webhook: webhookSender(webhook) } : {}),
  };
  const ofProcess = {
    store,
    now,
    hash: keyedHash(store),
    randomName: randomUUID,
    senderOn: senderOn(store),
    log,
    ...openLimits(rateLimit, store, steady, log),
  };
  const made = new WeakMap<Snapshot, Runtime>();

  function make(site: Snapshot): Runtime {
    const mailboxOf = (form: string): string | undefined => site.forms[form]?.mailbox;
    const { acknowledgements: limits, notAutomatic } = settings;
    return {
      ...ofProcess,
      site,
      isHostChecked: 'Netlify' in globalThis || site.builtAt === undefined,
      calendar: calendarFrom(site.calendar),
      replaced: () => following.replaced().map((one) => runtimeOf(one)),
      delivering: deliveringBy({
        ...{ site, store, now, log, mailer, limits, mailboxOf, notAutomatic, here },
        ...sending,
      }),
      deliveriesFor: (message) => deliveriesFor(site, message, { webhook: webhook !== undefined }),
      staff: tellStaff({
        ...{ site, store, now, log, mailboxOf, ...notices },
        mail: mailWhenNeeded(mailer),
      }),
    };
  }

  const runtimeOf: RuntimeOf = (site) => {
    const known = made.get(site) ?? make(site);
    made.set(site, known);
    return known;
  };
  return runtimeOf;
}

/** One mailer for all that ask, opened when the first does; and again where that failed. */
function oneMailer(open: () => Promise<Mailer>): () => Promise<Mailer> {
  let opened: Promise<Mailer> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

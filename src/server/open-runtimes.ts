import { randomUUID } from 'node:crypto';
import type { Snapshot } from '../council/snapshot/snapshot.ts';
import { attemptsHere } from '../domain/submissions/attempts-here.ts';
import { eraseCase } from '../domain/reports/erase-case.ts';
import type { Attempted } from '../domain/submissions/outbox.ts';
import type { Mailer, SubmissionStore } from '../domain/submissions/ports.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { calendarFrom } from '../domain/calendar/calendar.ts';
import { mailerFromUrl, mailFolderOf } from '../adapters/mailer-from-url.ts';
import { openIdentityProvider } from '../adapters/open-identity-provider.ts';
import { openStore } from '../adapters/open-store.ts';
import { notifyPost } from '../adapters/post-notify.ts';
import { webhookSender } from '../adapters/webhook.ts';
import { caseLinksOf } from '../http/desk/case-links.ts';
import type { Editing } from '../http/editing/editing.ts';
import type { Runtime } from '../http/runtime.ts';
import { residentLinksOf } from '../http/yours/resident-links.ts';
import { deliveriesFor, deliverByMail } from '../mail/deliver-by-mail.ts';
import { mailWhenNeeded } from '../mail/mail-when-needed.ts';
import { tellStaff } from '../mail/tell-staff.ts';
import { mailPace } from './mail-pace.ts';
import { openLimits } from './open-limits.ts';
import { keyedHash } from './reference-secret.ts';
import { senderOn } from './sender-secret.ts';
import type { Settings } from './settings.ts';
import { watchedStore } from './watched.ts';

/** By snapshot. All of one council share one store, one count of who sent how much, and one connection to the mail service. */
export type RuntimeOf = (site: Snapshot) => Runtime;

export interface OpenedRuntimes {
  store: SubmissionStore;
  runtimeOf: RuntimeOf;
}

export interface OpenRuntimes {
  settings: Settings;
  environment: Readonly<Record<string, string | undefined>>;
  log: (line: string) => void;
  /** Hears of each attempt to send. */
  attempted: (attempted: Attempted) => void;
  /** The snapshots that were replaced a short while ago. */
  replaced: () => readonly Snapshot[];
  /** The council's id: in PostgreSQL each council has tables of its own. */
  council: string;
  /** The same where this server has several sites: what happens is then told of it. */
  label?: string | undefined;
  /** Its pages, where they are written in the browser and kept here. */
  editing?: Editing | undefined;
  /** Its host names, likewise; left out where it has one site, under any name. */
  hosts?: readonly string[] | undefined;
}

/** Opens all that a council's endpoints need: its store, its mail and its limits, none of which another council shares. */
export async function openRuntimes(given: OpenRuntimes): Promise<OpenedRuntimes> {
  const { settings, environment, log, attempted, replaced, council, label, hosts } = given;
  const store = watchedStore(await openStore(settings.store, { scope: council }), label);
  const { webhook, rateLimit, mailAMinute } = settings;
  const now = Date.now;
  const steady = performance.now.bind(performance);
  const mailer = oneMailer(() => mailerFromUrl(settings.mailUrl, environment));
  const here = attemptsHere(steady);
  const notices = { name: randomUUID(), told: new Set<string>() };
  const otherWays = settings.otherWays && {
    ...settings.otherWays,
    post: notifyPost(settings.otherWays),
  };
  const sending = {
    otherWays,
    observe: attempted,
    ...(mailAMinute === 'off' ? {} : { mailPlace: mailPace(mailAMinute, { now, steady }) }),
    ...(webhook ? { webhook: webhookSender(webhook) } : {}),
  };
  const ofCouncil = {
    store,
    now,
    hash: keyedHash(store, now),
    randomName: randomUUID,
    senderOn: senderOn(store),
    log,
    ...openLimits(rateLimit, store, steady, log),
    ...(hosts === undefined ? {} : { hosts }),
    ...(given.editing === undefined ? {} : { editing: given.editing }),
    ...(settings.oidc === undefined ? {} : { identity: openIdentityProvider(settings.oidc) }),
  };
  async function eraseMail(reference: string): Promise<void> {
    const folder = mailFolderOf(settings.mailUrl);
    if (folder === undefined) return;
    const mail = await import('../adapters/mail-folder.ts');
    await mail.eraseMail(folder, reference);
  }
  const made = new WeakMap<Snapshot, Runtime>();

  function make(site: Snapshot): Runtime {
    const mailboxOf = (form: string): string | undefined => site.forms[form]?.mailbox;
    const { acknowledgements: limits, notAutomatic } = settings;
    const calendar = calendarFrom(site.calendar);
    const erase = async (record: SubmissionRecord): Promise<void> => {
      const at = new Date(now()).toISOString();
      const batch = `${at.slice(0, 10)}-${randomUUID()}`;
      const counting = { store, calendar, standards: site.standards, now: at, batch };
      await eraseCase(record, { ...counting, eraseMail });
    };
    return {
      ...ofCouncil,
      site,
      isHostChecked: 'Netlify' in globalThis || site.builtAt === undefined,
      calendar,
      replaced: () => replaced().map((one) => runtimeOf(one)),
      delivering: deliverByMail({
        ...{ site, store, now, log, mailer, limits, mailboxOf, notAutomatic, here, erase },
        ...caseLinksOf({ site, hash: ofCouncil.hash, now }),
        ...residentLinksOf({ site, hash: ofCouncil.hash, now }),
        ...sending,
      }),
      deliveriesFor: (message) =>
        deliveriesFor(site, message, { webhook: webhook !== undefined, otherWays }),
      sendMail: mailWhenNeeded(mailer),
      staff: tellStaff({
        ...{ site, store, now, log, mailboxOf, ...notices },
        mail: mailWhenNeeded(mailer),
        ...(site.staff && { desk: { staff: site.staff, calendar } }),
      }),
    };
  }

  const runtimeOf: RuntimeOf = (site) => {
    const known = made.get(site) ?? make(site);
    made.set(site, known);
    return known;
  };
  return { store, runtimeOf };
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

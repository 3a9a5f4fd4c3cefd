import { randomUUID } from 'node:crypto';
import site from '#site' with { type: 'json' };
import type { Mailer } from '../domain/submissions/ports.ts';
import { calendarFrom } from '../domain/calendar/calendar.ts';
import { mailerFromUrl } from '../adapters/mailer-from-url.ts';
import { openStore } from '../adapters/open-store.ts';
import { webhookSender } from '../adapters/webhook.ts';
import { floodWatch } from '../http/flood-watch.ts';
import { rateLimiter } from '../http/rate-limit.ts';
import type { Runtime } from '../http/runtime.ts';
import { acknowledging, deliveriesFor, deliveringBy } from '../mail/deliver-by-mail.ts';
import { mailWhenNeeded } from '../mail/mail-when-needed.ts';
import { tellStaff } from '../mail/tell-staff.ts';
import { log } from './log.ts';
import { mailPace } from './mail-pace.ts';
import { keyedHash } from './reference-secret.ts';
import { senderOn } from './sender-secret.ts';
import { settingsFrom, type Settings } from './settings.ts';

let opened: Promise<Runtime> | undefined;

/** What the endpoints need, opened once a process from the environment. */
export function runtime(): Promise<Runtime> {
  opened ??= open(settingsFrom(process.env)).catch((error: unknown) => {
    // The next request tries again.
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(settings: Settings): Promise<Runtime> {
  const store = await openStore(settings.dataFolder, process.env);
  const { webhook, rateLimit, mailAMinute } = settings;
  const now = Date.now;
  const steady = performance.now.bind(performance);
  const mailer = (): Promise<Mailer> => mailerFromUrl(settings.mailUrl, process.env);
  const mailboxOf = (form: string): string | undefined => site.forms[form]?.mailbox;
  const staff = tellStaff({
    site,
    store,
    now,
    log,
    mail: mailWhenNeeded(mailer),
    name: randomUUID(),
    mailboxOf,
  });
  return {
    site,
    isHostChecked: 'Netlify' in globalThis || site.builtAt === undefined,
    calendar: calendarFrom(site.calendar),
    store,
    delivering: deliveringBy({
      site,
      store,
      now,
      log,
      mailer,
      limits: settings.acknowledgements,
      mailboxOf,
      notAutomatic: settings.notAutomatic,
      ...(mailAMinute === 'off' ? {} : { mailPlace: mailPace(mailAMinute, { now, steady }) }),
      ...(webhook ? { webhook: webhookSender(webhook) } : {}),
    }),
    mayAcknowledge: acknowledging({ site, store, limits: settings.acknowledgements }),
    deliveriesFor: (message) => deliveriesFor(site, message, { webhook: webhook !== undefined }),
    now,
    hash: keyedHash(store),
    randomName: randomUUID,
    senderOn: senderOn(store),
    log,
    rateLimited: rateLimit === 'off' ? () => undefined : rateLimiter(rateLimit, steady),
    mailWaits: rateLimit === 'off' ? () => false : floodWatch(rateLimit, steady, log),
    staff,
  };
}

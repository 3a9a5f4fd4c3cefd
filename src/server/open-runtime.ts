import { createHash, randomUUID } from 'node:crypto';
import site from '#site' with { type: 'json' };
import { calendarFrom } from '../domain/calendar/calendar.ts';
import { mailerFromUrl } from '../adapters/mailer-from-url.ts';
import { openStore } from '../adapters/open-store.ts';
import { webhookSender } from '../adapters/webhook.ts';
import { rateLimiter } from '../http/rate-limit.ts';
import type { Runtime } from '../http/runtime.ts';
import { deliveriesFor, deliveringBy } from '../mail/deliver-by-mail.ts';
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
  const { webhook } = settings;
  const now = Date.now;
  const log = console.info;
  return {
    site,
    calendar: calendarFrom(site.calendar),
    store,
    delivering: deliveringBy({
      site,
      store,
      now,
      log,
      mailer: () => mailerFromUrl(settings.mailUrl, process.env),
      ...(webhook ? { webhook: webhookSender(webhook) } : {}),
    }),
    deliveriesFor: (message) => deliveriesFor(site, message, { webhook: webhook !== undefined }),
    now,
    hash: (data) => Promise.resolve(createHash('sha256').update(data).digest()),
    randomName: randomUUID,
    senderOn: senderOn(store),
    log,
    rateLimited:
      settings.rateLimit === 'off' ? () => undefined : rateLimiter(settings.rateLimit, now),
  };
}

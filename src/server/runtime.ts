import { createHash, randomUUID } from 'node:crypto';
import site from '#site' with { type: 'json' };
import { calendarFrom } from '../domain/calendar/calendar.ts';
import { sweep } from '../domain/submissions/outbox.ts';
import { eraseExpired } from '../domain/submissions/retention.ts';
import { mailerFromUrl, mailFolderOf } from '../adapters/mailer-from-url.ts';
import { webhookSender } from '../adapters/webhook.ts';
import { openStore } from '../adapters/open-store.ts';
import { deliveriesFor, deliveringBy } from '../mail/deliver-by-mail.ts';
import { rateLimiter } from '../http/rate-limit.ts';
import type { Call, Runtime } from '../http/runtime.ts';
import type { FunctionContext } from './functions.ts';
import { afterReplies } from './after-replies.ts';
import { senderOn } from './sender-secret.ts';
import { settingsFrom, type Settings } from './settings.ts';

/** Seconds a sweep may take: less than the minute to the next, and than Netlify's thirty. */
const SWEEP_SECONDS = 25;
const SWEEP_MOST = 500;

/** Managers of processes wait 10 seconds (Docker) to 90 (systemd) before they kill. */
const HURRY_MILLISECONDS = 5_000;

/** Mail is sent when nobody waits for a reply. */
const mailing = afterReplies();

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

/** The process is to end: what follows replies waits for nobody, and what cannot begin soon stays in the outbox. */
export function hurryMail(): void {
  mailing.hurry(HURRY_MILLISECONDS);
}

/** One request's circumstances, from Netlify's context or the Node server's stand-in for it. */
export function callFrom(context: FunctionContext): Call {
  mailing.requestCame();
  return {
    params: context.params,
    client: context.ip,
    afterReply: (work) => {
      context.waitUntil(mailing.add(work));
    },
  };
}

/** Erases what has been kept long enough, with its mail where that lies in a folder of ours. */
export async function tidyStore(): Promise<void> {
  const { store, now, log } = await runtime();
  const folder = mailFolderOf(settingsFrom(process.env).mailUrl);
  try {
    const erased = await eraseExpired({
      store,
      now: () => new Date(now()).toISOString(),
      until: new Date(now() + SWEEP_SECONDS * 1000).toISOString(),
      ...(folder === undefined
        ? {}
        : {
            eraseMail: async (reference: string) => {
              const { eraseMail } = await import('../adapters/mail-folder.ts');
              await eraseMail(folder, reference);
            },
          }),
    });
    if (erased.submissions + erased.files > 0) {
      log(
        `[retention] erased ${String(erased.submissions)} messages, and the files of ${String(erased.files)}`,
      );
    }
  } catch (error) {
    log(`[retention] stopped: ${error instanceof Error ? error.name : 'error'}`);
  }
}

/** Tries what the outbox still holds. */
export async function sweepOutbox(): Promise<void> {
  const { delivering, now, log } = await runtime();
  try {
    await sweep({
      ...delivering,
      most: SWEEP_MOST,
      until: new Date(now() + SWEEP_SECONDS * 1000).toISOString(),
    });
  } catch (error) {
    log(`[outbox] the sweep stopped: ${error instanceof Error ? error.name : 'error'}`);
  }
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
    deliveriesFor: (submission) =>
      deliveriesFor(site, submission, { webhook: webhook !== undefined }),
    now,
    hash: (data) => Promise.resolve(createHash('sha256').update(data).digest()),
    randomName: randomUUID,
    senderOn: senderOn(store),
    log,
    rateLimited:
      settings.rateLimit === 'off' ? () => undefined : rateLimiter(settings.rateLimit, now),
  };
}

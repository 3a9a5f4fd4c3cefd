import type { DeliverWith, SendResult } from '../domain/submissions/outbox.ts';
import type { Mailer, MailMessage, SubmissionStore } from '../domain/submissions/ports.ts';
import type {
  DeliveryKind,
  Message,
  Submission,
  SubmissionRecord,
} from '../domain/submissions/submission.ts';
import { acknowledgementAddress, hasSomebodyToRead } from '../domain/submissions/who-is-told.ts';
import type { MailSite } from './mail-site.ts';

/**
 * Acknowledgements that one address can get in a day. A form can't be used to fill somebody's mailbox; a resident who
 * sends more still sees each reference on the page.
 */
export const ACKNOWLEDGEMENTS_A_DAY = 5;

/** Sends a submission to a council's own system. */
export type SendWebhook = (record: SubmissionRecord) => Promise<void>;

/** What has to be sent for a message that is to be kept. */
export function deliveriesFor(
  { council }: Pick<MailSite, 'council'>,
  message: Message,
  { webhook = false }: { webhook?: boolean } = {},
): DeliveryKind[] {
  const isAcknowledged = acknowledgementAddress(message, council.mailFrom) !== undefined;
  return [
    ...(isAcknowledged ? ['acknowledgement' as const] : []),
    ...(hasSomebodyToRead(message) ? ['notification' as const] : []),
    ...(webhook ? ['webhook' as const] : []),
  ];
}

export interface DeliverByMail {
  site: MailSite;
  store: SubmissionStore;
  /** Milliseconds since 1970. */
  now: () => number;
  log: (line: string) => void;
  /** Asked when the first message is sent, so that mail libraries are not loaded before. */
  mailer: () => Promise<Mailer>;
  webhook?: SendWebhook;
}

/** What `deliver` and `sweep` need, for messages sent by mail and to a council's own system. */
export function deliveringBy({
  site,
  store,
  now,
  log,
  mailer,
  webhook,
}: DeliverByMail): DeliverWith {
  const iso = (): string => new Date(now()).toISOString();
  let opened: Promise<Mailer> | undefined;
  const mail = async (message: MailMessage): Promise<SendResult> => {
    opened ??= mailer().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    await (await opened).send(message);
    return { sent: true };
  };

  const senders: Record<DeliveryKind, (record: SubmissionRecord) => Promise<SendResult>> = {
    acknowledgement: async ({ submission }) => {
      const { acknowledgement } = await import('./acknowledgement.ts');
      const message = acknowledgement(site, submission);
      if (message === undefined) return { skipped: 'nobody-to-tell' };
      const isAllowed = await hasShareLeft(store, message.to, submission);
      return isAllowed ? mail(message) : { skipped: 'too-many-today' };
    },
    notification: async ({ submission }) => {
      const { notification } = await import('./notification.ts');
      return mail(notification(site, submission));
    },
    webhook: async (record) => {
      if (webhook === undefined) return { skipped: 'no-webhook' };
      await webhook(record);
      return { sent: true };
    },
  };

  return {
    store,
    send: (record, delivery) => senders[delivery](record),
    now: iso,
    log,
    timeZone: site.council.timeZone,
  };
}

/**
 * Whether this address has had fewer than its share for the day of receipt. A share once taken for a submission stays
 * its own: a second attempt takes no second one, on the next day either. The address itself is not kept: only its
 * hash, and for two days.
 */
async function hasShareLeft(
  store: SubmissionStore,
  address: string,
  { reference, receivedAt }: Submission,
): Promise<boolean> {
  const whose = await hashOf(address.toLowerCase());
  for (let share = 1; share <= ACKNOWLEDGEMENTS_A_DAY; share += 1) {
    const key = `acknowledgements/${receivedAt.slice(0, 10)}/${whose}/${String(share)}`;
    if ((await store.hold(key, reference)) === reference) return true;
  }
  return false;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex').slice(0, 32);
}

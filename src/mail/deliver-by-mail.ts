import { attemptsHere, type AttemptsHere } from '../domain/submissions/attempts-here.ts';
import { TOO_MANY_TODAY } from '../domain/submissions/delivery-state.ts';
import type { DeliverWith, SendResult, SweepEnd } from '../domain/submissions/outbox.ts';
import type { Mailer, MailMessage, SubmissionStore } from '../domain/submissions/ports.ts';
import { promiseNow } from '../domain/submissions/promise-now.ts';
import { carrierOf } from '../domain/submissions/carrier.ts';
import type {
  Delivery,
  DeliveryKind,
  Message,
  Submission,
  SubmissionEvent,
  SubmissionRecord,
} from '../domain/submissions/submission.ts';
import { asReached } from '../domain/submissions/reached.ts';
import { sentFrom } from '../domain/submissions/sent-from.ts';
import {
  acknowledgementAddress,
  hasSomebodyToRead,
  replyAddress,
} from '../domain/submissions/who-is-told.ts';
import {
  mayAcknowledge,
  type Counted,
  usualAcknowledgementLimits,
  type AcknowledgementLimits,
} from './acknowledgement-limits.ts';
import { isFromResident } from '../domain/submissions/from-resident.ts';
import { isReachedOtherwise, type OtherWays } from './other-ways.ts';
import type { MailSite } from './mail-site.ts';
import type { CaseLinks } from './notification.ts';
import { mailWhenNeeded } from './mail-when-needed.ts';
import type { LinksOf } from './resident-links.ts';

/** Sends a submission to a council's own system. */
export type SendWebhook = (record: SubmissionRecord) => Promise<void>;

/** What has to be sent for a message that is to be kept. */
export function deliveriesFor(
  { council }: Pick<MailSite, 'council'>,
  message: Message,
  { webhook = false, otherWays }: { webhook?: boolean; otherWays?: OtherWays | undefined } = {},
): DeliveryKind[] {
  const isAcknowledged =
    acknowledgementAddress(message, council.mailFrom) !== undefined ||
    // An address of the council's own, or one that no one reads, is an address all the same.
    (otherWays !== undefined &&
      replyAddress(message) === undefined &&
      isReachedOtherwise(message, otherWays));
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
  /** How many acknowledgements go out in a day. */
  limits?: AcknowledgementLimits;
  /** The mailbox of a form as the council has it now; `undefined` for a form that there is no more. */
  mailboxOf?: (form: string) => string | undefined;
  /**
   * Mailboxes whose notifications do not say that a machine sent them, since the help desk behind them sets such mail
   * aside. Everywhere else they say so: otherwise an absence message of the mailbox would go to the resident.
   */
  notAutomatic?: readonly string[];
  /**
   * The links by which staff say what became of a case; left out where the council has no staff desk.
   * @param passedTo the mailbox that it was passed on to; empty where it was not
   */
  caseLinks?: (submission: Submission, passedTo: string) => Promise<CaseLinks>;
  /** Text messages and letters; left out, those who gave no email address see the page alone. */
  otherWays?: OtherWays | undefined;
  /** The links by which residents follow what they sent; left out, no message has any. */
  linksOf?: LinksOf;
  /** What this process is sending, where several of these share it. */
  here?: AttemptsHere;
  /** Mail has so many messages a minute. The webhook has its own, and waits for none. */
  mailPlace?: (end?: SweepEnd) => Promise<boolean>;
  /** Called with each attempt. */
  observe?: DeliverWith['observe'];
  /** Erases a case once its resident has been told so. */
  erase?: DeliverWith['erase'];
}

/** What `deliver` and `sweep` need, for messages sent by mail and to a council's own system. */
export function deliverByMail({
  site,
  store,
  now,
  log,
  mailer,
  webhook,
  limits = usualAcknowledgementLimits,
  mailboxOf = () => undefined,
  notAutomatic = [],
  caseLinks,
  linksOf,
  otherWays,
  here = attemptsHere(() => performance.now()),
  mailPlace,
  observe,
  erase,
}: DeliverByMail): DeliverWith {
  const iso = (): string => new Date(now()).toISOString();
  const send = mailWhenNeeded(mailer);
  const mail = async (message: MailMessage): Promise<SendResult> => {
    await send(message);
    return { sent: true };
  };
  /** The mailbox as the council has it now: a message may wait for days, and a mailbox be closed meanwhile. */
  const asOfNow = (submission: Submission): Submission => {
    const { form, definition } = submission;
    const mailbox = mailboxOf(form) ?? definition.mailbox;
    return { ...submission, definition: { ...definition, mailbox } };
  };

  const isHelpDesk = (mailbox: string): boolean =>
    notAutomatic.some((one) => one.toLowerCase() === mailbox.toLowerCase());

  /** The acknowledgement, where one may go to this address today. */
  const acknowledgementFor = async (
    record: SubmissionRecord,
  ): Promise<MailMessage | SendResult> => {
    const { submission } = record;
    const { acknowledgement } = await import('./acknowledgement.ts');
    const holds = promiseNow(record, iso(), site.council.timeZone);
    const links = await linksOf?.(record);
    const message = acknowledgement(site, asOfNow(asReached(record)), holds, links);
    if (message === undefined) return { skipped: 'nobody-to-tell' };
    const isAllowed = await mayAcknowledge(store, message.to, submission, limits, iso());
    return isAllowed ? message : { skipped: TOO_MANY_TODAY };
  };

  const senders: Record<DeliveryKind, (record: SubmissionRecord) => Promise<SendResult>> = {
    acknowledgement: async (record) => {
      if (otherWays !== undefined && replyAddress(asReached(record)) === undefined) {
        const { acknowledgeOtherwise } = await import('./acknowledge-otherwise.ts');
        return acknowledgeOtherwise(site, record, otherWays, store, iso());
      }
      const message = await acknowledgementFor(record);
      return 'to' in message ? mail(message) : message;
    },
    notification: async (record) => {
      const { submission } = record;
      const { notification } = await import('./notification.ts');
      const message = notification(site, asOfNow(submission), await caseLinks?.(submission, ''));
      // A help desk answers by itself. An address that may get no acknowledgement of ours gets none of its own either.
      const isByHand = isHelpDesk(message.to) && 'to' in (await acknowledgementFor(record));
      return mail(isByHand ? { ...message, headers: {} } : message);
    },
    webhook: async (record) => {
      if (webhook === undefined) return { skipped: 'no-webhook' };
      await webhook(record);
      return { sent: true };
    },
  };

  /**
   * Whether one more mail that came of an event may go to an address today. A share is taken by a name: that of a message
   * would go with it, and could not be told from its acknowledgement's.
   */
  const mayMail = (to: string, id: string, at: string, counted: Counted): Promise<boolean> =>
    mayAcknowledge(store, to, { reference: `mail-${id}`, receivedAt: at }, limits, iso(), counted);

  /** Says to the mailbox that we wrote to before that the ways to reach the resident have changed. */
  async function sendWarning(
    record: SubmissionRecord,
    event: Extract<SubmissionEvent, { kind: 'address-left' }>,
  ): Promise<SendResult> {
    const first = acknowledgementAddress(record.submission, site.council.mailFrom);
    const isFirst = first?.toLowerCase() === event.address.toLowerCase();
    const counted = isFirst ? 'warning-mails' : 'contact-mails';
    const id = `${record.submission.reference}.${event.id}`;
    if (!(await mayMail(event.address, id, event.at, counted))) return { skipped: TOO_MANY_TODAY };
    const { leftAddress } = await import('./left-address.ts');
    return mail(leftAddress(site, record, event, await linksOf?.(record)));
  }

  /**
   * All that was sent from the address of a submission, where one more message may go to it today. What is set aside is left
   * out: no mail is sent about it until staff have looked.
   */
  async function sendList(
    record: SubmissionRecord,
    event: Extract<SubmissionEvent, { kind: 'list-asked' }>,
  ): Promise<SendResult> {
    const to = acknowledgementAddress(asReached(record), site.council.mailFrom);
    if (to === undefined || linksOf === undefined) return { skipped: 'nobody-to-tell' };
    const id = `${record.submission.reference}.${event.id}`;
    // A new address is sent the list at the very moment at which it is given; no one has asked for it from there.
    const isGiven = record.events.some(
      ({ kind, at }) => kind === 'contact-changed' && at === event.at,
    );
    const counted = isGiven ? 'contact-mails' : 'list-mails';
    if (!(await mayMail(to, id, event.at, counted))) return { skipped: TOO_MANY_TODAY };
    const records = await sentFrom(store, to);
    if (records.length === 0) return { skipped: 'nobody-to-tell' };
    const language = event.language ?? record.submission.language;
    const { sentList } = await import('./sent-list.ts');
    return mail(await sentList(site, records, { to, id, language, now: iso(), linksOf }));
  }

  /** What an act of staff has sent: to the team that it was passed on to, or to the resident. */
  async function sendOfAct(record: SubmissionRecord, delivery: Delivery): Promise<SendResult> {
    const event = record.events.find(({ id }) => id === delivery);
    if (event?.kind === 'passed-on') {
      const { notification } = await import('./notification.ts');
      const { submission } = record;
      const definition = { ...submission.definition, mailbox: event.to };
      const links = await caseLinks?.(submission, event.to.toLowerCase());
      const message = notification(site, { ...submission, definition }, links);
      return mail({ ...message, messageId: message.messageId.replace('notification', event.id) });
    }
    const asNow = { ...record, submission: asOfNow(record.submission) };
    if (event?.kind === 'erasure-agreed') {
      const { erasedMail } = await import('./erased-mail.ts');
      const message = erasedMail(site, asNow, event.id);
      return message === undefined ? { skipped: 'nobody-to-tell' } : mail(message);
    }
    if (event !== undefined && isFromResident(event)) {
      const { fromResident } = await import('./from-resident.ts');
      const links = await caseLinks?.(record.submission, '');
      return mail(fromResident(site, asNow, event, links?.page));
    }
    if (event?.kind === 'address-left') return sendWarning(asNow, event);
    if (event?.kind === 'list-asked') return sendList(record, event);
    const isTold =
      event?.kind === 'replied' ||
      event?.kind === 'delayed' ||
      event?.kind === 'clarification-asked' ||
      event?.kind === 'erasure-refused';
    if (!isTold) return { skipped: 'nobody-to-tell' };
    const { deskMessage } = await import('./desk-message.ts');
    const reached = { ...record, submission: asOfNow(asReached(record)) };
    const message = deskMessage(site, reached, event, await linksOf?.(record));
    if (message === undefined) return { skipped: 'nobody-to-tell' };
    if (event.kind !== 'replied' || event.files === undefined) return mail(message);
    const { replyAttachments } = await import('./reply-attachments.ts');
    const { reference } = record.submission;
    return mail({ ...message, attachments: await replyAttachments(store, reference, event.files) });
  }

  return {
    store,
    send: (record, delivery) =>
      isOfSubmission(delivery, senders) ? senders[delivery](record) : sendOfAct(record, delivery),
    now: iso,
    log,
    timeZone: site.council.timeZone,
    here,
    ...(observe === undefined ? {} : { observe }),
    ...(erase === undefined ? {} : { erase }),
    ...(mailPlace === undefined
      ? {}
      : {
          place: async (delivery, end) => carrierOf(delivery) !== 'mail' || mailPlace(end),
        }),
  };
}

function isOfSubmission(
  delivery: Delivery,
  senders: Readonly<Record<DeliveryKind, unknown>>,
): delivery is DeliveryKind {
  return Object.hasOwn(senders, delivery);
}

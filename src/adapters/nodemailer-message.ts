import { isPlainAddress } from '../domain/forms/plain-address.ts';
import type { MailMessage } from '../domain/submissions/ports.ts';
import { MailFailure } from '../domain/submissions/ports.ts';

/** What nodemailer takes, for every adapter that sends with it. */
export interface NodemailerMessage {
  messageId: string;
  date: Date;
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; content: string | Buffer }[];
  envelope: { from: string; to: string };
  disableFileAccess: true;
  disableUrlAccess: true;
}

/**
 * A message in nodemailer's terms. Addresses go in as `{ address }`, and only if each is one plain address: nodemailer
 * would send to both of `a@b.uk, evil@x.y`. Content can't name a file or an address to fetch.
 * Throws `MailFailure`.
 */
export function nodemailerMessage(message: MailMessage, date = new Date()): NodemailerMessage {
  const { messageId, from, to, replyTo, subject, text, html, headers, attachments } = message;
  for (const address of [from.address, to, replyTo ?? to]) {
    if (!isPlainAddress(address)) throw new MailFailure('not-an-address', true);
  }
  return {
    messageId,
    date,
    from,
    to: { name: '', address: to },
    ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
    subject,
    text,
    html,
    headers: { ...headers, 'Content-Language': message.language },
    attachments: attachments.map(({ content, ...about }) => ({
      ...about,
      content: typeof content === 'string' ? content : Buffer.from(content),
    })),
    envelope: { from: from.address, to },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

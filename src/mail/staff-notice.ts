import type { MailMessage } from '../domain/submissions/ports.ts';
import { domainOf } from '../domain/submissions/who-is-told.ts';
import type { Block } from './layout.ts';
import { asHtml, asText } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { automaticHeaders } from './message-headers.ts';

export interface StaffNotice {
  /** The mailbox of the council's own that it goes to. */
  to: string;
  /** The same each time it is sent: `flood-2026-11-23`. */
  id: string;
  subject: string;
  paragraphs: readonly string[];
  lines?: readonly string[];
  /** What leads somewhere, each on its own below the lines. */
  links?: readonly { text: string; href: string }[];
}

/** A message to staff about the website itself. It holds nothing that a resident wrote. Staff read English. */
export function staffNotice(
  { council }: Pick<MailSite, 'council'>,
  { to, id, subject, paragraphs, lines = [], links = [] }: StaffNotice,
): MailMessage {
  const said: Block[] = [
    ...paragraphs.slice(0, 1).map((text): Block => ({ kind: 'paragraph', text })),
    ...(lines.length === 0 ? [] : [{ kind: 'lines', lines: [...lines] } satisfies Block]),
    ...links.map((link): Block => ({ kind: 'link', ...link })),
    ...paragraphs.slice(1).map((text): Block => ({ kind: 'paragraph', text })),
  ];
  return toStaff(council, { to, id, subject, said });
}

/** A message to staff about no one's message: what is said in it, below its subject. */
export function toStaff(
  council: MailSite['council'],
  {
    to,
    id,
    subject,
    said,
  }: Pick<StaffNotice, 'to' | 'id' | 'subject'> & { said: readonly Block[] },
): MailMessage {
  const blocks: Block[] = [{ kind: 'heading', text: subject }, ...said];
  return {
    kind: 'notification',
    messageId: `<${id}@${domainOf(council.mailFrom)}>`,
    from: { name: council.name, address: council.mailFrom },
    to,
    subject,
    text: asText({ blocks }),
    html: asHtml({ language: 'en', title: subject, blocks, colour: council.colour }),
    language: 'en',
    headers: automaticHeaders,
    attachments: [],
    personalisation: {
      council: {
        title: subject,
        facts: asText({ blocks: [...said] }).trim(),
        reference: '',
        subject,
      },
      resident: { answers: '', reply_to: '' },
    },
  };
}

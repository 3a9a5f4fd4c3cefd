import type { MailMessage } from '../domain/submissions/ports.ts';
import { domainOf } from '../domain/submissions/who-is-told.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { asHtml, asText, type Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { automaticHeaders } from './message-headers.ts';

/** A message to a resident that a machine wrote, besides the acknowledgement: what is said, below its heading. */
export function toResident(
  { council }: MailSite,
  words: Words,
  {
    to,
    id,
    heading,
    reference,
    said,
    replyTo,
  }: {
    to: string;
    /** The same each time it is sent. */
    id: string;
    heading: string;
    /** In the subject; left out where it is about several. */
    reference?: string;
    said: readonly Block[];
    replyTo?: string;
  },
): MailMessage {
  const subject =
    reference === undefined
      ? heading
      : words('mail.acknowledgement.subject', { about: heading, reference });
  const blocks: Block[] = [
    { kind: 'heading', text: heading },
    ...said,
    { kind: 'paragraph', text: words('mail.automatic', { council: council.name }) },
    { kind: 'lines', lines: [council.name, ...council.address, council.telephone] },
  ];
  const language = languageOf(words.language).tag;
  return {
    kind: 'reply',
    messageId: `<${id}@${domainOf(council.mailFrom)}>`,
    from: { name: council.name, address: council.mailFrom },
    to,
    ...(replyTo !== undefined && { replyTo }),
    subject,
    text: asText({ blocks }),
    html: asHtml({ language, title: subject, blocks, colour: council.colour }),
    language,
    headers: automaticHeaders,
    attachments: [],
    personalisation: {
      council: {
        subject,
        heading,
        reference_line: '',
        about: '',
        words: asText({ blocks: [...said] }).trim(),
        then: words('mail.automatic', { council: council.name }),
      },
      resident: {},
    },
  };
}

import type { MailMessage } from '../domain/submissions/ports.ts';
import { domainOf } from '../domain/submissions/who-is-told.ts';
import { asHtml, asText, type Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { automaticHeaders } from './message-headers.ts';

/** The link by which one of the staff signs in to the desk. Staff read English. */
export function signInMail(
  { council }: Pick<MailSite, 'council'>,
  { to, href, id, minutes }: { to: string; href: string; id: string; minutes: number },
): MailMessage {
  const subject = 'Your link to the staff desk';
  const said: Block[] = [
    {
      kind: 'paragraph',
      text: `Use this link to sign in. It works once, for ${String(minutes)} minutes.`,
    },
    { kind: 'link', text: 'Sign in to the staff desk', href },
    {
      kind: 'paragraph',
      text: 'If you did not ask for it, you don’t need to do anything. Don’t pass it on to anyone.',
    },
  ];
  const blocks: Block[] = [{ kind: 'heading', text: subject }, ...said];
  return {
    kind: 'notification',
    messageId: `<sign-in.${id}@${domainOf(council.mailFrom)}>`,
    from: { name: council.name, address: council.mailFrom },
    to,
    subject,
    text: asText({ blocks }),
    html: asHtml({ language: 'en', title: subject, blocks, colour: council.colour }),
    language: 'en',
    headers: automaticHeaders,
    attachments: [],
    personalisation: {
      council: { title: subject, facts: asText({ blocks: said }).trim(), reference: '', subject },
      resident: { answers: '', reply_to: '' },
    },
  };
}

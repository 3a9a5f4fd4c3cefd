import type { MailMessage } from '../domain/submissions/ports.ts';
import type { Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { toStaff } from './staff-notice.ts';

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
  return toStaff(council, { to, id: `sign-in.${id}`, subject, said });
}

import type { MailMessage } from '../domain/submissions/ports.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { SubmissionEvent, SubmissionRecord } from '../domain/submissions/submission.ts';
import { wordsFrom } from '../i18n/words.ts';
import { referenceBlock, type Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { toResident } from './to-resident.ts';

/**
 * What the address is sent that we no longer write to: should someone else have got hold of the link, the one who wrote
 * hears of it. It does not say which address took its place, and has no link.
 */
export function leftAddress(
  site: MailSite,
  { submission }: SubmissionRecord,
  event: Extract<SubmissionEvent, { kind: 'address-left' }>,
): MailMessage {
  const words = wordsFrom(submission.language, site.words);
  const { telephone } = site.council;
  const reference = referenceInGroups(submission.reference);
  const said: Block[] = [
    referenceBlock(words('mail.reference'), reference, words),
    { kind: 'paragraph', text: words('mail.left.text') },
    { kind: 'paragraph', text: words('mail.left.not-you', { telephone }) },
  ];
  return toResident(site, words, {
    to: event.address,
    id: `${submission.reference}.${event.id}`,
    heading: words('mail.left.subject'),
    reference,
    said,
    replyTo: submission.definition.mailbox,
  });
}

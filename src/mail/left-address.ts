import type { MailMessage } from '../domain/submissions/ports.ts';
import { asReached } from '../domain/submissions/reached.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { SubmissionEvent, SubmissionRecord } from '../domain/submissions/submission.ts';
import { acknowledgementAddress } from '../domain/submissions/who-is-told.ts';
import { wordsFrom } from '../i18n/words.ts';
import { referenceBlock, type Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { linkBlocks, type ResidentLinks } from './resident-links.ts';
import { toResident } from './to-resident.ts';

/**
 * What a mailbox is sent when the ways to reach a resident change: should someone else have got hold of the link, the one
 * who wrote hears of it. It says no new detail. Where we still write to it, it has the new link, since the one of before no
 * longer works; where another address took its place, it has none.
 */
export function leftAddress(
  site: MailSite,
  record: SubmissionRecord,
  event: Extract<SubmissionEvent, { kind: 'address-left' }>,
  links?: ResidentLinks,
): MailMessage {
  const { submission } = record;
  const holds = acknowledgementAddress(asReached(record), site.council.mailFrom);
  const isLeft = holds?.toLowerCase() !== event.address.toLowerCase();
  const words = wordsFrom(submission.language, site.words);
  const { telephone } = site.council;
  const reference = referenceInGroups(submission.reference);
  const said: Block[] = [
    referenceBlock(words('mail.reference'), reference, words),
    ...(isLeft ? [{ kind: 'paragraph' as const, text: words('mail.left.text') }] : []),
    { kind: 'paragraph', text: words('mail.left.not-you', { telephone }) },
    ...(isLeft || links === undefined ? [] : linkBlocks(links, words)),
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

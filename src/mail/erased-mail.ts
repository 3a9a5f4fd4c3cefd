import type { MailMessage } from '../domain/submissions/ports.ts';
import { asReached } from '../domain/submissions/reached.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { acknowledgementAddress } from '../domain/submissions/who-is-told.ts';
import { momentAt } from '../i18n/date-in-words.ts';
import { wordsFrom } from '../i18n/words.ts';
import type { MailSite } from './mail-site.ts';
import { toResident } from './to-resident.ts';

/**
 * The last message about what its resident asked to be erased: that it is done. It holds nothing that was written. `undefined`
 * where there is no address to send it to.
 * @param event the id of the manager's decision, by which it is one message however often it is sent
 */
export function erasedMail(
  site: MailSite,
  record: SubmissionRecord,
  event: string,
): MailMessage | undefined {
  const { submission } = record;
  const to = acknowledgementAddress(asReached(record), site.council.mailFrom);
  if (to === undefined) return undefined;
  const words = wordsFrom(submission.language, site.words);
  const { date } = momentAt(submission.receivedAt, site.council.timeZone);
  return toResident(site, words, {
    to,
    id: `${submission.reference}.${event}`,
    heading: words('mail.erased'),
    reference: referenceInGroups(submission.reference),
    said: [{ kind: 'paragraph', text: words('mail.erased.text', { date }) }],
  });
}

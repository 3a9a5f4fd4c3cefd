import { promiseNow } from '../domain/submissions/promise-now.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { headlineOf } from '../i18n/headline.ts';
import type { Words } from '../i18n/words.ts';
import { confirmationPath } from '../site/confirmation.ts';
import {
  afterBlocks,
  promiseBlocks,
  stepsOf,
  successorBlocks,
  urgentBlocks,
} from './acknowledgement.ts';
import { referenceBlock, type Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';

/**
 * The acknowledgement on paper, for someone who came another way than by a form and left no email address: the reference, the day
 * that holds now, what happens next and what to do if it is urgent. It has not one word that the resident said.
 * @param now ISO 8601, UTC
 */
export function acknowledgementLetter(
  site: MailSite & { council: { timeZone: string } },
  record: SubmissionRecord,
  words: Words,
  now: string,
): Block[] {
  const { council } = site;
  const { submission } = record;
  const holds = promiseNow(record, now, council.timeZone);
  const steps = stepsOf(submission, holds, words);
  return [
    { kind: 'lines', lines: [council.name, ...council.address, council.telephone] },
    { kind: 'heading', text: headlineOf(submission, words) },
    referenceBlock(words('mail.reference'), referenceInGroups(submission.reference), words),
    { kind: 'paragraph', text: words('mail.reference.keep') },
    ...promiseBlocks(submission, holds, council.telephone, words),
    ...successorBlocks(site, submission, holds, words),
    ...(steps.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: words('mail.next') },
          { kind: 'steps' as const, items: steps },
        ]),
    ...afterBlocks(site, submission, words),
    ...urgentBlocks(site, submission, words),
    {
      kind: 'link',
      text: words('mail.see-again'),
      href: `${council.url}${confirmationPath(submission)}`,
    },
  ];
}

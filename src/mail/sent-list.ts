import { formNamed } from '../domain/forms/naming.ts';
import type { MailMessage } from '../domain/submissions/ports.ts';
import { promiseNow } from '../domain/submissions/promise-now.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import { endedBy } from '../domain/submissions/ended.ts';
import { isAsked } from '../domain/submissions/reply-clock.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { momentAt } from '../i18n/date-in-words.ts';
import { appointmentInWords, dueInWords } from '../i18n/promise-in-words.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';
import type { Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import type { LinksOf } from './resident-links.ts';
import { toResident } from './to-resident.ts';

/**
 * The list of all that was sent from one address: for each its reference, its form, its dates, where it is now, and its
 * secret link. It holds not one word that anyone wrote.
 * @param now ISO 8601, UTC
 */
export async function sentList(
  site: MailSite,
  records: readonly SubmissionRecord[],
  given: { to: string; id: string; language: string; now: string; linksOf: LinksOf },
): Promise<MailMessage> {
  const words = wordsFrom(given.language, site.words);
  const said: Block[] = [{ kind: 'paragraph', text: words('mail.list.text') }];
  for (const record of records) {
    const { submission } = record;
    const form = formNamed(submission.definition, words);
    const { page } = await given.linksOf(record);
    said.push(
      {
        kind: 'paragraph',
        text: `${referenceInGroups(submission.reference)}: ${form.text}`,
        ...(form.isCouncils && { language: 'en' }),
      },
      {
        kind: 'paragraph',
        text: [
          words('sent.step.received', momentAt(submission.receivedAt, site.council.timeZone)),
          ...stateInWords(record, given.now, site.council.timeZone, words),
        ].join('\n'),
      },
      { kind: 'link', text: words('mail.yours'), href: page },
    );
  }
  said.push({ kind: 'paragraph', text: words('mail.list.private') });
  const heading = words('form.yours-list.title');
  return toResident(site, words, { to: given.to, id: given.id, heading, said });
}

/** Where it is now, in a sentence; none where nothing was promised and nothing has happened. */
function stateInWords(
  record: SubmissionRecord,
  now: string,
  timeZone: string,
  words: Words,
): string[] {
  const dayOf = (at: string): string => momentAt(at, timeZone).date;
  const { submission, events } = record;
  const { replied, closed } = endedBy(record);
  if (replied !== undefined) return [words('sent.progress.replied', { date: dayOf(replied.at) })];
  if (closed !== undefined) return [words('sent.progress.closed')];
  const asked = events.findLast(({ kind }) => kind === 'clarification-asked');
  if (asked !== undefined && isAsked(record)) {
    return [words('sent.progress.asked', { date: dayOf(asked.at) })];
  }
  const holds = promiseNow(record, now, timeZone);
  const { appointment, promise } = submission;
  if (holds.kind === 'gone') return [words('sent.date-was', { date: holds.dueOn })];
  if (holds.kind === 'over') return [words('sent.progress.reopened')];
  if (holds.kind === 'moved') {
    const measures = appointment === undefined ? (promise?.measures ?? 'reply') : 'call-back';
    return [dueInWords({ ...holds, measures }, words)];
  }
  if (appointment !== undefined) return [appointmentInWords(appointment, words)];
  return promise === undefined ? [] : [dueInWords(promise, words)];
}

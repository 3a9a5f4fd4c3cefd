import { formNamed } from '../domain/forms/naming.ts';
import type { FromResident } from '../domain/submissions/from-resident.ts';
import type { MailMessage } from '../domain/submissions/ports.ts';
import { asReached } from '../domain/submissions/reached.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { SubmissionRecord } from '../domain/submissions/submission.ts';
import { isOwnMailbox, replyAddress } from '../domain/submissions/who-is-told.ts';
import { wordsFrom } from '../i18n/words.ts';
import { asText, type Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { toStaff } from './staff-notice.ts';

/**
 * What the team is sent about it. Staff read English; what the resident wrote is in a part of its own.
 * @param page the case at the staff desk, where there is one
 */
export function fromResident(
  site: MailSite,
  record: SubmissionRecord,
  event: FromResident,
  page?: string,
): MailMessage {
  const submission = asReached(record);
  const words = wordsFrom('en', site.words);
  const reference = referenceInGroups(submission.reference);
  const { title, text } = saidOf(event, (day) => words.frame('date.long', day));
  const form = formNamed(submission.definition, words).text;
  const facts: Block[] = [
    { kind: 'paragraph', text: `${reference}: ${form}` },
    { kind: 'paragraph', text },
    ...(page === undefined
      ? []
      : [{ kind: 'link' as const, text: 'Open the case at the staff desk', href: page }]),
  ];
  const typed = typedIn(event);
  const quoted: Block[] = typed.length === 0 ? [] : [{ kind: 'quoted', rows: typed }];
  const passed = record.events.findLast((one) => one.kind === 'passed-on');
  const id = `${submission.reference}.${event.id}`;
  const message = toStaff(site.council, {
    to: passed?.to ?? submission.definition.mailbox,
    id,
    subject: `${reference}: ${title}`,
    said: [...facts, ...quoted],
  });
  const given = replyAddress(submission);
  const isOwn = given !== undefined && isOwnMailbox(given, submission, site.council.mailFrom);
  const replyTo = isOwn ? undefined : given;
  return {
    ...message,
    ...(replyTo !== undefined && { replyTo }),
    personalisation: {
      council: { ...message.personalisation.council, facts: asText({ blocks: facts }).trim() },
      resident: { answers: asText({ blocks: quoted }).trim(), reply_to: replyTo ?? '' },
    },
  };
}

function saidOf(
  event: FromResident,
  dayInWords: (day: string) => string,
): { title: string; text: string } {
  switch (event.kind) {
    case 'added':
      return {
        title: 'the resident has added something',
        text: 'The resident has added to this message by the link in our email. The date for the reply stays the same.',
      };
    case 'settled':
      return {
        title: 'the resident says that it is sorted',
        text: 'The resident says that it is sorted, so it is closed. No reply is needed.',
      };
    case 'contact-changed':
      return {
        title: 'the resident has new contact details',
        text: 'Please use these from now on. What is not below stays as it was. Emails from the staff desk go to the new address already.',
      };
    case 'erasure-asked':
      return {
        title: `the resident asks for erasure: answer by ${dayInWords(event.answerBy)}`,
        text: `The resident asks us to erase this message. By law they get an answer within one month: by ${dayInWords(event.answerBy)}. Tell them first what you will do. Then a manager can erase it at the staff desk, or the person who runs the website by: npm run submissions -- delete. Copies in mailboxes have to be deleted there.`,
      };
  }
}

function typedIn(event: FromResident): { question: string; answer: string }[] {
  if (event.kind === 'added') {
    const files = (event.files ?? []).map(({ name, bytes }) => ({
      question: 'File',
      answer: `${name} (${String(Math.max(1, Math.round(bytes / 1024)))} KB)`,
    }));
    const said = event.words === undefined ? [] : [{ question: 'Message', answer: event.words }];
    return [...said, ...files];
  }
  if (event.kind !== 'contact-changed') return [];
  const { email, phone, address } = event;
  return Object.entries({ 'Email address': email, Telephone: phone, 'Postal address': address })
    .filter((row): row is [string, string] => row[1] !== undefined)
    .map(([question, answer]) => ({ question, answer }));
}

import { isToEndOfDay } from '../domain/charter/kept.ts';
import type { ReplyPromise } from '../domain/charter/promise.ts';
import { cleanLine } from '../domain/forms/clean-text.ts';
import type { FormField } from '../domain/forms/definition.ts';
import { endingOf, isKeptAsSent, kindCalled } from '../domain/forms/file-kind.ts';
import { fieldModels } from '../domain/forms/fields/registry.ts';
import { formNamed, questionNamed } from '../domain/forms/naming.ts';
import { wordingFor } from '../domain/forms/wording.ts';
import type { MailMessage } from '../domain/submissions/ports.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Message, Submission } from '../domain/submissions/submission.ts';
import { isOwnMailbox, replyAddress } from '../domain/submissions/who-is-told.ts';
import { momentAt } from '../i18n/date-in-words.ts';
import { languageOf } from '../i18n/languages.ts';
import { appointmentValues, dueInWords } from '../i18n/promise-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { wordsFrom } from '../i18n/words.ts';
import type { Block } from './layout.ts';
import { asHtml, asText, referenceBlock } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { automaticHeaders, messageIdOf } from './message-headers.ts';

/**
 * The message that puts a submission before the staff who answer it: when the reply is due, every answer, and the
 * resident's address to reply to. Staff read English.
 */
export function notification(
  site: MailSite,
  submission: Submission,
  links?: CaseLinks,
): MailMessage {
  const { council } = site;
  const words = wordsFrom('en', site.words);
  const reference = referenceInGroups(submission.reference);
  const title = formNamed(submission.definition, words).text;
  const due = dueBlocks(submission, words);
  const subject = subjectOf(submission, words);
  const given = replyAddress(submission);
  const isOwn = given !== undefined && isOwnMailbox(given, submission, council.mailFrom);
  // A reply would go round in the council's own mail, to a colleague who never wrote.
  const replyTo = isOwn ? undefined : given;
  const facts: Block[] = [
    referenceBlock(words('mail.notification.reference'), reference, words),
    ...due,
    { kind: 'paragraph', text: receivedSentence(submission, council.timeZone, words) },
    ...enteredBlocks(submission, words),
    { kind: 'paragraph', text: words(`mail.notification.${howToReply(given, isOwn)}`) },
  ];
  const answers = answerBlocks(submission, words);
  const done = links === undefined ? [] : doneBlocks(links, words);
  const blocks: Block[] = [
    { kind: 'heading', text: title },
    ...facts,
    ...answers,
    ...done,
    { kind: 'paragraph', text: words('mail.notification.why') },
  ];
  return {
    kind: 'notification',
    messageId: messageIdOf(submission, 'notification', council.mailFrom),
    from: { name: council.name, address: council.mailFrom },
    to: submission.definition.mailbox,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text: asText({ blocks }),
    html: asHtml({ language: 'en', title: subject, blocks, colour: council.colour }),
    language: 'en',
    headers: automaticHeaders,
    attachments: [],
    personalisation: {
      council: { title, facts: asText({ blocks: [...facts, ...done] }).trim(), reference },
      resident: {
        subject,
        answers: asText({ blocks: answers }).trim(),
        reply_to: replyTo ?? '',
      },
    },
  };
}

/** Where staff say what became of a case. */
export interface CaseLinks {
  /** What the address of each act begins with: it is signed for this case, and needs no one to sign in. */
  acts: string;
  /** The case at the staff desk. */
  page: string;
}

function doneBlocks({ acts, page }: CaseLinks, words: Words): Block[] {
  const link = (key: string, href: string): Block => ({
    kind: 'link',
    text: words(`mail.notification.done.${key}`),
    href,
  });
  return [
    { kind: 'paragraph', text: words('mail.notification.done') },
    ...['record', 'delay', 'pass-on'].map((act) => link(act, `${acts}${act}/`)),
    link('case', page),
  ];
}

function howToReply(address: string | undefined, isOwn: boolean): string {
  if (address === undefined) return 'no-address';
  return isOwn ? 'own-address' : 'reply';
}

/**
 * The reference, the form's title, and the date that it is to be done by: the council's own words alone. What a resident
 * wrote is in no header, where a mail program decodes it, and it looks like a colleague's.
 */
function subjectOf(submission: Submission, words: Words): string {
  const reference = referenceInGroups(submission.reference);
  const title = formNamed(submission.definition, words).text;
  const { promise, appointment } = submission;
  if (appointment !== undefined) {
    return words('mail.notification.subject-ring', {
      reference,
      title,
      ...appointmentValues(appointment),
    });
  }
  if (promise === undefined) return words('mail.notification.subject', { reference, title });
  const { dueOn: date } = promise;
  const key = promise.measures === 'reply' ? 'subject-due' : 'subject-by';
  return words(`mail.notification.${key}`, { reference, title, date });
}

function dueBlocks(
  { promise, acknowledgementPromise, appointment }: Submission,
  words: Words,
): Block[] {
  if (appointment !== undefined) {
    const values = appointmentValues(appointment);
    return [{ kind: 'paragraph', text: words('mail.notification.ring', values) }];
  }
  if (promise === undefined)
    return [{ kind: 'paragraph', text: words('mail.notification.no-date') }];
  return [
    { kind: 'paragraph', text: dueSentence(promise, words) },
    ...(acknowledgementPromise === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: words('mail.notification.acknowledged') }]),
  ];
}

/** What is to be done by when. Where that is not a reply, staff read the very sentence that the resident read. */
function dueSentence(promise: ReplyPromise, words: Words): string {
  if (promise.measures !== 'reply') {
    return words('mail.notification.promised', { sentence: dueInWords(promise, words) });
  }
  const { dueOn: date, dueAt: time } = promise;
  return isToEndOfDay(promise)
    ? words('mail.notification.due', { date })
    : words('mail.notification.due-time', { date, time });
}

function receivedSentence(
  { receivedAt, language }: Submission,
  timeZone: string,
  words: Words,
): string {
  const values = momentAt(receivedAt, timeZone);
  return language === 'en'
    ? words('mail.notification.received', values)
    : words('mail.notification.received-in', { ...values, language: languageOf(language).english });
}

/** How it came, where no resident sent the form. */
function enteredBlocks({ entered }: Submission, words: Words): Block[] {
  if (entered === undefined) return [];
  const { channel } = entered;
  return [{ kind: 'paragraph', text: words('mail.notification.entered', { channel }) }];
}

/**
 * Every answer in the order of the form, the files, then answers to questions that other answers made needless, and last
 * what came under names that the form does not ask for: quoted, so that no one takes a stranger's "Manager's note" for a
 * question of the council's, or "This message was sent by …" for its own words.
 */
function answerBlocks({ definition, answers, extra, files }: Submission, words: Words): Block[] {
  const wording = wordingFor(definition, words);
  const asked = definition.fields
    .filter(({ name, type }) => !fieldModels[type].takesFiles && (answers[name] ?? '') !== '')
    .map((field) => ({
      question: questionNamed(field, wording).text,
      answer: fieldModels[field.type].inEmail(field, answers[field.name] ?? '', wording),
    }));
  const subject = cleanLine(extra['_subject'] ?? '');
  const notAsked = fieldsNotAsked({ definition, answers, extra }).map((field) => ({
    name: field.name,
    question: questionNamed(field, wording).text,
    answer: extra[field.name] ?? '',
  }));
  const others = Object.entries(extra)
    .filter(([name, answer]) => answer !== '' && !name.startsWith('_'))
    .filter(([name]) => !notAsked.some((one) => one.name === name))
    .map(([name, answer]) => ({ question: cleanLine(name), answer }));
  if (subject !== '') {
    others.unshift({ question: words('mail.notification.their-subject'), answer: subject });
  }
  const sent = files.map(({ name, type, bytes }) => ({
    question: words('mail.notification.file'),
    answer: fileInWords({ name, type, bytes }, words),
  }));
  return [
    { kind: 'answers', rows: [...asked, ...sent] },
    ...(notAsked.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: words('mail.notification.not-asked') },
          { kind: 'answers' as const, rows: notAsked },
        ]),
    ...(others.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: words('mail.notification.not-asked-for') },
          { kind: 'quoted' as const, rows: others },
        ]),
  ];
}

/**
 * The questions that were answered though their condition did not hold. Of a trapped message nothing is known, and all of
 * it is among what no form asked for.
 */
function fieldsNotAsked({ definition, answers, extra }: Message): FormField[] {
  if (Object.keys(answers).length === 0) return [];
  return definition.fields.filter(
    ({ name, type, showWhen }) =>
      showWhen !== undefined && !fieldModels[type].takesFiles && Object.hasOwn(extra, name),
  );
}

/** A file by its name, what it was found to be, and its size: "bin.jpg (JPG, 20 KB)". */
function fileInWords(
  { name, type, bytes }: Pick<Submission['files'][number], 'name' | 'type' | 'bytes'>,
  words: Words,
): string {
  const file = words('mail.notification.file-is', {
    name: cleanLine(name),
    type: endingOf(type).toUpperCase(),
    kilobytes: Math.max(1, Math.round(bytes / 1024)),
  });
  const kind = kindCalled(type);
  const isAsSent = kind !== undefined && isKeptAsSent(kind);
  return isAsSent ? words('mail.notification.file-as-sent', { file }) : file;
}

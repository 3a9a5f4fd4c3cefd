import { delayReason } from '../domain/charter/delay-reason.ts';
import type { ReplyPromise } from '../domain/charter/promise.ts';
import { isToEndOfDay } from '../domain/charter/kept.ts';
import { CALENDAR_FILE, confirmationPath } from '../site/confirmation.ts';
import type { MailMessage } from '../domain/submissions/ports.ts';
import { dayOfReply, hasDayAhead, type PromiseNow } from '../domain/submissions/promise-now.ts';
import { hasTakenOver } from '../domain/successor/successor.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { Submission } from '../domain/submissions/submission.ts';
import { acknowledgementAddress } from '../domain/submissions/who-is-told.ts';
import { leafInWords } from '../i18n/date-in-words.ts';
import { headlineOf } from '../i18n/headline.ts';
import { languageOf } from '../i18n/languages.ts';
import { appointmentInWords, dueInWords, workingInWords } from '../i18n/promise-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { wordsFrom } from '../i18n/words.ts';
import type { Block } from './layout.ts';
import { asHtml, asText, referenceBlock } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { automaticHeaders, messageIdOf } from './message-headers.ts';
import { linkBlocks, type ResidentLinks } from './resident-links.ts';

/**
 * The message that tells a resident: we have it, this is the reference, this is the date, call this number if it is urgent.
 * In the language the form was sent in. `undefined` when there is no one to tell.
 *
 * It holds not one word that the resident wrote, so that the form can't be used to send someone else's words to anyone.
 * @param holds what holds of the promise as it goes out. That may be days after the message came: a day that has gone or
 * that no longer runs is left out, and another day takes its place.
 * @param links by which the resident follows it
 */
export function acknowledgement(
  site: MailSite,
  submission: Submission,
  holds: PromiseNow = { kind: 'made' },
  links?: ResidentLinks,
): MailMessage | undefined {
  const { council } = site;
  const to = acknowledgementAddress(submission, council.mailFrom);
  if (to === undefined) return undefined;
  const words = wordsFrom(submission.language, site.words);
  const reference = referenceInGroups(submission.reference);
  const about = headlineOf(submission, words);
  const { telephone } = council;
  const promise = [
    ...promiseBlocks(submission, holds, telephone, words),
    ...successorBlocks(site, submission, holds, words),
  ];
  const steps = stepsOf(submission, holds, words);
  const urgent = [
    ...afterBlocks(site, submission, words),
    ...urgentBlocks(site, submission, words),
  ];
  const confirmation = `${council.url}${confirmationPath(submission)}`;
  const subject = words('mail.acknowledgement.subject', { about, reference });
  const language = languageOf(submission.language).tag;
  const blocks: Block[] = [
    { kind: 'heading', text: about },
    referenceBlock(words('mail.reference'), reference, words),
    { kind: 'paragraph', text: words('mail.reference.keep') },
    ...promise,
    ...(steps.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: words('mail.next') },
          { kind: 'steps' as const, items: steps },
        ]),
    ...urgent,
    ...linkBlocks(links, words),
    { kind: 'link', text: words('mail.see-again'), href: confirmation },
    ...(!hasDayAhead(submission, holds)
      ? []
      : [
          {
            kind: 'link' as const,
            text: words('mail.calendar'),
            href: `${confirmation}${CALENDAR_FILE}`,
          },
        ]),
    { kind: 'paragraph', text: words('mail.not-you', { telephone }) },
    { kind: 'paragraph', text: words('mail.automatic', { council: council.name }) },
    { kind: 'lines', lines: [council.name, ...council.address, telephone] },
  ];
  return {
    kind: 'acknowledgement',
    messageId: messageIdOf(submission, 'acknowledgement', council.mailFrom),
    from: { name: council.name, address: council.mailFrom },
    to,
    replyTo: submission.definition.mailbox,
    subject,
    text: asText({ blocks }),
    html: asHtml({ language, title: subject, blocks, colour: council.colour }),
    language,
    headers: automaticHeaders,
    attachments: [],
    personalisation: {
      council: {
        subject,
        heading: about,
        reference_line: words('mail.line', { label: words('mail.reference'), text: reference }),
        keep: words('mail.reference.keep'),
        promise: asText({ blocks: promise }).trim(),
        next: steps.length === 0 ? '' : words('mail.next'),
        steps: asText({ blocks: [{ kind: 'steps', items: steps }] }).trim(),
        urgent: asText({ blocks: urgent }).trim(),
        // The template has a place for one link. The secret one shows all that the confirmation does.
        see_again: words(links === undefined ? 'mail.see-again' : 'mail.yours'),
        link: links?.page ?? confirmation,
        not_you: words('mail.not-you', { telephone }),
        automatic: words('mail.automatic', { council: council.name }),
      },
      resident: {},
    },
  };
}

/** The day that holds, on its leaf and in words. */
export function promiseBlocks(
  submission: Submission,
  holds: PromiseNow,
  telephone: string,
  words: Words,
): Block[] {
  const { promise, acknowledgementPromise, appointment } = submission;
  if (holds.kind === 'moved') {
    const measures = appointment === undefined ? (promise?.measures ?? 'reply') : 'call-back';
    const { dueOn, dueAt } = holds;
    const isComplaint = acknowledgementPromise !== undefined;
    return [leafBlock(dueOn, dueSentence({ measures, dueOn, dueAt }, isComplaint, words), words)];
  }
  if (holds.kind !== 'made') return [];
  if (appointment !== undefined) {
    return [leafBlock(appointment.on, appointmentInWords(appointment, words), words)];
  }
  if (promise === undefined) {
    return [{ kind: 'paragraph', text: words('mail.no-date', { telephone }) }];
  }
  const isComplaint = acknowledgementPromise !== undefined;
  return [
    ...(isComplaint
      ? [{ kind: 'paragraph' as const, text: words('mail.acknowledged-complaint') }]
      : []),
    ...delayBlocks(promise, words),
    leafBlock(promise.dueOn, dueSentence(promise, isComplaint, words), words),
    {
      kind: 'paragraph',
      text: words('mail.how', { working: workingInWords(promise, words) }),
    },
  ];
}

/** That another council replies, where the day that holds is after the change. */
export function successorBlocks(
  { council: { successor } }: MailSite,
  submission: Submission,
  holds: PromiseNow,
  words: Words,
): Block[] {
  const day = dayOfReply(submission, holds);
  if (successor === undefined || day === undefined || !hasTakenOver(successor, day)) return [];
  const { name, from: date } = successor;
  const text = words('successor.replies', { successor: name, date });
  return [{ kind: 'paragraph', text, ...(words.language !== 'en' && { english: name }) }];
}

function leafBlock(day: string, sentence: string, words: Words): Block {
  return {
    kind: 'leaf',
    sentence,
    ...leafInWords(day, words),
  };
}

/**
 * "We aim to reply in full by Wednesday 25 November 2026." Where something other than a reply is promised, the sentence is
 * the one that the form and the confirmation have.
 */
function dueSentence(
  promise: Pick<ReplyPromise, 'measures' | 'dueOn' | 'dueAt'>,
  isComplaint: boolean,
  words: Words,
): string {
  if (promise.measures !== 'reply') return dueInWords(promise, words);
  const { dueOn: date, dueAt: time } = promise;
  const key = isComplaint ? 'mail.complaint-reply-by' : 'mail.reply-by';
  return isToEndOfDay(promise) ? words(key, { date }) : words(`${key}-time`, { date, time });
}

/** The council's own sentence about the delay is in English where it was not translated, whatever the language around it. */
function delayBlocks({ delay }: ReplyPromise, words: Words): Block[] {
  if (delay === undefined) return [];
  const { text, language } = delayReason(delay, words.language);
  return [
    { kind: 'paragraph', text: words('mail.delayed') },
    { kind: 'paragraph', text, ...(language === 'en' && { language }) },
  ];
}

/** What happens next. */
export function stepsOf({ promise }: Submission, { kind }: PromiseNow, words: Words): string[] {
  if (kind === 'over') return [];
  return [
    words('mail.next.passed-on'),
    words('mail.next.reply'),
    ...(promise === undefined || kind === 'gone' ? [] : [words('mail.next.later')]),
  ];
}

/** What someone can do after a reply to this form, where there is a way further: to us again, or to the Ombudsman. */
export function afterBlocks({ council }: MailSite, { form }: Submission, words: Words): Block[] {
  const key = `mail.after.${form}`;
  if (!words.has(key)) return [];
  const { ombudsman = 'Ombudsman' } = council;
  const text = words(key, { ombudsman });
  return [{ kind: 'paragraph', text, ...(words.language !== 'en' && { english: ombudsman }) }];
}

/** What to do if it cannot wait: the form's own words, and the number that the council gave for a delay, come first. */
export function urgentBlocks({ council }: MailSite, submission: Submission, words: Words): Block[] {
  const { textRelay } = council;
  const { urgent } = submission.definition;
  const telephone = submission.promise?.delay?.telephone ?? council.telephone;
  return [
    ...(urgent === undefined ? [] : [{ kind: 'paragraph' as const, text: urgent, language: 'en' }]),
    { kind: 'paragraph', text: words('mail.urgent', { telephone }) },
    ...(textRelay === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: words('mail.urgent.text-relay', { textRelay }) }]),
  ];
}

import type { MailMessage } from '../domain/submissions/ports.ts';
import { referenceInGroups } from '../domain/submissions/reference.ts';
import type { SubmissionEvent, SubmissionRecord } from '../domain/submissions/submission.ts';
import { acknowledgementAddress, domainOf } from '../domain/submissions/who-is-told.ts';
import { momentAt } from '../i18n/date-in-words.ts';
import { languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';
import { wordsFrom } from '../i18n/words.ts';
import { confirmationPath } from '../site/confirmation.ts';
import { asHtml, asText, referenceBlock, type Block } from './layout.ts';
import type { MailSite } from './mail-site.ts';
import { linkBlocks, type ResidentLinks } from './resident-links.ts';

/** An act of staff about which we write to the resident. */
export type ToldOf = Extract<
  SubmissionEvent,
  { kind: 'replied' | 'delayed' | 'clarification-asked' | 'erasure-refused' }
>;

/**
 * What the resident is sent about an act of staff: a reply, a question, or the later day. Around the officer's own words
 * it is in the language in which they wrote to the council. `undefined` where there is no address to send it to.
 *
 * A person wrote it, so that it does not say that a machine did: an absence message in answer to it is no harm.
 */
export function deskMessage(
  site: MailSite,
  { submission, events }: SubmissionRecord,
  event: ToldOf,
  links?: ResidentLinks,
): MailMessage | undefined {
  const { council } = site;
  const to = acknowledgementAddress(submission, council.mailFrom);
  if (to === undefined) return undefined;
  const words = wordsFrom(submission.language, site.words);
  const language = languageOf(submission.language).tag;
  const reference = referenceInGroups(submission.reference);
  const heading = words(`mail.desk.${aboutOf(event)}`);
  const subject = words('mail.acknowledgement.subject', { about: heading, reference });
  const { date } = momentAt(submission.receivedAt, council.timeZone);
  const about = words('mail.desk.about', { date });
  const said = saidIn(event, words);
  const then = words('mail.desk.then');
  const isReply = event.kind === 'replied';
  const after: Block[] =
    links !== undefined && isReply
      ? [{ kind: 'link', text: words('mail.feedback'), href: links.feedback }]
      : linkBlocks(links, words);
  const blocks: Block[] = [
    { kind: 'heading', text: heading },
    referenceBlock(words('mail.reference'), reference, words),
    { kind: 'paragraph', text: about },
    ...said,
    { kind: 'paragraph', text: then },
    ...after,
    {
      kind: 'link',
      text: words('mail.see-again'),
      href: `${council.url}${confirmationPath(submission)}`,
    },
    { kind: 'lines', lines: [council.name, ...council.address, council.telephone] },
  ];
  const passed = events.findLast((one) => one.kind === 'passed-on');
  return {
    kind: 'reply',
    messageId: `<${submission.reference}.${event.id}@${domainOf(council.mailFrom)}>`,
    from: { name: council.name, address: council.mailFrom },
    to,
    replyTo: passed?.to ?? submission.definition.mailbox,
    subject,
    text: asText({ blocks }),
    html: asHtml({ language, title: subject, blocks, colour: council.colour }),
    language,
    headers: {},
    attachments: [],
    personalisation: {
      council: {
        subject,
        heading,
        reference_line: words('mail.line', { label: words('mail.reference'), text: reference }),
        about,
        words: asText({ blocks: said }).trim(),
        then: asText({ blocks: [{ kind: 'paragraph', text: then }, ...after] }).trim(),
      },
      resident: {},
    },
  };
}

function aboutOf({ kind }: ToldOf): string {
  const names = {
    ...{ replied: 'reply', delayed: 'delay', 'clarification-asked': 'question' },
    'erasure-refused': 'erasure',
  } as const;
  return names[kind];
}

function saidIn(event: ToldOf, words: Words): Block[] {
  switch (event.kind) {
    case 'replied':
      return [ownWords(event.words ?? '', event.language)];
    case 'clarification-asked':
      return [
        ownWords(event.question ?? '', event.language),
        ...(event.stopsClock
          ? [{ kind: 'paragraph' as const, text: words('sent.progress.stopped') }]
          : []),
      ];
    case 'erasure-refused':
      return [
        ownWords(event.words, event.language),
        { kind: 'paragraph', text: words('mail.desk.erasure.complain') },
      ];
    case 'delayed': {
      const { dueOn: date, forResident, ombudsman } = event;
      return [
        { kind: 'paragraph', text: words('sent.progress.delayed', { date }) },
        ...(forResident === undefined ? [] : [ownWords(forResident, event.language ?? 'en')]),
        ...(ombudsman === undefined
          ? []
          : [
              {
                kind: 'paragraph' as const,
                text: words('sent.progress.ombudsman', { ombudsman }),
                ...(words.language !== 'en' && { english: ombudsman }),
              },
            ]),
      ];
    }
  }
}

/** @param language that the officer wrote in; left out, the resident's */
function ownWords(text: string, language: string | undefined): Block {
  return { kind: 'paragraph', text, ...(language !== undefined && { language }) };
}

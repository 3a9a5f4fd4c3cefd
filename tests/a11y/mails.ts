import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import type { SubmissionEvent } from '../../src/domain/submissions/submission.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { acknowledgement } from '../../src/mail/acknowledgement.ts';
import { deskMessage, type ToldOf } from '../../src/mail/desk-message.ts';
import { erasedMail } from '../../src/mail/erased-mail.ts';
import type { MailSite } from '../../src/mail/mail-site.ts';
import { notification } from '../../src/mail/notification.ts';
import { reviewReminder } from '../../src/mail/review-reminder.ts';
import { sentList } from '../../src/mail/sent-list.ts';
import { signInMail } from '../../src/mail/sign-in-mail.ts';
import { staffNotice } from '../../src/mail/staff-notice.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { rightToLeft, type FunctionPage } from './function-pages.ts';

const links = { page: 'https://council.example.gov.uk/yours/1/', feedback: 'https://c.test/f/' };

/** Something that staff have done about a message, of which its resident is told. */
const replied = {
  ...{ kind: 'replied', id: 'replied-1', at: '2026-11-24T09:00:00.000Z', by: 'ann@example.org' },
  ...{ channel: 'mail', words: 'Your bin is emptied on Tuesdays.\nFrom 7am.', language: 'en' },
} as const;

/**
 * Every mail that is sent, in the council's colours: to residents in English, in the council's next language and from right
 * to left; to staff in English.
 */
export async function mails({ council }: Pick<Snapshot, 'council'>): Promise<FunctionPage[]> {
  const site: MailSite = { council, words: allWords };
  const other = council.languages.find((language) => language !== 'en');
  const languages = ['en', ...(other === undefined ? [] : [other]), rightToLeft];
  const pages: FunctionPage[] = [];
  const add = (name: string, language: string, html: string | undefined): void => {
    if (html === undefined) throw new Error(`No mail: ${name} (${language})`);
    pages.push({ name: `mail: ${name}`, language, path: '/mail/', html });
  };
  for (const language of languages) {
    const submission = aSubmission({ language });
    const record = { submission, events: [replied as SubmissionEvent] };
    const list = await sentList(site, [record], {
      ...{ to: 'ada@example.org', id: 'list.1', language, now: '2026-11-25T09:00:00.000Z' },
      linksOf: () => Promise.resolve(links),
    });
    add('acknowledgement', language, acknowledgement(site, submission, undefined, links)?.html);
    add('a reply', language, deskMessage(site, record, replied as ToldOf, links)?.html);
    add('all that was sent', language, list.html);
    add('erased', language, erasedMail(site, record, 'erasure-agreed-1')?.html);
  }
  const made = aSubmission({ extra: { colour: 'red' } });
  const to = 'staff@example.org';
  add('notification', 'en', notification(site, made)?.html);
  const signIn = { to, href: 'https://c.test/staff/', id: '1', minutes: 15 };
  add('sign in', 'en', signInMail(site, signIn).html);
  const notice = { to, id: '1', subject: 'Late', paragraphs: ['Two are late.'], lines: ['K7RM'] };
  add('for staff', 'en', staffNotice(site, notice).html);
  const toRead = [
    { title: 'Parks', path: '/parks/', by: '2026-11-20' },
    { title: 'Report a missed bin', path: '/services/bins/missed-bin/', by: '2026-12-01' },
  ];
  const monday = { first: '2026-11-23', today: '2026-11-23', url: council.url };
  const reminder = reviewReminder(toRead, { ...monday, words: wordsFrom('en', site.words) });
  if (reminder !== undefined) {
    add('pages to read again', 'en', staffNotice(site, { to, id: '1', ...reminder }).html);
  }
  return pages;
}

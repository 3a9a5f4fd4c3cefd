import { expect, test } from 'vitest';
import { languageJudge } from '../../src/council/language/other-language.ts';
import { calendarFile } from '../../src/http/calendar-file.ts';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { languages } from '../../src/i18n/languages.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { acknowledgement } from '../../src/mail/acknowledgement.ts';
import { deskMessage } from '../../src/mail/desk-message.ts';
import { leftAddress } from '../../src/mail/left-address.ts';
import { sentList } from '../../src/mail/sent-list.ts';
import { notification } from '../../src/mail/notification.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { htmlByLanguage } from '../support/html-by-language.ts';
import { site } from './a-site.ts';

const judge = await languageJudge();

const wrongIn = (blocks: readonly { text: string; tag: string }[]): string[] =>
  blocks.flatMap(({ text, tag }) => (judge(text, tag) === undefined ? [] : [`${tag}: ${text}`]));

test.each(languages.map(({ code, tag }) => [code, tag]))(
  'in %s, the mail, its plain text and the calendar file are in the language they say',
  async (code, tag) => {
    const submission = aSubmission({ language: code });
    const message = acknowledgement(site, submission);
    expect(message?.html).toContain(`lang="${tag}"`);
    expect(wrongIn(htmlByLanguage(message?.html ?? ''))).toEqual([]);
    // The council's name and address come last, in English: plain text has no mark for that.
    const paragraphs = (message?.text ?? '')
      .split('\n\n')
      .slice(0, -1)
      .map((text) => ({ text, tag }));
    expect(wrongIn(paragraphs)).toEqual([]);
    const record = { submission, events: [] };
    const words = wordsFrom(code, allWords);
    const file = await calendarFile(
      record,
      site as unknown as Snapshot,
      words,
      submission.receivedAt,
    );
    const lines = (file ?? '').replace(/\r\n[ \t]/g, '').split('\r\n');
    const said = lines
      .filter((line) => /^(?:SUMMARY|DESCRIPTION)/.test(line))
      .map((line) => ({ text: line.replace(/^[^:]*:/, '').replace(/\\[n,;]/g, ' '), tag }));
    expect(said).toHaveLength(2);
    expect(wrongIn(said)).toEqual([]);
  },
);

test.each(languages.map(({ code }) => [code]))(
  'in %s, what residents are sent later is in the language it says, and names no one',
  async (code) => {
    const submission = aSubmission({ language: code });
    const record = { submission, events: [] };
    const at = '2026-11-24T10:00:00.000Z';
    const links = { page: 'https://a.test/yours/x/', feedback: 'https://a.test/yours/y/feedback/' };
    const left = { id: 'address-left-1', at, kind: 'address-left', address: 'a@b.uk' } as const;
    const later = {
      id: 'delayed-1',
      at,
      kind: 'delayed',
      dueOn: '2026-12-04',
      reason: 'Ice',
    } as const;
    const list = { to: 'a@b.uk', id: 'x', language: code, now: at };
    const mails = [
      acknowledgement(site, submission, { kind: 'made' }, links),
      deskMessage(site, record, later, links),
      deskMessage(site, record, { id: 'replied', at, kind: 'replied' }, links),
      leftAddress(site, record, left),
      await sentList(site, [record], { ...list, linksOf: () => Promise.resolve(links) }),
      leftAddress(site, record, { ...left, address: 'ada@example.org' }, links),
    ];
    for (const mail of mails) expect(wrongIn(htmlByLanguage(mail?.html ?? 'none'))).toEqual([]);
    expect(mails[5]?.html).toContain(links.page);
    expect(mails[2]?.html).toContain(links.feedback);
    expect(mails[2]?.html).not.toContain(links.page);
  },
);

test('the staff’s mail about a Polish message is in English, but for what is marked as Polish', () => {
  const message = notification(site, aSubmission({ language: 'pl' }));
  expect(wrongIn(htmlByLanguage(message.html))).toEqual([]);
});

test('a mail that says the wrong language is found', () => {
  const html = acknowledgement(site, aSubmission({ language: 'pl' }))?.html ?? '';
  expect(wrongIn(htmlByLanguage(html.replace('lang="pl"', 'lang="en"'))).length).toBeGreaterThan(5);
});

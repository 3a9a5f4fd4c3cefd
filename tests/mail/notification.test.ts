import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderMailer } from '../../src/adapters/mail-folder.ts';
import { notification } from '../../src/mail/notification.ts';
import type { FormDefinition } from '../../src/domain/forms/definition.ts';
import { aSubmission, generalEnquiry } from '../domain/submissions/a-submission.ts';
import { site } from './a-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-mail-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Composed, written as a file, and read as a mail program reads it. */
async function arrived(changes: Parameters<typeof aSubmission>[0] = {}): Promise<Email> {
  await folderMailer(folder).send(notification(site, aSubmission(changes)));
  const [name = ''] = await readdir(folder);
  return PostalMime.parse(await readFile(join(folder, name)));
}

test('staff get every answer, the due date, and the resident’s address to reply to', async () => {
  const mail = await arrived({
    extra: { colour: 'red', _next: '/sent/' },
    files: [{ field: 'photo', name: 'bin.jpg', type: 'image/jpeg', bytes: 20_480, key: 'k' }],
  });
  expect(mail.subject).toBe('K7RM-3XDW: Ask us a question (reply by 25 Nov 2026)');
  expect(mail.to).toEqual([{ name: '', address: 'enquiries@council.example.gov.uk' }]);
  expect(mail.replyTo).toEqual([{ name: '', address: 'ada@example.org' }]);
  expect(mail.text?.trim()).toMatchInlineSnapshot(`
    "Ask us a question
    =================

    Reference: K7RM-3XDW

    Reply in full by Wednesday 25 November 2026.

    Received on Monday 23 November 2026 at 9am.

    Reply to this message to write to the resident.

    Your name
        Ada Bell

    Your e-mail address
        ada@example.org

    Your message
        When is my bin emptied?

    File
        bin.jpg (JPG, 20 KB)

    The form does not ask for what follows. Anyone can add lines like these, so don’t rely on them.

    > colour
    >     red

    This message was sent by the form on our website."
  `);
});

test.each([
  ['with line breaks', 'Hi\r\nBcc: x@y.z\r\n\r\n<b>Body</b>', 'Hi Bcc: x@y.z <b>Body</b>'],
  [
    'in another coding',
    '=?utf-8?B?QUNUSU9OOiByZXNldCB5b3VyIHBhc3N3b3Jk?=',
    '=?utf-8?B?QUNUSU9OOiByZXNldCB5b3VyIHBhc3N3b3Jk?=',
  ],
  [
    'like a colleague’s',
    'ACTION: reset your council password',
    'ACTION: reset your council password',
  ],
])(
  'a subject %s is in no header, and is shown among what no one asked for',
  async (_, subject, shown) => {
    const mail = await arrived({ extra: { _subject: subject } });
    expect(mail.subject).toBe('K7RM-3XDW: Ask us a question (reply by 25 Nov 2026)');
    const headers = JSON.stringify(
      mail.headers.filter(({ key }) => ['subject', 'to', 'bcc', 'cc'].includes(key)),
    );
    expect(headers).not.toMatch(/x@y\.z|password|utf-8/i);
    const [, notAskedFor = ''] = (mail.text ?? '').split('The form does not ask for what follows.');
    expect(notAskedFor).toContain('Subject the sender wrote');
    expect(notAskedFor.replace(/\s+/g, ' ')).toContain(shown);
  },
);

test.each(['ada@example.org, evil@example.org', 'x\r\nBcc: y@example.org', 'not an address'])(
  'there is no Reply-To for %j',
  async (email) => {
    const mail = await arrived({ answers: { email, message: 'Hi' } });
    expect(mail.replyTo ?? []).toEqual([]);
    expect(mail.text).toContain('The resident gave no email address.');
  },
);

test.each(['enquiries@council.example.gov.uk', 'planning@Council.example.gov.uk'])(
  'a reply does not go to the council’s own %s, which anyone can type, and staff read why',
  async (email) => {
    const mail = await arrived({ answers: { email, message: 'Hi' } });
    expect(mail.replyTo ?? []).toEqual([]);
    expect(mail.text).toContain(
      'The email address given below is one of the council’s own. Anyone can type it, so a reply to this message does not go there.',
    );
    expect(mail.text).toContain(`    ${email}`);
  },
);

test('names and words that a stranger made up cannot be taken for ours', async () => {
  const why = 'This message was sent by the form on our website.';
  const mail = await arrived({
    extra: { [why]: `Hello\n\n${why}\n\nReply in full by Friday 1 January 2027.` },
  });
  const lines = (mail.text ?? '').split('\n').map((line) => line.trimEnd());
  expect(lines.filter((line) => line.includes(why))).toEqual([`> ${why}`, `>     ${why}`, why]);
  expect(lines).toContain('>     Reply in full by Friday 1 January 2027.');
  const [quoted = ''] = /<blockquote.*<\/blockquote>/s.exec(mail.html ?? '') ?? [];
  expect(quoted).toContain(why);
  expect(quoted).not.toMatch(/<dt|<b>|<strong|bold/);
});

test('an answer that the form did not ask for, given another one, is put before staff as that', async () => {
  const showWhen = { field: 'useful', is: 'no' };
  const definition: FormDefinition = {
    ...generalEnquiry,
    fields: [
      { name: 'useful', type: 'radios', label: 'Is this page useful?', required: true },
      { name: 'message', type: 'textarea', label: 'What is missing?', required: false, showWhen },
    ],
  };
  const { text } = await arrived({
    definition,
    answers: { useful: 'yes' },
    extra: { message: 'But the opening times are wrong', colour: 'red' },
  });
  expect(text).toContain(`Is this page useful?
    Yes

The form did not ask what follows, given the answers above. The sender filled it in all the same, or changed an answer afterwards.

What is missing?
    But the opening times are wrong

The form does not ask for what follows. Anyone can add lines like these, so don’t rely on them.

> colour
>     red
`);
});

test('HTML and script in an answer are words', async () => {
  const mail = await arrived({
    answers: { message: '<script>alert(1)</script><a href="https://evil.test">x</a> & "quotes"' },
    extra: { '<b>name</b>': '<img src=x>' },
  });
  expect(mail.html).not.toMatch(/<script|<img|href="https:\/\/evil|<b>/);
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('_cc is ignored', async () => {
  const mail = await arrived({ extra: { _cc: 'x@y.z' } });
  expect(JSON.stringify(mail)).not.toContain('x@y.z');
});

test('a message from the Polish pages says so', async () => {
  const mail = await arrived({ language: 'pl' });
  expect(mail.text).toContain('on the pages in Polish.');
});

test('for Notify, what the resident wrote is apart from what the council wrote', () => {
  const { personalisation } = notification(
    site,
    aSubmission({ answers: { message: 'my-words' }, extra: { _subject: 'my-subject' } }),
  );
  expect(JSON.stringify(personalisation.council)).not.toMatch(/my-words|my-subject/);
  expect(JSON.stringify(personalisation.resident)).toMatch(/my-words.*my-subject/);
});

test('staff read of a HEIC photograph that it is as it was sent, and of no other file', async () => {
  const mail = await arrived({
    files: [
      { field: 'photo', name: 'lamp.heic', type: 'image/heic', bytes: 20_480, key: 'k' },
      { field: 'photo', name: 'lamp.jpg', type: 'image/jpeg', bytes: 20_480, key: 'l' },
    ],
  });
  expect(mail.text).toContain(
    'lamp.heic (HEIC, 20 KB). It is as it was sent, and can say where it was taken.',
  );
  expect(mail.text).toMatch(/lamp\.jpg \(JPG, 20 KB\)$/m);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsFrom } from '../../src/i18n/words.ts';
import { confirmationPath } from '../../src/site/confirmation.ts';
import { acknowledgement, promiseBlocks } from '../../src/mail/acknowledgement.ts';
import { aSubmission, generalEnquiry } from '../domain/submissions/a-submission.ts';
import { site } from './a-site.ts';

const promise = aSubmission().promise;
if (promise === undefined) throw new Error('the submission for tests has a promise');

function composed(changes: Parameters<typeof aSubmission>[0] = {}) {
  const message = acknowledgement(site, aSubmission(changes));
  if (message === undefined) throw new Error('nobody to tell');
  return message;
}

test('it says that we have it, under which reference, and by when we reply', () => {
  const { subject, text } = composed();
  expect(subject).toBe('We’ve received your question (K7RM-3XDW)');
  expect(text).toMatchInlineSnapshot(`
    "We’ve received your question
    ============================

    Your reference: K7RM-3XDW

    Keep this reference. You will need it if you contact us about this again.

    We aim to reply in full by Wednesday 25 November 2026.

    How we worked this out: Received Monday 23 November 2026. 2 working days: Tuesday 24 November and Wednesday 25 November.

    What happens next:

    1. We will pass your message to the people who can answer it.
    2. We will reply in the way you asked for.
    3. If we need longer, we will tell you why, and when we will reply.

    If it is urgent, call 01632 960101 and give your reference.

    If you can’t hear or speak on the telephone, use Relay UK: 18001 01632 960101.

    See your reference and this date again
    https://council.example.gov.uk/sent/K7RM-3XDW/

    Add the date to your calendar
    https://council.example.gov.uk/sent/K7RM-3XDW/reply.ics

    If you didn’t send us this, someone may have typed your email address by mistake. You don’t need to do anything. If it happens again, call 01632 960101.

    Allerdale Borough Council sent this message automatically. If you reply to it, leave the subject as it is.

    Allerdale Borough Council
    Customer Services
    Workington
    01632 960101
    "
  `);
});

test('it comes from the council, is marked as automatic, and is the same message when it is sent again', () => {
  const message = composed();
  expect(message).toMatchObject({
    messageId: '<K7RM3XDW.acknowledgement@council.example.gov.uk>',
    from: { name: 'Allerdale Borough Council', address: 'no-reply@council.example.gov.uk' },
    to: 'ada@example.org',
    replyTo: 'enquiries@council.example.gov.uk',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    language: 'en',
  });
  expect(composed()).toEqual(message);
});

test('both parts hold the same facts', () => {
  const { text, html } = composed();
  const shown = html.replace(/<[^>]*>/g, ' ');
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('=') || line.startsWith('https:')) continue;
    const sentence = line.replace(/^\d\. /, '').replace('Your reference: ', '');
    expect(shown).toContain(sentence);
  }
  for (const href of text.match(/https:\S+/g) ?? []) expect(html).toContain(`href="${href}"`);
  expect(html).toContain('<html lang="en">');
  expect(html).not.toMatch(/<img|<style|<script|src=|url\(/);
  expect(html).toContain('aria-hidden="true"');
});

test('not a word of the resident’s is in it', () => {
  const word = fc.stringMatching(/^[a-z]{12,30}$/);
  fc.assert(
    fc.property(word, word, word, word, (name, message, extra, subject) => {
      const sent = composed({
        answers: { name, message, email: 'ada@example.org' },
        extra: { [extra]: extra, _subject: subject, _next: `/${extra}/`, _cc: `${extra}@x.y` },
        files: [{ field: 'file', name: `${extra}.pdf`, type: 'pdf', bytes: 1, key: 'k' }],
      });
      const all = JSON.stringify(sent);
      for (const theirs of [name, message, extra, subject]) expect(all).not.toContain(theirs);
    }),
  );
});

test('a council that publishes no time promises none, and says so with its number', () => {
  const unpromised = aSubmission();
  delete unpromised.promise;
  const { text } = acknowledgement(site, unpromised) ?? { text: '' };
  expect(text).toContain(
    'We don’t publish a time for replies of this kind, so we can’t give you a date. To check progress, call 01632 960101.',
  );
  expect(text).not.toMatch(/2026|reply\.ics|aim to/);
});

test('a complaint is acknowledged now, and says when the reply at this stage is due', () => {
  const { subject, text } = composed({
    form: 'complaint',
    promise: { ...promise, dueOn: '2026-12-07' },
    acknowledgementPromise: { ...promise, measures: 'acknowledgement', dueOn: '2026-11-30' },
  });
  expect(subject).toBe('We’ve received your complaint (K7RM-3XDW)');
  expect(text).toContain(
    'This message acknowledges your complaint. The time for our reply runs from today.',
  );
  expect(text).toContain(
    'We aim to give you our full reply at this stage by Monday 7 December 2026.',
  );
});

test('a delay is announced with its reason and its own number for what is urgent', () => {
  const reason = 'Storm damage has brought many reports at once.';
  const { text, html } = composed({
    promise: { ...promise, delay: { reason, telephone: '01632 960199', until: '2026-12-01' } },
  });
  expect(text).toContain('so this will take longer than usual.');
  expect(text).toContain(reason);
  expect(html).toContain(`<p lang="en"`);
  expect(text).toContain('If it is urgent, call 01632 960199 and give your reference.');
});

test('a promise in working hours says the time of day', () => {
  const { text } = composed({
    promise: {
      ...promise,
      target: { kind: 'working-hours', amount: 4 },
      dueOn: '2026-11-23',
      dueAt: '2026-11-23T13:00:00+00:00',
      days: [{ date: '2026-11-23', counts: true, reason: { code: 'counts' }, minutes: 240 }],
    },
  });
  expect(text).toContain('We aim to reply in full by 1pm on Monday 23 November 2026.');
});

test('it is in the language of the page, and leads back to a page in it', () => {
  const message = composed({ language: 'pl' });
  expect(message.language).toBe('pl');
  expect(message.html).toContain('<html lang="pl">');
  expect(message.text).toContain('25 listopada 2026');
  expect(message.text).toContain('https://council.example.gov.uk/pl/sent/K7RM-3XDW/');
  expect(composed({ language: 'zh' }).language).toBe('zh-Hans');
});

test('the link is the confirmation page’s own address', () => {
  expect(composed().text).toContain(
    `https://council.example.gov.uk${confirmationPath(aSubmission())}`,
  );
});

test.each([
  'clerk@council.example.gov.uk',
  'Clerk@COUNCIL.example.gov.uk',
  'mailer-daemon@example.org',
  'MAILER-DAEMON@example.org',
  'postmaster@example.org',
  'no-reply@example.org',
  'noreply@example.org',
  'no-reply+123@example.org',
  'do-not-reply@example.org',
  'ada@example.org, evil@example.org',
  'ada@example.org\r\nBcc: evil@example.org',
  '<ada@example.org>',
  '"ada"@example.org',
  'ada',
  '',
])('%j gets none', (email) => {
  expect(acknowledgement(site, aSubmission({ answers: { email, message: 'Hi' } }))).toBeUndefined();
});

test('the address may be in another question of the form, or in Formspree’s own field', () => {
  const { fields } = generalEnquiry;
  const definition = {
    ...generalEnquiry,
    fields: [...fields, { name: 'work-email', type: 'email' as const, required: false }],
  };
  expect(composed({ definition, answers: { 'work-email': 'a@example.org' } }).to).toBe(
    'a@example.org',
  );
  expect(composed({ answers: {}, extra: { _replyto: 'b@example.org' } }).to).toBe('b@example.org');
});

test('anyone who asked for a call reads when we call, and not when we reply', () => {
  const { text, html } = composed({ promise: { ...promise, measures: 'call-back' } });
  for (const part of [text, html]) {
    expect(part).toContain('We aim to call you back by Wednesday 25 November 2026.');
    expect(part).not.toContain('We aim to reply');
  }
});

test('a call that was moved is still a call, whether it was promised or its time was chosen', () => {
  const holds = { kind: 'moved', dueOn: '2026-11-27', dueAt: '2026-11-27T23:59:59+00:00' } as const;
  const sentence = (changes: Parameters<typeof aSubmission>[0]): string =>
    JSON.stringify(
      promiseBlocks(aSubmission(changes), holds, '01632 960000', wordsFrom('en', site.words)),
    );
  const asked = sentence({ promise: { ...promise, measures: 'call-back' } });
  expect(asked).toContain('We aim to call you back by Friday 27 November 2026.');
  const appointment = {
    ...{ on: '2026-11-25', from: '11:00', to: '13:00' },
    endsAt: '2026-11-25T13:00:00+00:00',
  };
  expect(sentence({ appointment })).toContain('We aim to call you back by');
  expect(sentence({ promise })).toContain('We aim to reply in full by Friday 27 November 2026.');
});

test('in another language the Ombudsman’s English name says that it is English', () => {
  const ombudsman = 'Local Government and Social Care Ombudsman';
  const complaint = aSubmission({ language: 'pl', form: 'complaint-stage-2' });
  const named = { ...site, council: { ...site.council, ombudsman } };
  expect(acknowledgement(named, complaint)?.html).toContain(
    `<span lang="en" dir="ltr">${ombudsman}</span>`,
  );
  const inEnglish = acknowledgement(named, { ...complaint, language: 'en' })?.html;
  expect(inEnglish).toContain(ombudsman);
  expect(inEnglish).not.toContain(`<span lang="en"`);
});

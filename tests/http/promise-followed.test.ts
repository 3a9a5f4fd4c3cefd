import { describe, expect, test } from 'vitest';
import { answered, ask } from '../../src/domain/submissions/acts/clarification.ts';
import { delay } from '../../src/domain/submissions/acts/delay.ts';
import { link } from '../../src/domain/submissions/acts/link.ts';
import { close, reopen, reply } from '../../src/domain/submissions/acts/reply.ts';
import { promiseNow } from '../../src/domain/submissions/promise-now.ts';
import type { SubmissionEvent, SubmissionRecord } from '../../src/domain/submissions/submission.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { languages } from '../../src/i18n/languages.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { sentPage } from '../../src/http/sent-page.ts';
import { acknowledgement } from '../../src/mail/acknowledgement.ts';
import { aCase, doing } from '../domain/submissions/acts/a-charter.ts';
import { site as mailSite } from '../mail/a-site.ts';
import { testRuntime } from '../support/test-runtime.ts';

const noon = (day: string): string => `${day}T12:00:00.000Z`;
const foi = (day: string) => doing('foi', noon(day));

/** Due on Monday 2 November 2026. */
const request = aCase('foi', '2026-10-05T10:00:00.000Z');

const asked = after(request, (one) => ask(one, 'Which year?', foi('2026-10-12')));
const restarted = after(asked, (one) => answered(one, foi('2026-11-20')));

/** Due on Tuesday 15 December 2026. */
const complaint = aCase('complaint-stage-1', '2026-12-01T10:00:00.000Z', {
  acknowledgement: 'complaint-acknowledgement',
});
const delayed = after(complaint, (one) =>
  delay(
    one,
    { until: '2026-12-18', reason: 'Jo is away', forResident: 'We need a week more.' },
    doing('complaint-stage-1', noon('2026-12-14')),
  ),
);
const replied = after(request, (one) => reply(one, {}, foi('2026-10-20')));
const closed = after(request, (one) => close(one, 'Nothing to answer', foi('2026-10-20')));
const earlier = aCase('foi', '2026-10-01T10:00:00.000Z', { reference: 'DDDD0001' });
const sameTwice = { as: 'duplicate-of' as const, other: earlier, otherStandard: undefined };
const duplicate = after(request, (one) => link(one, sameTwice, foi('2026-10-20')));

function after(
  record: SubmissionRecord,
  act: (record: SubmissionRecord) => SubmissionEvent,
): SubmissionRecord {
  return { ...record, events: [...record.events, act(record)] };
}

/** What is served of a record at noon on a day: the page as text, and the calendar file. */
async function served(record: SubmissionRecord, day: string) {
  const made = testRuntime();
  made.at(noon(day));
  await made.store.add(record.submission);
  for (const event of record.events) await made.store.addEvent('K7RM3XDW', event);
  const get = async (file?: string) =>
    sentEndpoint(made.runtime, new Request(`https://c.test/sent/K7RM-3XDW/${file ?? ''}`), {
      params: { reference: 'K7RM-3XDW', ...(file === undefined ? {} : { file }) },
      afterReply: () => undefined,
    });
  const source = await (await get()).text();
  const calendar = await get('reply.ics');
  return {
    text: source
      .slice(source.indexOf('receipt'))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
    hasLeaf: source.includes('class="leaf"'),
    leadsToCalendar: source.includes('reply.ics'),
    status: calendar.status,
    location: calendar.headers.get('location'),
    calendar: await calendar.text(),
  };
}

describe('the confirmation and its calendar file', () => {
  test('give the first date while it holds', async () => {
    const shown = await served(request, '2026-10-06');
    expect(shown.text).toContain('We aim to reply by Monday 2 November 2026.');
    expect(shown.text).toContain('We aim to reply in full by Monday 2 November 2026.');
    expect(shown).toMatchObject({ hasLeaf: true, leadsToCalendar: true, status: 200 });
    expect(shown.calendar).toContain('DTSTART;VALUE=DATE:20261102');
  });

  test('say nothing of a date while the time is stopped', async () => {
    const shown = await served(asked, '2026-10-13');
    expect(shown.text).toContain('The time for our reply starts again when we have your answer.');
    expect(shown.text).not.toMatch(/aim to reply|November/);
    expect(shown).toMatchObject({ hasLeaf: false, leadsToCalendar: false });
    expect(shown).toMatchObject({ status: 303, location: '/sent/K7RM-3XDW/', calendar: '' });
  });

  test('give the new date, and no other, where the time began again', async () => {
    const shown = await served(restarted, '2026-11-27');
    expect(shown.text).toContain('We aim to reply by Monday 21 December 2026.');
    expect(shown.text).not.toContain('2 November');
    expect(shown).toMatchObject({ hasLeaf: true, leadsToCalendar: true, status: 200 });
    expect(shown.calendar).toContain('DTSTART;VALUE=DATE:20261221');
    expect(shown.calendar).toContain('SEQUENCE:1');
  });

  test('give the later date that the resident was told, and no other', async () => {
    const shown = await served(delayed, '2026-12-14');
    expect(shown.text).toContain('We aim to reply by Friday 18 December 2026.');
    expect(shown.text).not.toMatch(/15 December|runs from now/);
    expect(shown.calendar).toContain('DTSTART;VALUE=DATE:20261218');
    // A day more, and that one has gone as well.
    const gone = await served(delayed, '2026-12-19');
    expect(gone.text).toContain('The date we gave you was Friday 18 December 2026.');
  });

  test.each([
    ['replied to', replied, 'We replied on Tuesday 20 October 2026.'],
    ['closed', closed, 'We have closed this.'],
    ['closed as a duplicate', duplicate, 'We have closed this.'],
  ])('promise nothing more of what is %s', async (_how, record, sentence) => {
    const shown = await served(record, '2026-10-21');
    expect(shown.text).toContain(sentence);
    expect(shown.text).not.toMatch(/aim to|November|see the date/);
    expect(shown).toMatchObject({ hasLeaf: false, leadsToCalendar: false, status: 303 });
  });

  test('call a date that has gone what it was, and aim for nothing by it', async () => {
    const shown = await served(request, '2026-11-27');
    expect(shown.text).toContain('The date we gave you was Monday 2 November 2026.');
    expect(shown.text).not.toMatch(/aim to/);
    expect(shown).toMatchObject({ hasLeaf: true, leadsToCalendar: false, status: 303 });
  });

  test('promise no day for what was taken up again after its reply; what was closed has its own day again', () => {
    const again = after(replied, (one) => reopen(one, 'Missed', foi('2026-10-22')));
    expect(promiseNow(again, noon('2026-10-23'), 'Europe/London')).toEqual({ kind: 'over' });
    const opened = after(closed, (one) => reopen(one, 'Missed', foi('2026-10-22')));
    expect(promiseNow(opened, noon('2026-10-23'), 'Europe/London')).toEqual({ kind: 'made' });
  });

  test('follow a time that was chosen for a call', async () => {
    const appointment = {
      on: '2026-10-08',
      from: '09:00',
      to: '11:00',
      endsAt: '2026-10-08T11:00:00+01:00',
    };
    const call = { ...request, submission: { ...request.submission, appointment } };
    const before = await served(call, '2026-10-07');
    expect(before.text).toContain('We aim to call you on Thursday 8 October 2026');
    expect(before.calendar).toContain('DTSTART:20261008T090000');
    const gone = await served(call, '2026-10-09');
    expect(gone.text).not.toContain('We aim to call');
    expect(gone).toMatchObject({ leadsToCalendar: false, status: 303 });
  });

  test.each(languages.map(({ code }) => code))('say so in %s', (language) => {
    const words = wordsFrom(language, allWords);
    const { site } = testRuntime().runtime;
    const { main } = sentPage(request, site, words, noon('2026-11-27'));
    expect(main).toContain(words('sent.date-was', { date: '2026-11-02' }));
    expect(main).not.toContain(words('promise.reply-by', { date: '2026-11-02' }));
  });
});

describe('the acknowledgement that goes out late', () => {
  const sentOn = (record: SubmissionRecord, day: string): string => {
    const holds = promiseNow(record, noon(day), 'Europe/London');
    return acknowledgement(mailSite, record.submission, holds)?.text ?? '';
  };

  test('says nothing of a date that has gone, nor leads to it', () => {
    const text = sentOn(request, '2026-11-27');
    expect(text).toContain('K7RM-3XDW');
    expect(text).not.toMatch(/aim to|November|reply\.ics|If we need longer/);
  });

  test('says nothing of a date that is over or stopped', () => {
    for (const record of [replied, closed, duplicate, asked]) {
      expect(sentOn(record, '2026-10-21')).not.toMatch(/aim to|November|reply\.ics/);
    }
    expect(sentOn(replied, '2026-10-21')).not.toContain('We will reply');
    expect(sentOn(asked, '2026-10-21')).toContain('We will reply');
  });

  test('gives the new date', () => {
    const text = sentOn(restarted, '2026-11-27');
    expect(text).toContain('We aim to reply in full by Monday 21 December 2026.');
    expect(text).not.toContain('2 November');
    expect(sentOn(delayed, '2026-12-14')).toContain(
      'We aim to give you our full reply at this stage by Friday 18 December 2026.',
    );
  });

  test('goes out so through the outbox, for a message that was set aside and released after its day', async () => {
    const made = testRuntime();
    made.at('2026-10-05T10:00:00.000Z');
    const response = await made.post('/f/general', {
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ message: 'hi', email: 'ada@example.org', _gotcha: 'x' }),
    });
    const { reference } = (await response.json()) as { reference: string };
    const key = reference.replace('-', '');
    made.at('2026-11-27T10:00:00.000Z');
    const record = await made.store.find(key);
    if (record === undefined) throw new Error('it was not kept');
    expect(record.submission.promise?.dueOn).toBe('2026-10-07');
    await made.runtime.delivering.send(record, 'acknowledgement');
    const [mail] = made.sent;
    expect(mail?.kind).toBe('acknowledgement');
    expect(mail?.text).not.toMatch(/October|aim to/);
  });
});

import { describe, expect, test, vi } from 'vitest';

// Pages take the day of their build for today.
vi.hoisted(() => {
  process.env['BUILD_DAY'] = '2026-11-23';
});

import { promiseCommand } from '../../src/cli/promise-command.ts';
import type { Council } from '../../src/council/council.ts';
import { onlineForm } from '../../src/council/read/online-form.ts';
import { listCouncils, loadCouncil } from '../../src/council/read/load-council.ts';
import { snapshotOf } from '../../src/council/snapshot/snapshot-of.ts';
import type { Delay } from '../../src/domain/charter/delay.ts';
import { makePromise, type ReplyPromise } from '../../src/domain/charter/promise.ts';
import { standardNamed } from '../../src/domain/charter/standard-named.ts';
import { hasDueDate, parseTarget, targetAsWritten } from '../../src/domain/charter/target.ts';
import type { FormDefinition } from '../../src/domain/forms/definition.ts';
import { webhookPayload } from '../../src/domain/submissions/webhook-payload.ts';
import { calendarFile } from '../../src/http/calendar-file.ts';
import { promiseEndpoint } from '../../src/http/promise-endpoint.ts';
import { sentPage } from '../../src/http/sent-page.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { dueInWords } from '../../src/i18n/promise-in-words.ts';
import { targetInWords, targetWithin } from '../../src/i18n/target-in-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { notification } from '../../src/mail/notification.ts';
import { serviceAddress } from '../../src/site/addresses.ts';
import { delaysShown } from '../../src/views/delays-shown.ts';
import { formOfPage } from '../../src/views/form-of-page.ts';
import { promiseHtml } from '../../src/views/promise-html.ts';
import { figureOf, promiseOf } from '../../src/views/standard-in-words.ts';
import { standardNow, standardOfOnline } from '../../src/views/standard-now.ts';
import { testRuntime } from '../support/test-runtime.ts';

/**
 * One promise, everywhere: every form of every council, with a delay of its standard, with a delay of the form, and without.
 * The domain's own answer is asked once, and every place that names a time is held against it.
 */
const receivedAt = '2026-11-23T10:00:00Z';
const words = wordsFrom('en', allWords);

const ids = await listCouncils('content');
const councils = await Promise.all(
  ids.map((id) => loadCouncil(id, { contentFolder: 'content', today: '2026-11-23' })),
);

const delayOf = (covered: Partial<Pick<Delay, 'standards' | 'forms'>>): Delay => ({
  standards: [],
  forms: [],
  ...covered,
  from: '2026-11-16',
  until: '2026-12-18',
  target: parseTarget('3 months'),
  reason: 'A storm.',
  telephone: '01632 960199',
});

const cases = councils.flatMap((council) =>
  council.forms.flatMap(({ id, data }) =>
    (['none', 'its standard', 'the form'] as const).map(
      (delayed) => [council.id, id, delayed, council, data] as const,
    ),
  ),
);

function withDelay(council: Council, form: FormDefinition, delayed: string): Council {
  if (delayed === 'none') return council;
  const covered = delayed === 'the form' ? { forms: [form.id] } : { standards: [form.standard] };
  return { ...council, delays: [delayOf(covered)] };
}

const asText = (html: string): string =>
  html
    .replace(/<\/?strong>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

describe.each(cases)('%s, %s, delayed: %s', (_council, id, delayed, given, form) => {
  const council = withDelay(given, form, delayed);
  const standard = standardNamed(council.standards, form.standard);
  const isDated = standard !== undefined && hasDueDate(standard.target);
  const answer: ReplyPromise | undefined =
    standard &&
    makePromise({
      standard,
      receivedAt,
      calendar: council.calendar,
      delays: council.delays,
      form: id,
    });
  const target = answer?.target ?? standard?.target ?? { kind: 'none' as const };
  const sentence = standard ? promiseOf({ ...standard, target }, words) : words('promise.no-time');
  const figure = targetInWords(target, words);
  const site = snapshotOf(council, allWords, {});

  test('the domain makes a date, and the later one while a delay holds', () => {
    expect(answer !== undefined).toBe(isDated);
    if (isDated && delayed !== 'none') {
      expect(targetAsWritten(target)).toBe('3 months');
      expect(answer?.dueOn).toBe('2027-02-23');
    }
  });

  test('before the button', () => {
    const hint = asText(promiseHtml(form, council, words).source);
    if (standard && target.kind !== 'none') {
      expect(hint).toContain(sentence);
      const [number] = figure.split(' ');
      expect(hint).toContain(number);
    } else {
      expect(hint).not.toMatch(/\d+ (working )?(day|hour|week|month)/);
    }
  });

  test('on the cards of the services that lead to it, and in what search engines read', () => {
    for (const { data } of council.services) {
      if (onlineForm(data.ways.online, council.forms)?.id !== id) continue;
      expect(promiseOf(standardOfOnline(data.ways.online, council), words)).toBe(sentence);
    }
  });

  test('in the words of its page and of its services, where they name its standard', () => {
    if (!standard) return;
    const paths = [
      `/forms/${id}/`,
      `/pl/forms/${id}/`,
      ...council.services
        .filter(({ data }) => onlineForm(data.ways.online, council.forms)?.id === id)
        .map(serviceAddress),
    ];
    for (const path of paths) {
      const about = formOfPage(path, standard.id, council);
      const now = standardNow(council, standard.id, about) ?? standard;
      expect([path, figureOf(now, words)]).toEqual([path, figure]);
    }
  });

  test('in the box about the delay, and nowhere without one', () => {
    const boxes = delaysShown([{ form: id }], council, words);
    if (delayed === 'none' || !standard) expect(boxes).toEqual([]);
    else if (isDated) expect(boxes.map(({ sentences }) => sentences)).toEqual([[sentence]]);
  });

  test('on the charter’s card, which a delay of one form leaves as it is', () => {
    if (!standard) return;
    const shown = delayed === 'the form' ? standard.target : target;
    const now = standardNow(council, standard.id) ?? standard;
    expect(targetAsWritten(now.target)).toBe(targetAsWritten(shown));
  });

  test('at /promise/{form}', async () => {
    const { runtime, at } = testRuntime({ site });
    at(receivedAt);
    const response = await promiseEndpoint(
      runtime,
      new Request(`${site.council.url}/promise/${id}?lang=en`),
      { params: { form: id }, afterReply: () => undefined },
    );
    const said = (await response.json()) as Record<string, unknown>;
    expect(said['dueOn']).toBe(answer?.dueOn ?? null);
    if (!answer) return;
    expect(said).toMatchObject({ dueAt: answer.dueAt, sentence: dueInWords(answer, words) });
    expect(asText(String(said['html']))).toContain(dueInWords(answer, words));
  });

  test('on the confirmation, in both messages, in the calendar and to the webhook', async () => {
    const made = testRuntime({ site });
    made.at(receivedAt);
    const response = await made.post(`/f/${id}`, {
      headers: { Accept: 'application/json' },
      body: leastAnswers(form),
    });
    const reply = (await response.json()) as Record<string, string>;
    expect(reply).toMatchObject({ ok: true, replyDue: answer?.dueOn ?? null });
    const record = await made.store.find(String(reply['reference']).replace('-', ''));
    if (!record) throw new Error('it was not kept');
    const { submission } = record;
    expect(submission.promise).toEqual(answer);

    const payload = webhookPayload(submission);
    expect(payload.replyDue).toEqual(
      answer
        ? {
            on: answer.dueOn,
            at: answer.dueAt,
            standard: form.standard,
            measures: standard?.measures,
          }
        : null,
    );
    const confirmation = asText(sentPage(record, site, words, record.submission.receivedAt).main);
    const acknowledgement = made.sent.find(({ kind }) => kind === 'acknowledgement');
    const staff = notification(site, submission);
    const calendar = await calendarFile(record, site, words, submission.receivedAt);
    if (!answer) {
      expect(calendar).toBeUndefined();
      for (const text of [confirmation, acknowledgement?.text ?? '', staff.text]) {
        expect(text).not.toMatch(/aim to (reply|answer|call|see)[^.]* by /);
      }
      return;
    }
    const date = words.frame('date.long', answer.dueOn);
    const places = [
      confirmation,
      acknowledgement?.text ?? '',
      asText(acknowledgement?.html ?? ''),
      staff.text,
      asText(staff.html ?? ''),
    ];
    for (const text of places) expect(text).toContain(date);
    expect(confirmation).toContain(dueInWords(answer, words));
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${answer.dueOn.replaceAll('-', '')}`);
    if (delayed !== 'none') {
      for (const text of places.slice(0, 3)) expect(text).toContain('01632 960199');
      expect(calendar?.replace(/\r\n\s/g, '')).toContain('01632 960199');
    }
  });

  test('on the command line', async () => {
    if (!standard || delayed !== 'none') return;
    const { out } = await promiseCommand(
      ['--council', council.id, '--standard', standard.id, '--form', id, '--json'].concat([
        '--received',
        receivedAt,
      ]),
      new Date(receivedAt),
    );
    expect(JSON.parse(out)).toMatchObject({
      dueOn: answer?.dueOn ?? null,
      dueAt: answer?.dueAt ?? null,
      target: targetAsWritten(target),
      measures: standard.measures,
    });
  });
});

/** The least that a resident can send who leaves an address for the acknowledgement. */
function leastAnswers(definition: FormDefinition): URLSearchParams {
  const answers = new URLSearchParams({ email: 'ada@example.org' });
  for (const { name, type, required, showWhen, options } of definition.fields) {
    if (!required || showWhen !== undefined) continue;
    const first = options?.[0]?.value;
    answers.set(name, type === 'tel' ? '01632 960123' : (first ?? 'Ada'));
  }
  return answers;
}

describe('the words follow what is measured', () => {
  const measured: [measures: string, before: string, by: string][] = [
    ['reply', 'We aim to reply within 2 working days.', 'We aim to reply by'],
    [
      'acknowledgement',
      'We aim to confirm we’ve received it within 2 working days.',
      'We aim to confirm we’ve received it by',
    ],
    ['call-back', 'We aim to call you back within 2 working days.', 'We aim to call you back by'],
    ['answer', 'We aim to answer within 2 working days.', 'We aim to answer by'],
    ['be-seen', 'We aim to see you within 2 working days.', 'We aim to see you by'],
  ];

  test.each(measured)('%s', async (measures, before, by) => {
    const first = await loadCouncil('plain', {
      contentFolder: 'tests/fixtures/councils',
      today: '2026-11-23',
    });
    const standard = first.standards['online-enquiry'];
    const form = first.forms.find(({ id }) => id === 'general-enquiry')?.data;
    if (!standard || !form) throw new Error('The fixture has these');
    const changed = {
      ...first,
      standards: {
        ...first.standards,
        'online-enquiry': { ...standard, measures: measures as typeof standard.measures },
      },
    };
    const site = snapshotOf(changed, allWords, {});
    const due = `${by} Wednesday 25 November 2026.`;

    expect(asText(promiseHtml(form, changed, words).source)).toContain(before);
    const made = testRuntime({ site });
    made.at(receivedAt);
    const response = await made.post('/f/general-enquiry', {
      headers: { Accept: 'application/json' },
      body: leastAnswers(form),
    });
    const { reference = '' } = (await response.json()) as Record<string, string>;
    const record = await made.store.find(reference.replace('-', ''));
    if (!record) throw new Error('it was not kept');
    const mail = made.sent.find(({ kind }) => kind === 'acknowledgement');
    const staff = notification(site, record.submission);
    const calendar = await calendarFile(record, site, words, record.submission.receivedAt);
    const confirmation = asText(sentPage(record, site, words, record.submission.receivedAt).main);
    expect(confirmation).toContain(due);
    expect(webhookPayload(record.submission).replyDue?.measures).toBe(measures);
    if (measures === 'reply') return;
    expect(mail?.text).toContain(due);
    expect(staff.text).toContain(`The resident was told: “${due}”`);
    expect(staff.subject).toContain('(by 25 Nov 2026)');
    for (const text of [confirmation, mail?.text ?? '', staff.text, staff.subject]) {
      expect(text).not.toMatch(/reply (in full )?by/i);
    }
    expect(calendar?.replace(/\r\n\s/g, '')).not.toContain('Reply due');
  });
});

test('a time in words is the same number before and after: within 3 months', () => {
  expect(targetWithin(parseTarget('3 months'), words)).toBe('within 3 months');
});

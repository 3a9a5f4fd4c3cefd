import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FormDefinition } from '../../src/domain/forms/definition.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { targetWithin } from '../../src/i18n/target-in-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { testRuntime } from '../support/test-runtime.ts';

/**
 * Every form of the council that was built falls under that council's own standards. The dates were worked out by hand:
 * of Christmas 2026, 25 and 28 December and 1 January are bank holidays, and 4 January is one in Scotland, which a
 * request for information passes over as well.
 */
const site = await builtSite();
const words = wordsFrom('en', site.words);
const { telephone } = site.council;

const christmasEve = '2026-12-24T16:00:00Z';
const fridayAtFour = '2026-11-27T16:00:00Z';

interface Due {
  sent: string;
  /** The last moment that keeps the promise, by the council's clock; undefined where none is made. */
  due?: string;
  acknowledged?: string;
}

const none: Due = { sent: christmasEve };
const foi: Due = { sent: christmasEve, due: '2027-01-27T23:59' };
const usual = (due: Due): Record<string, Due> =>
  Object.fromEntries(
    ['general-enquiry', 'suggestion', 'compliment', 'another-format', 'accessibility-problem'].map(
      (form) => [form, due],
    ),
  );

const councils: Record<string, Record<string, Due>> = {
  allerdale: {
    ...usual({ sent: christmasEve, due: '2026-12-30T23:59' }),
    'report-a-problem': { sent: christmasEve, due: '2026-12-30T23:59' },
    'call-back': none,
    complaint: {
      sent: christmasEve,
      due: '2027-01-12T23:59',
      acknowledged: '2027-01-05T23:59',
    },
    'complaint-stage-2': {
      sent: christmasEve,
      due: '2027-01-26T23:59',
      acknowledged: '2027-01-05T23:59',
    },
    'freedom-of-information': foi,
    'page-useful': none,
  },
  cambridge: {
    ...usual({ sent: fridayAtFour, due: '2026-11-30T12:00' }),
    'call-back': none,
    complaint: { sent: christmasEve, due: '2027-01-07T23:59' },
    'complaint-stage-2': none,
    'freedom-of-information': foi,
    'page-useful': none,
  },
  cumbria: {
    ...usual(none),
    'call-back': none,
    complaint: none,
    'complaint-stage-2': none,
    'freedom-of-information': foi,
    'page-useful': none,
  },
  'north-norfolk': {
    ...usual({ sent: christmasEve, due: '2027-01-07T23:59' }),
    'call-back': { sent: fridayAtFour, due: '2026-11-30T17:00' },
    complaint: {
      sent: fridayAtFour,
      due: '2026-12-18T23:59',
      acknowledged: '2026-11-30T12:00',
    },
    'complaint-stage-2': none,
    'freedom-of-information': foi,
    'page-useful': none,
  },
};

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

async function send(
  form: string,
  sent: string,
): Promise<{
  reply: Record<string, unknown>;
  due: string | undefined;
  acknowledged: string | undefined;
  mail: string | undefined;
  confirmation: string;
}> {
  const made = testRuntime({ site });
  made.at(sent);
  const definition = site.forms[form];
  if (!definition) throw new Error(`${site.council.name} has no form ${form}`);
  const response = await made.post(`/f/${form}`, {
    headers: { Accept: 'application/json' },
    body: leastAnswers(definition),
  });
  const reply = (await response.json()) as Record<string, unknown>;
  const reference = String(reply['reference']);
  const record = await made.store.find(reference.replace('-', ''));
  const minute = (moment: string | undefined): string | undefined => moment?.slice(0, 16);
  const page = await sentEndpoint(made.runtime, new Request(site.council.url), {
    params: { reference },
    afterReply: () => undefined,
  });
  return {
    reply,
    due: minute(record?.submission.promise?.dueAt),
    acknowledged: minute(record?.submission.acknowledgementPromise?.dueAt),
    mail: made.sent.find(({ kind }) => kind === 'acknowledgement')?.text,
    confirmation: await page.text(),
  };
}

const asText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

async function formPage(form: string): Promise<string> {
  const page = await readFile(join(siteFolder, 'forms', form, 'index.html'), 'utf8');
  return /<main.*<\/main>/s.exec(page)?.[0] ?? '';
}

const own = councils[site.council.id];

describe.runIf(own)(`${site.council.name} keeps its own time`, () => {
  test('every form is in this table', () => {
    expect(Object.keys(own ?? {}).sort()).toEqual(Object.keys(site.forms).sort());
  });

  test.each(Object.entries(own ?? {}))('%s', async (form, { sent, due, acknowledged }) => {
    const found = await send(form, sent);
    expect(found.reply).toMatchObject({ ok: true, replyDue: due?.slice(0, 10) ?? null });
    expect(found).toMatchObject({ due, acknowledged });
  });
});

const byPromise = Object.groupBy(Object.values(site.forms), ({ standard }) => {
  const target = site.standards[standard]?.target;
  return target === undefined || target.kind === 'none' ? 'none' : 'some';
});

test.each((byPromise.some ?? []).map(({ id }) => id))(
  '%s says its time before the button, as the charter has it',
  async (form) => {
    const { standard = '', acknowledgementStandard } = site.forms[form] ?? {};
    const said = [standard, acknowledgementStandard].flatMap((id) => {
      const target = id === undefined ? undefined : site.standards[id]?.target;
      return target ? [targetWithin(target, words)] : [];
    });
    const page = asText(await formPage(form));
    for (const within of said) expect(page).toContain(within);
  },
);

/** A form that is thanked for, and not answered, needs no one to call. */
const unanswered = (byPromise.none ?? []).filter(({ id }) => !words.has(`sent.thanks.${id}`));

test.each(unanswered.map(({ id }) => id))(
  '%s promises no date, and says so with the telephone: on the form, the confirmation and in the mail',
  async (form) => {
    const page = await formPage(form);
    const isChosen = site.forms[form]?.fields.some(({ slot }) => slot !== undefined);
    const said = isChosen ? 'promise.chosen-time' : 'promise.no-time';
    expect(asText(page)).toContain(words(said));
    // Some other number than the council's main one, where the form is about something that has its own.
    expect(page).toMatch(/href="?tel:\d/);
    const { reply, mail, confirmation } = await send(form, christmasEve);
    expect(reply['replyDue']).toBeNull();
    expect(mail).toContain(words('mail.no-date', { telephone }));
    expect(asText(confirmation)).toContain(words('sent.step.no-date', { telephone }));
    expect(confirmation).not.toContain('reply.ics');
  },
);

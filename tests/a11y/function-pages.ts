import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { complaintsReportSchema } from '../../src/domain/reports/complaints-report.ts';
import { delaySchema } from '../../src/domain/charter/delay.ts';
import type { FormDefinition } from '../../src/domain/forms/definition.ts';
import { stepsOf } from '../../src/domain/forms/steps.ts';
import { publishedFigures } from '../../src/domain/reports/published-figures.ts';
import { performancePage } from '../../src/http/performance-page.ts';
import { postcodeAction } from '../../src/form-html/postcode-form.ts';
import { writePage } from '../../src/http/page-shell.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { performanceEndpoint } from '../../src/http/performance-endpoint.ts';
import type { Refusal } from '../../src/http/refusal.ts';
import { refuse } from '../../src/http/refuse.ts';
import { postcodeEndpoint } from '../../src/http/postcode-endpoint.ts';
import { searchEndpoint } from '../../src/http/search-endpoint.ts';
import { sentEndpoint } from '../../src/http/sent-endpoint.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { testRuntime, type TestRuntime } from '../support/test-runtime.ts';
import { deskPages } from './desk-pages.ts';
import { yoursPages } from './yours-pages.ts';
import {
  everyQuestion,
  everyQuestionInSteps,
  goodAnswers,
  wrongAnswers,
} from './every-question.ts';

/** A page that a function writes. */
export interface FunctionPage {
  /** What a person would call it: "complaint: errors". */
  name: string;
  /** As addresses have it. */
  language: string;
  /** Where it would be found, so that its links lead where they should. */
  path: string;
  html: string;
}

/** The language that is read from the right; councils may offer it, and none of the demonstrations does. */
export const rightToLeft = 'ur';

/** Every way to say no, as the endpoints do. A new kind is a line here, or this does not compile. */
export const refusals: Record<Exclude<Refusal['kind'], 'problems'>, Refusal> = {
  unreadable: { status: 400, kind: 'unreadable' },
  'no-such-form': { status: 404, kind: 'no-such-form' },
  'no-such-project': { status: 404, kind: 'no-such-project' },
  'no-such-page': { status: 404, kind: 'no-such-page' },
  closed: { status: 403, kind: 'closed' },
  method: { status: 405, kind: 'method' },
  'foreign-origin': { status: 403, kind: 'foreign-origin' },
  'too-big': { status: 413, kind: 'too-big' },
  'too-slow': { status: 408, kind: 'too-slow' },
  charset: { status: 415, kind: 'charset' },
  'too-many': { status: 429, kind: 'too-many', retryAfterSeconds: 60 },
  'not-read': { status: 429, kind: 'not-read', retryAfterSeconds: 60 },
  'no-room': { status: 503, kind: 'no-room', retryAfterSeconds: 60 },
  'store-down': { status: 503, kind: 'store-down', retryAfterSeconds: 60 },
  'no-such-message': { status: 404, kind: 'no-such-message' },
  'cannot-look-up': { status: 503, kind: 'cannot-look-up', retryAfterSeconds: 60 },
  broken: { status: 500, kind: 'broken', number: 'F1234' },
  'page-broken': { status: 500, kind: 'page-broken', number: 'F1234' },
};

const accept = { Accept: 'text/html' };

/**
 * Every page that functions write for a council, in English, in one other language and from right to left: each form with
 * all its errors, a question of every type with its error, each step, the answers to check, the confirmation (with a
 * delay too), the page after "Is this page useful?", every way to say no, what a resident sees by the secret link, and the staff desk. No server and no browser is needed.
 * @param built the snapshot of a build, with its page frames
 */
export async function functionPages(built: Snapshot): Promise<FunctionPage[]> {
  const site = withEveryQuestion(built);
  const other = built.council.languages.find((language) => language !== 'en');
  const languages = ['en', ...(other === undefined ? [] : [other]), rightToLeft];
  const pages: FunctionPage[] = [];
  for (const language of languages) {
    const isWhole = language === 'en';
    for (const form of Object.values(site.forms)) {
      if (!form.open) continue;
      if (isWhole || form.id.startsWith('every-question') || form.id === 'general-enquiry')
        pages.push(...(await formStates(site, form, language)));
    }
    pages.push(...(await refusalPages(site, language)));
    pages.push(...(await confirmations(site, language)));
    pages.push(...(await yoursPages(site, language, isWhole)));
  }
  pages.push(...(await performance(site)), ...(await searches(site)), ...(await lookUps(site)));
  pages.push(...(await deskPages(built)));
  return pages;
}

/** A yearly report on complaints, with answers of each kind and one that is missing. */
const complaintsReport = {
  ...complaintsReportSchema.parse({
    year: 2025,
    approvedBy: 'Cabinet',
    improvements: 'We call before we write.',
    answers: {
      '6.2': { meets: 'yes', how: 'The website acknowledges each complaint by itself.' },
      '6.3': { meets: 'partly', how: 'Two teams were late in spring.' },
      '3.1': { meets: 'no', how: 'We publish our policy in September.' },
    },
  }),
  approvedOn: '2026-07-14',
};

/** How often the charter's promises were kept, which a function counts; and the yearly report on complaints beside it. */
async function performance(built: Snapshot): Promise<FunctionPage[]> {
  const site = { ...built, complaintsReport };
  const { runtime } = testRuntime({ site });
  const path = '/charter/performance/';
  const standards = Object.values(site.standards);
  const quarters = ['2026-Q4', '2026-Q3'];
  const counts = { kept: 40, late: 10, open: 6, 'time/working-days/1': 40, 'channel/online': 40 };
  const said = { 'feedback/answers': 40, 'feedback/satisfied': 30, 'feedback/first-time': 31 };
  const tally = new Map<string, Record<string, number>>([
    ...standards.flatMap(({ id }) =>
      quarters.map((one) => [`${id}/${one}`, { ...counts, 'channel/letter': 16 }] as const),
    ),
    ['*/2026-Q3', { ...said, 'feedback/well': 20 }],
  ]);
  const figures = publishedFigures({
    ...{ standards, forms: Object.values(site.forms), tally, today: '2026-11-27' },
  });
  const words = wordsFrom('en', allWords);
  const counted = performancePage(figures, '2026-11-27T00:00:00+00:00', words, complaintsReport);
  const html = await writePage(site, { status: 200, language: 'en', ...counted }).text();
  const address = `${path}complaints/`;
  const asked = { params: { file: 'complaints' }, afterReply: () => undefined };
  const report = await performanceEndpoint(
    runtime,
    new Request(`https://c.test${address}`, { headers: accept }),
    asked,
  );
  return [
    { name: 'how often promises were kept', language: 'en', path, html },
    {
      ...{ name: 'the yearly report on complaints', language: 'en', path: address },
      html: await report.text(),
    },
  ];
}

/** What search answers where no script runs: results, none, and a search too many. */
async function searches(site: Snapshot): Promise<FunctionPage[]> {
  if (site.search === undefined) return [];
  const asked = [
    { name: 'results', words: 'council', wait: undefined },
    { name: 'none', words: 'xylophone-orchestra', wait: undefined },
    { name: 'failed (429)', words: 'council', wait: 60 },
  ];
  const pages: FunctionPage[] = [];
  for (const { name, words, wait } of asked) {
    const { runtime } = testRuntime({ site });
    const request = new Request(`https://c.test/search/?q=${words}`, { headers: accept });
    const limited = { ...runtime, searchLimited: () => Promise.resolve(wait) };
    const html = await (await searchEndpoint(limited, request, undefined)).text();
    pages.push({ name: `search without script: ${name}`, language: 'en', path: '/search/', html });
  }
  return pages;
}

/** What there is at a postcode: one street and several, none, what is no postcode, and too many questions; in English and from right to left. */
async function lookUps(site: Snapshot): Promise<FunctionPage[]> {
  if (site.lookUps === undefined) return [];
  const all = Object.entries(site.lookUps.postcodes);
  const [one = ''] = all.find(([, places]) => places.length === 1) ?? [];
  const [several = ''] = all.find(([, places]) => places.length > 1) ?? [];
  const asked = [
    { name: 'found', postcode: one, wait: undefined },
    { name: 'several streets', postcode: several, wait: undefined },
    { name: 'not found', postcode: 'ZZ9 9ZZ', wait: undefined },
    { name: 'errors', postcode: 'my house', wait: undefined },
    { name: 'too many (429)', postcode: one, wait: 60 },
  ];
  const pages: FunctionPage[] = [];
  const fromTheRight = asked.filter(({ name }) => ['several streets', 'errors'].includes(name));
  for (const language of ['en', rightToLeft]) {
    const path = postcodeAction(language);
    for (const { name, postcode, wait } of language === 'en' ? asked : fromTheRight) {
      const { runtime } = testRuntime({ site });
      const body = new URLSearchParams({ postcode });
      const request = new Request(`https://c.test${path}`, { method: 'POST', body });
      const limited = { ...runtime, searchLimited: () => Promise.resolve(wait) };
      const html = await (await postcodeEndpoint(limited, request, undefined)).text();
      pages.push({ name: `postcode: ${name}`, language, path, html });
    }
  }
  return pages;
}

/** The form as it comes back when nothing was answered; of one in steps, each step so, and the answers to check. */
async function formStates(
  site: Snapshot,
  form: FormDefinition,
  language: string,
): Promise<FunctionPage[]> {
  const made = testRuntime({ site });
  const path = `${language === 'en' ? '' : `/${language}`}/f/${form.id}`;
  const state = async (name: string, given: Record<string, string>): Promise<FunctionPage> => ({
    name: `${form.id}: ${name}`,
    language,
    path,
    html: await posted(made, form.id, { ...given, _language: language }),
  });
  const steps = stepsOf(form);
  if (steps.length === 0) {
    if (asksNothing(form)) return [];
    const pages = [await state('nothing filled in', {}), await state('errors', somethingElse)];
    if (form.id === everyQuestion.id) pages.push(await state('wrong answers', wrongAnswer));
    return pages;
  }
  const pages = [
    await state('errors', { ...somethingElse, _at: steps[0]?.id ?? '', _step: 'next' }),
  ];
  for (const { id, title } of steps)
    pages.push(await state(`the step ${title}`, { _at: 'none', _step: id }));
  const answers = form.id === everyQuestionInSteps.id ? everyAnswer : {};
  const last = steps.at(-1)?.id ?? '';
  pages.push(await state('check your answers', { ...answers, _at: last, _step: 'check' }));
  return pages;
}

function asksNothing(form: FormDefinition): boolean {
  return !form.fields.some(({ required }) => required) && form.waysToReply.length === 0;
}

async function refusalPages(site: Snapshot, language: string): Promise<FunctionPage[]> {
  const { runtime } = testRuntime({ site });
  const prefix = language === 'en' ? '' : `/${language}`;
  const pages: FunctionPage[] = [];
  for (const [kind, refusal] of Object.entries(refusals)) {
    const path = `${prefix}/sent/x/`;
    const request = new Request(`https://c.test${path}`, { headers: accept });
    const html = await refuse(runtime, request, refusal).text();
    pages.push({ name: `refused: ${kind} (${String(refusal.status)})`, language, path, html });
  }
  return pages;
}

/** The confirmation of the first form that promises a date, the same under a delay, and the page after "useful?". */
async function confirmations(site: Snapshot, language: string): Promise<FunctionPage[]> {
  const dated = Object.values(site.forms).find(
    ({ open, standard, steps, fields }) =>
      open &&
      standard !== 'none' &&
      site.standards[standard]?.target !== undefined &&
      steps === undefined &&
      fields.every(({ type, required }) => !required || type === 'textarea' || type === 'text'),
  );
  const pages: FunctionPage[] = [];
  if (dated !== undefined) {
    const answers = Object.fromEntries(
      dated.fields.flatMap(({ name, type }) =>
        type === 'email' ? [[name, 'ada@example.org']] : typedIn(name, type),
      ),
    );
    const delayed: Snapshot = {
      ...site,
      delays: [
        delaySchema.parse({
          standards: [dated.standard],
          from: '2026-11-01',
          until: '2027-11-01',
          target: '9 working days',
          reason: 'Storm damage has brought us many more reports than usual.',
          telephone: site.council.telephone,
        }),
      ],
    };
    pages.push(await confirmation(site, dated.id, answers, language, 'confirmation'));
    pages.push(await confirmation(delayed, dated.id, answers, language, 'confirmation, delayed'));
  }
  if (site.forms['page-useful']?.open === true)
    pages.push(await confirmation(site, 'page-useful', { useful: 'yes' }, language, 'thanks'));
  return pages;
}

function typedIn(name: string, type: string): [string, string][] {
  return type === 'textarea' || type === 'text' ? [[name, 'The light is out']] : [];
}

async function confirmation(
  site: Snapshot,
  form: string,
  answers: Record<string, string>,
  language: string,
  name: string,
): Promise<FunctionPage> {
  const made = testRuntime({ site });
  const body = new URLSearchParams({ ...answers, _language: language });
  const reply = await made.post(`/f/${form}`, { headers: accept, body });
  const path = reply.headers.get('location');
  if (path === null) throw new Error(`${form} was not taken: ${await reply.text()}`);
  const url = new URL(path, 'https://c.test');
  const reference = /\/sent\/([^/]+)\//.exec(url.pathname)?.[1];
  const call = { params: { reference, language: language === 'en' ? undefined : language } };
  const page = await sentEndpoint(made.runtime, new Request(url, { headers: accept }), {
    ...call,
    afterReply: () => undefined,
  });
  return { name: `${form}: ${name}`, language, path: url.pathname, html: await page.text() };
}

async function posted(
  made: TestRuntime,
  form: string,
  given: Record<string, string>,
): Promise<string> {
  const body = new URLSearchParams(given);
  return (await made.post(`/f/${form}`, { headers: accept, body })).text();
}

const everyAnswer: Record<string, string> = {
  ...Object.fromEntries(Object.entries(goodAnswers).map(([type, answer]) => [`q-${type}`, answer])),
  'q-date': '2026-11-01',
  'q-address-line1': '1 High Street',
  'q-address-town': 'Workington',
  'q-address-postcode': 'CA14 3YJ',
};

/** Something no form asks for, so that what comes back names each question and not the form. */
const somethingElse = { colour: 'red' };

const wrongAnswer = Object.fromEntries(
  Object.entries(wrongAnswers).map(([type, answer]) => [`q-${type}`, answer]),
);

/** The same council with a form of every question, and pages in a language that is read from the right. */
export function withEveryQuestion(built: Snapshot): Snapshot {
  const english = built.shells['en'] ?? '';
  return {
    ...built,
    council: {
      ...built.council,
      languages: [...new Set([...built.council.languages, rightToLeft])],
    },
    words: { ...built.words, [rightToLeft]: allWords[rightToLeft] ?? {} },
    shells: {
      ...built.shells,
      [rightToLeft]: english.replace(/<html lang="?en"?/, `<html lang="${rightToLeft}" dir="rtl"`),
    },
    forms: {
      ...built.forms,
      [everyQuestion.id]: everyQuestion,
      [everyQuestionInSteps.id]: everyQuestionInSteps,
    },
  };
}

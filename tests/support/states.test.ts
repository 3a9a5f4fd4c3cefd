import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fieldTypes } from '../../src/domain/forms/definition.ts';
import { alertLevels } from '../../src/site/alert-levels.ts';
import { kindFolders, kindIn } from '../../src/site/kinds.ts';
import { everyQuestion, everyQuestionInSteps, goodAnswers } from '../a11y/every-question.ts';
import { alertOf, broughtAbout, delayHtml, successorHtml } from '../a11y/brought-about.ts';
import { functionPages, refusals, rightToLeft } from '../a11y/function-pages.ts';
import {
  narrowWays,
  otherWays,
  colourWays,
  ownPages,
  pageOfKind,
  pagesOfEachKind,
} from '../a11y/states.ts';
import { testSite } from './test-runtime.ts';

test('every kind of page is among the states', () => {
  expect(Object.keys(pageOfKind).sort()).toEqual([...kindFolders].sort());
  for (const folder of kindFolders)
    expect([folder, pageOfKind[folder] !== undefined]).toEqual([
      folder,
      'page' in kindIn(folder) && kindIn(folder).page !== undefined,
    ]);
});

test('every page in src/pages is among the states, by its kind or as one of our own', async () => {
  const files = (await readdir('src/pages', { recursive: true })).filter((file) =>
    file.endsWith('.astro'),
  );
  const ofKinds = kindFolders.flatMap((folder) => kindIn(folder).page ?? []);
  expect(files.sort()).toEqual([...new Set([...ofKinds, ...Object.keys(ownPages)])].sort());
});

test('a page that a council has to have and has not is an error, and one that its content has none of is not', () => {
  const built = [
    '/',
    '/charter/',
    '/contact/',
    '/a-to-z/',
    '/search/',
    '/formats-and-languages/',
    '/404.html',
    '/services/',
    '/services/bins/',
    '/services/bins/missed/',
    '/offices/',
    '/offices/town-hall/',
    '/news/',
    '/events/',
    '/guides/',
    '/step-by-step/',
    '/publications/',
    '/campaigns/',
    '/consultations/',
    '/directories/',
    '/service-status/',
    '/forms/',
    '/forms/general-enquiry/',
    '/privacy/',
  ];
  const council = { languages: ['en'], kinds: new Set(['services', 'offices', 'pages', 'forms']) };
  expect(pagesOfEachKind(built, council).sort()).toEqual(built.sort());
  expect(() => pagesOfEachKind(built, { ...council, kinds: new Set(['news']) })).toThrow(
    'No page of news was built',
  );
  expect(() => pagesOfEachKind(built, { ...council, languages: ['en', 'pl'] })).toThrow(
    'No page of notices was built',
  );
  expect(() =>
    pagesOfEachKind(
      built.filter((path) => path !== '/services/bins/'),
      council,
    ),
  ).toThrow('No page of services/[topic]/index.astro was built');
});

test('every type of question is in the form that is shown with its errors', () => {
  for (const { fields } of [everyQuestion, everyQuestionInSteps])
    expect(fields.map(({ type }) => type).sort()).toEqual([...fieldTypes].sort());
  const others = ['address', 'date', 'file'];
  expect([...Object.keys(goodAnswers), ...others].sort()).toEqual([...fieldTypes].sort());
});

test('every way to look at a page is there', () => {
  const ways = [...narrowWays, ...otherWays, ...colourWays].map(({ name }) => name);
  expect(ways).toEqual(
    expect.arrayContaining([
      '320 px',
      '400% (320 × 256)',
      'text spacing (1.4.12)',
      'text at 200%',
      'forced colours',
      'reduced motion',
      'print',
      'light',
      'dark',
    ]),
  );
});

test('functions write a page for each way to say no, each step, the answers to check and the confirmation', async () => {
  const pages = await functionPages(testSite());
  const names = pages.map(({ name, language }) => `${language} ${name}`);
  for (const kind of Object.keys(refusals))
    expect(names).toContainEqual(expect.stringContaining(`en refused: ${kind} `));
  expect(names).toEqual(
    expect.arrayContaining([
      'en general: errors',
      'en every-question: errors',
      'en every-question: wrong answers',
      'en every-question-in-steps: the step The second half',
      'en every-question-in-steps: check your answers',
      'en general: confirmation',
      'en general: confirmation, delayed',
      'pl general: confirmation',
      `${rightToLeft} every-question: errors`,
    ]),
  );
  const wrong = pages.find(({ name }) => name === 'every-question: wrong answers')?.html ?? '';
  expect(wrong.match(/class="govuk-error-message"/g)?.length).toBeGreaterThanOrEqual(
    fieldTypes.length,
  );
});

test('what a reader brings about is among the states: search, alerts, a delay, script off, and what is announced', () => {
  const names = broughtAbout.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'search: results',
      'search: results of one kind',
      'search: words that are nearly right',
      'search: none',
      'search: failed',
      'search in another language',
      ...alertLevels.map((level) => `an alert: ${level}`),
      'an alert on a page in another language',
      'a delay on a form',
      'another council takes this one’s place',
      'another council takes this one’s place, above a form',
      'a copy that is read without a connection',
      'script off: home',
      'script off: a form',
      'script off: search',
      'how many characters are left',
      'a file that is too big',
    ]),
  );
});

test('a state that is looked at on one council alone says why', () => {
  for (const { name, onFirstAlone } of broughtAbout)
    if (onFirstAlone !== undefined) expect([name, onFirstAlone.length > 30]).toEqual([name, true]);
});

test('the alert, the delay and the successor of the states are what the components write', async () => {
  const tags = (html: string): string[] =>
    [...html.matchAll(/<(section|strong|p)(?:[^>]*class="([^"]+)")?/g)].map(
      ([, tag = '', name]) => `${tag} ${name ?? ''}`,
    );
  for (const [file, html] of [
    ['Alerts', alertOf('major').replace('alerts alerts--major', '')],
    ['Delays', delayHtml],
    ['Successor', successorHtml('en')],
  ] as const) {
    const component = await readFile(`src/components/${file}.astro`, 'utf8');
    for (const tag of tags(html))
      expect([file, tags(component)]).toEqual([file, expect.arrayContaining([tag])]);
  }
});

import { expect, test } from 'vitest';
import { broughtAbout } from '../a11y/brought-about.ts';
import { functionPages } from '../a11y/function-pages.ts';
import { partNames } from '../a11y/parts/all-parts.ts';
import { statesOf } from '../a11y/states-of.ts';
import { testSite } from './test-runtime.ts';

const files = [
  ...['/', '/charter/', '/contact/', '/a-to-z/', '/search/', '/formats-and-languages/'],
  ...['/404.html', '/services/', '/services/bins/', '/services/bins/missed/', '/offices/'],
  ...['/offices/town-hall/', '/news/', '/events/', '/forms/', '/forms/general-enquiry/'],
  ...[
    '/service-status/',
    '/step-by-step/',
    '/publications/',
    '/campaigns/',
    '/consultations/',
    '/directories/',
    '/guides/',
    '/privacy/',
    '/pl/',
    '/pl/search/',
    '/pl/forms/general-enquiry/',
    '/pl/404.html',
  ],
];
const council = { languages: ['en', 'pl'], kinds: new Set(['services', 'offices', 'pages']) };
const on = (isFirst: boolean, isWhole = false) =>
  statesOf(testSite(), council, files, { isFirst, isWhole });

test('on the first council every built page is walked through whole, and every state is brought about', async () => {
  const states = await on(true);
  const names = states.map(({ name }) => name);
  expect(states.filter(({ name }) => name === 'as opened').map(({ path }) => path)).toEqual(
    expect.arrayContaining(files),
  );
  for (const { name, parts } of states) if (name === 'as opened') expect(parts).toEqual(partNames);
  expect(names).toEqual(expect.arrayContaining(broughtAbout.map(({ name }) => name)));
  expect(names).toEqual(
    expect.arrayContaining([
      'general: errors',
      'every-question: errors',
      'every-question-in-steps: check your answers',
      'general: confirmation',
      'general: confirmation, delayed',
      'refused: no-such-page (404)',
      'refused: too-big (413)',
      'refused: too-many (429)',
      'refused: store-down (503)',
      'how often promises were kept',
    ]),
  );
});

test('on another council its own pages, forms and confirmations are looked at, and what script does is not again', async () => {
  const states = await on(false);
  const names = states.map(({ name }) => name);
  expect(states.filter(({ name }) => name === 'as opened').length).toBe(files.length);
  expect(names).toEqual(expect.arrayContaining(['general: errors', 'general: confirmation']));
  const alone = broughtAbout.filter(({ onFirstAlone }) => onFirstAlone !== undefined);
  expect(alone.length).toBeGreaterThan(0);
  for (const { name } of alone) expect(names).not.toContain(name);
  for (const { name } of broughtAbout)
    expect([name, names.includes(name)]).toEqual([name, !alone.some((one) => one.name === name)]);
  for (const { parts } of states) expect(parts).toContain('contrast');
});

test('npm run a11y has every page that functions write, on every council', async () => {
  const names = (await on(false, true)).map(({ name, language }) => `${language} ${name}`);
  for (const { name, language } of await functionPages(testSite()))
    expect(names).toContain(`${language} ${name}`);
});

import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { searchAddress } from '../../src/site/addresses.ts';
import { yoursAddress, yoursHome } from '../../src/site/yours.ts';
import { loadFunctions, routeFor } from '../../src/server/functions.ts';

const routes = await loadFunctions();
const params = (path: string): Record<string, string> | undefined => routeFor(routes, path)?.params;

test.each([
  ['/f/general-enquiry', { form: 'general-enquiry' }],
  ['/f/general-enquiry/', { form: 'general-enquiry' }],
  ['/p/allerdale/f/complaint', { project: 'allerdale', form: 'complaint' }],
  ['/sent/K7RM-3XDW/', { reference: 'K7RM-3XDW' }],
  ['/sent/K7RM-3XDW/reply.ics', { reference: 'K7RM-3XDW', file: 'reply.ics' }],
  ['/pl/sent/K7RM-3XDW/', { language: 'pl', reference: 'K7RM-3XDW' }],
  ['/promise/general-enquiry', { form: 'general-enquiry' }],
  ['/health', {}],
  ['/search/', {}],
  ['/zh-Hant/search/', {}],
  ['/yours/', {}],
  ['/pl/yours/eyJy.dDyH/add/', { token: 'eyJy.dDyH', act: 'add' }],
])('%s is answered by a function', (path, expected) => {
  expect(params(path)).toEqual(expected);
});

test.each([
  '/',
  '/f/',
  '/f',
  '/f/a/b',
  '/forms/general-enquiry/',
  '/p//f/x',
  '/p/allerdale/g/x',
  '/F/general-enquiry',
  '//f/general-enquiry',
  // A topic, a form and an event may be named so.
  '/services/search/',
  '/forms/search/',
  '/search/x/',
  '/services/yours/',
  '/services/yours/bins/',
])('%s is not', (path) => {
  expect(params(path)).toBeUndefined();
});

test('the paths mean to this server what they mean to a URLPattern, as which Netlify reads them', () => {
  const pieces = ['f', 'p', 'sent', 'promise', 'pl', 'x', '', 'a%20b', 'reply.ics'];
  const paths = pieces.flatMap((one) =>
    pieces.flatMap((two) =>
      pieces.flatMap((three) => [
        `/${one}/${two}`,
        `/${one}/${two}/${three}`,
        `/${one}/x/${two}/${three}`,
      ]),
    ),
  );
  for (const { segments, run } of routes) {
    const pattern = new URLPattern({ pathname: `/${segments.join('/')}` });
    for (const path of paths) {
      const found = pattern.exec({ pathname: path });
      const own = routeFor([{ segments, run }], path)?.params;
      expect(own, path).toEqual(found === null ? undefined : { ...found.pathname.groups });
    }
  }
});

test('search and what someone sent are answered in every language that there are words in', () => {
  for (const { code } of languages) {
    expect(params(searchAddress(code)), code).toEqual({});
    expect(params(yoursHome(code)), code).toEqual({});
    expect(params(yoursAddress(code, 'a.b')), code).toEqual({ token: 'a.b' });
  }
});

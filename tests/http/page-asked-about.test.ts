import { expect, test } from 'vitest';
import { withPage } from '../../src/http/page-asked-about.ts';
import { testSite } from '../support/test-runtime.ts';

const site = testSite({
  'page-useful': {
    standard: 'none',
    fields: [
      { name: 'page', type: 'text', maxLength: 60 },
      { name: 'useful', type: 'radios', required: true, options: ['yes', 'no'] },
    ],
  },
  'accessibility-problem': {
    fields: [
      { name: 'page', type: 'text', maxLength: 60 },
      { name: 'message', type: 'textarea', required: true },
    ],
  },
});

function pageKept(
  form: string,
  page: string[] | undefined,
  referer?: string,
): readonly string[] | undefined {
  const definition = site.forms[form];
  if (definition === undefined) throw new Error(`no form ${form}`);
  const request = new Request(`https://c.test/f/${form}`, {
    method: 'POST',
    ...(referer !== undefined && { headers: { referer } }),
  });
  const given = { useful: ['yes'], ...(page && { page }) };
  return withPage({ given, files: [], bytes: 0 }, definition, request).given['page'];
}

test.each([
  ['a page', '/services/bins/', '/services/bins/'],
  ['the home page', '/', '/'],
  [
    'a page in another language',
    '/zh-Hant/forms/general-enquiry/',
    '/zh-Hant/forms/general-enquiry/',
  ],
  ['a page in its whole address', 'https://c.test/services/bins/', '/services/bins/'],
  ['a page and what was asked of it', '/search/?q=Ada+Lovelace#results', '/search/'],
  ['a page with accents', '/caf%C3%A9s/', '/caf%C3%A9s/'],
  ['spaces around it', ' /contact/ ', '/contact/'],
])('"Is this page useful?" keeps %s', (_, sent, kept) => {
  expect(pageKept('page-useful', [sent])).toEqual([kept]);
});

test.each([
  ['words', 'Call me on 01632 960001'],
  ['words made an address', '/call me on 01632 960001/'],
  ['words made an address, escaped', '/call%20me%20on%2001632%20960001/'],
  ['another site', 'https://evil.example.org/bins/'],
  ['another site without its scheme', '//evil.example.org/bins/'],
  ['another site behind dots', '/..//evil.example.org/'],
  ['a script', 'javascript:alert(1)'],
  ['markup', '/<b>bins</b>/'],
  ['a broken escape', '/bins/%E0%A4%A/'],
  ['a line break', '/bins/\nBcc: ada@example.org'],
  ['more than the question takes', `/${'a'.repeat(60)}/`],
])('"Is this page useful?" drops %s, and it is no error', (_, sent) => {
  expect(pageKept('page-useful', [sent])).toBeUndefined();
});

test('of two pages the first is kept', () => {
  expect(pageKept('page-useful', ['/bins/', 'words of mine'])).toEqual(['/bins/']);
});

test('where people are asked in words, their words are kept', () => {
  expect(pageKept('accessibility-problem', ['the one about bins'])).toEqual(['the one about bins']);
});

test('the link that led to a form names the page, if it is one and not too long', () => {
  const from = (page: string): string => `https://c.test/forms/accessibility-problem/?page=${page}`;
  expect(pageKept('accessibility-problem', undefined, from('/bins/'))).toEqual(['/bins/']);
  expect(pageKept('accessibility-problem', undefined, from('//evil.test'))).toBeUndefined();
  // What no one typed is never too long for someone to mend.
  expect(pageKept('accessibility-problem', undefined, from(`/${'a'.repeat(60)}/`))).toBeUndefined();
});

import { expect, test } from 'vitest';
import { pageHelpLinks } from '../../src/views/page-help-links.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';

const fellbridge = await loadCouncil('fellbridge', {
  contentFolder: 'tests/fixtures/many-languages',
  today: '2026-11-22',
});

test('each form about a page gets the page', () => {
  expect(pageHelpLinks(fellbridge, 'en', '/charter/')).toEqual([
    { form: 'accessibility-problem', href: '/forms/accessibility-problem/?page=/charter/' },
    { form: 'another-format', href: '/forms/another-format/?page=/charter/' },
  ]);
});

test('on a Welsh page they are the Welsh forms', () => {
  const [first] = pageHelpLinks(fellbridge, 'cy', '/cy/');
  expect(first?.href).toBe('/cy/forms/accessibility-problem/?page=/cy/');
});

test('in a language the council has no forms in, they are the English ones and say so', () => {
  const [first] = pageHelpLinks(fellbridge, 'pl', '/pl/');
  expect(first).toEqual({
    form: 'accessibility-problem',
    href: '/forms/accessibility-problem/?page=/pl/',
    hreflang: 'en',
  });
});

test('a page that a function writes has no address to tell', () => {
  const [first] = pageHelpLinks(fellbridge, 'en', undefined);
  expect(first?.href).toBe('/forms/accessibility-problem/');
});

test('a form does not lead to itself', () => {
  const links = pageHelpLinks(fellbridge, 'en', '/forms/another-format/');
  expect(links.map(({ form }) => form)).toEqual(['accessibility-problem']);
});

test('a form that the council has not, or has closed, is left out', () => {
  const forms = fellbridge.forms
    .filter(({ id }) => id !== 'another-format')
    .map((form) => ({ ...form, data: { ...form.data, open: false } }));
  expect(pageHelpLinks({ ...fellbridge, forms }, 'en', '/charter/')).toEqual([]);
});

import { expect, test } from 'vitest';
import { pageHelpLinks } from '../../src/views/page-help-links.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';

const allerdale = await loadCouncil('allerdale', { today: '2026-11-22' });

test('each form about a page is told the page', () => {
  expect(pageHelpLinks(allerdale, 'en', '/charter/')).toEqual([
    { form: 'accessibility-problem', href: '/forms/accessibility-problem/?page=/charter/' },
    { form: 'another-format', href: '/forms/another-format/?page=/charter/' },
  ]);
});

test('on a Polish page they are the Polish forms', () => {
  const [first] = pageHelpLinks(allerdale, 'pl', '/pl/');
  expect(first?.href).toBe('/pl/forms/accessibility-problem/?page=/pl/');
});

test('in a language the council has no forms in, they are the English ones and say so', () => {
  const [first] = pageHelpLinks(allerdale, 'cy', '/cy/');
  expect(first).toEqual({
    form: 'accessibility-problem',
    href: '/forms/accessibility-problem/?page=/cy/',
    hreflang: 'en',
  });
});

test('a page that a function writes has no address to tell', () => {
  const [first] = pageHelpLinks(allerdale, 'en', undefined);
  expect(first?.href).toBe('/forms/accessibility-problem/');
});

test('a form does not lead to itself', () => {
  const links = pageHelpLinks(allerdale, 'en', '/forms/another-format/');
  expect(links.map(({ form }) => form)).toEqual(['accessibility-problem']);
});

test('a form that the council has not, or has closed, is left out', () => {
  const forms = allerdale.forms
    .filter(({ id }) => id !== 'another-format')
    .map((form) => ({ ...form, data: { ...form.data, open: false } }));
  expect(pageHelpLinks({ ...allerdale, forms }, 'en', '/charter/')).toEqual([]);
});

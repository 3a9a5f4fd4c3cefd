import { expect, test } from 'vitest';
import { netlifyRedirects } from '../../src/site/netlify-redirects.ts';

test('old addresses come first, and then the pages for addresses that are none', () => {
  const lines = netlifyRedirects({ redirects: { '/old': '/contact/' }, languages: ['pl'] })
    .trimEnd()
    .split('\n');
  expect(lines.slice(0, 2)).toEqual(['/old /contact/ 301', '/pl/:page /pl/404.html 404']);
  expect(lines).toContain('/pl/forms/* /pl/404.html 404');
  expect(lines).toContain('/pl/services/* /pl/404.html 404');
});

test('no rule is for an address of a function in a language', () => {
  const rules = netlifyRedirects({ redirects: {}, languages: ['pl', 'zh-Hant'] });
  expect(rules).not.toMatch(/^\/[^/]+\/(?:\*|sent)/m);
});

test('a council with English alone has no such rule', () => {
  expect(netlifyRedirects({ redirects: {}, languages: [] })).toBe('');
});

test('what leads to another site comes first, and before the page that is there, as does what has ended', () => {
  const rules = netlifyRedirects({
    redirects: { '/old': '/contact/' },
    leaving: { '/bins/': 'https://new.example.gov.uk/bins/' },
    ended: ['/news/fair/'],
    languages: [],
  });
  expect(rules).toBe(
    '/bins/ https://new.example.gov.uk/bins/ 301!\n/news/fair/ /news/fair/ 410!\n/old /contact/ 301\n',
  );
});

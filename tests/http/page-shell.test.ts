import { expect, test } from 'vitest';
import { writePage } from '../../src/http/page-shell.ts';
import { testSite } from '../support/test-runtime.ts';

const frame =
  '<head><title>FRONT-DOOR-TITLE</title><meta name="robots" content="noindex"></head><main><!--front-door:main--></main>';
const site = { ...testSite(), shells: { en: frame } };
const page = { status: 200, language: 'en', title: 'How we did', main: '<p>74%</p>' };

test('a page that search engines may list says nothing else in its head', async () => {
  const reply = writePage(site, { ...page, headers: { 'X-Robots-Tag': 'all' } });
  expect(reply.headers.get('x-robots-tag')).toBe('all');
  expect(await reply.text()).toBe('<head><title>How we did</title></head><main><p>74%</p></main>');
});

test('any other page says in both places that it is not to be listed', async () => {
  const reply = writePage(site, page);
  expect(reply.headers.get('x-robots-tag')).toBe('noindex');
  expect(await reply.text()).toContain('<meta name="robots" content="noindex">');
});

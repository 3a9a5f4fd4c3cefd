import { expect, test } from 'vitest';
import { isSameOrigin } from '../../src/http/same-origin.ts';
import { testRuntime } from '../support/test-runtime.ts';

const url = 'https://www.example.gov.uk';

function isOwn(origin: string, asked: string, isHostChecked = false, more = {}): boolean {
  const request = new Request(`${asked}/f/general`, { headers: { Origin: origin, ...more } });
  return isSameOrigin(request, { url, isHostChecked });
}

test.each([
  ['the site itself', url, url],
  ['the site, where a proxy has ended TLS', url, 'http://www.example.gov.uk'],
  ['the site, where a proxy names another host', url, 'http://127.0.0.1:8888'],
  ['the site without its www', 'https://example.gov.uk', 'https://example.gov.uk'],
  ['this machine', 'http://127.0.0.1:8888', 'http://127.0.0.1:8888'],
  ['this machine by name', 'http://localhost:8888', 'http://localhost:8888'],
  ['this machine by IPv6', 'http://[::1]:8888', 'http://[::1]:8888'],
  ['a machine in the office by its number', 'http://10.0.0.7:8888', 'http://10.0.0.7:8888'],
])('a page of ours may send forms: %s', (_name, origin, asked) => {
  expect(isOwn(origin, asked)).toBe(true);
});

test.each([
  ['another website', 'https://evil.test', url],
  ['a name that was turned to our address', 'http://evil.test', 'http://evil.test'],
  ['such a name with our port', 'http://evil.test:8888', 'http://evil.test:8888'],
  [
    'a name that begins like this machine',
    'http://127.0.0.1.evil.test',
    'http://127.0.0.1.evil.test',
  ],
  ['a name that begins with localhost', 'http://localhost.evil.test', 'http://localhost.evil.test'],
  ['a name that ends like ours', 'https://evil-example.gov.uk', 'https://evil-example.gov.uk'],
  ['a name below ours', 'https://other.example.gov.uk', 'https://other.example.gov.uk'],
  ['a program of this machine at another port', 'http://127.0.0.1:9999', 'http://127.0.0.1:8888'],
  ['no address at all', 'evil', 'http://evil.test'],
])('a page of someone else may not: %s', (_name, origin, asked) => {
  expect(isOwn(origin, asked)).toBe(false);
});

test('a preview on Netlify is a page of ours, since Netlify has checked the name', () => {
  const preview = 'https://deploy-preview-7--example.netlify.app';
  expect(isOwn(preview, preview, true)).toBe(true);
  expect(isOwn('https://evil.test', preview, true)).toBe(false);
});

test('a page that may not say where it is says at least that it is ours', () => {
  expect(isOwn('null', url, false, { 'Sec-Fetch-Site': 'same-origin' })).toBe(true);
  expect(isOwn('null', url, false, { 'Sec-Fetch-Site': 'cross-site' })).toBe(false);
});

test('a form from a name that was turned to our address is not kept, and its reply not read', async () => {
  const made = testRuntime();
  const reply = await made.post('http://evil.test/f/general', {
    headers: { Accept: 'application/json', Origin: 'http://evil.test' },
    body: new URLSearchParams({ message: 'hi' }),
  });
  expect(reply.status).toBe(403);
  expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  expect(await Array.fromAsync(made.store.list())).toEqual([]);
});

test('an operator whose site is at another name than it was built for reads once what to do', async () => {
  const made = testRuntime();
  for (const origin of [
    'http://new.example.gov.uk',
    'http://new.example.gov.uk',
    'http://x.test',
  ]) {
    await made.post('http://new.example.gov.uk/f/general', {
      headers: { Accept: 'application/json', Origin: origin },
      body: new URLSearchParams({ message: 'hi' }),
    });
  }
  expect(made.log).toEqual([
    "[http] a form was refused: its page has another name than this site was built for (https://c.test). If the name is the council's, set SITE_URL to it and build again.",
  ]);
});

test.each([
  ['cross-site', false],
  ['same-site', true],
  ['same-origin', true],
  ['none', true],
])('a form without an origin, of which the browser says that it comes %s', (site, isTaken) => {
  const request = new Request(`${url}/f/general`, { headers: { 'Sec-Fetch-Site': site } });
  expect(isSameOrigin(request, { url, isHostChecked: false })).toBe(isTaken);
});

test('a form that another website sends without saying who it is gets the answer of any other such', async () => {
  const { post, store } = testRuntime();
  const body = new URLSearchParams({ message: 'Hello' });
  const send = async (headers: Record<string, string>) => {
    const reply = await post('/f/general', { headers: { Accept: 'text/html', ...headers }, body });
    return [reply.status, await reply.text()];
  };
  const foreign = await send({ Origin: 'https://evil.test' });
  expect(foreign[0]).toBe(403);
  expect(await send({ 'Sec-Fetch-Site': 'cross-site' })).toEqual(foreign);
  expect(await Array.fromAsync(store.list())).toEqual([]);
});

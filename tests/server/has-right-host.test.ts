import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawRequest } from '../support/raw-request.ts';
import { aFolder, siteIn, type TestSite } from './files/a-release.ts';

let site: TestSite;
beforeAll(async () => {
  site = await siteIn(await aFolder({ 'index.html': '<h1>Home</h1>', '404.html': 'no' }));
});
afterAll(() => site.stop());

const close = 'Connection: close';

async function statusOf(version: string, ...lines: string[]): Promise<number> {
  const bytes = [`GET / HTTP/${version}`, ...lines, close, '', ''].join('\r\n');
  return (await rawRequest(site.url, [Buffer.from(bytes, 'latin1')])).status;
}

test.each([
  'www.example.gov.uk',
  'www.example.gov.uk:8888',
  'www.example.gov.uk:',
  'council_1.example',
  'xn--mller-kva.example',
  '127.0.0.1:8888',
  '[::1]:8888',
  '[2001:db8::7]',
  'a%62',
])('one host is right: %s', async (host) => {
  expect(await statusOf('1.1', `Host: ${host}`)).toBe(200);
});

test.each([
  'a b',
  'a/b',
  '/',
  'a?b',
  'a#b',
  'user@example.gov.uk',
  'http://example.gov.uk',
  'a\\b',
  'a<b>',
  'a"b',
  'a%zz',
  'é.example',
  'a:80:80',
  'a:port',
  ':80',
  '[::1',
  '::1',
  '[1:2]',
  '[]',
  'a%20b',
  'evil:99999',
  'a:65536',
  '1.2.3.4.5',
  '999.1.1.1',
  '',
  ' ',
])('a host that cannot be one is answered with 400: %j', async (host) => {
  expect(await statusOf('1.1', `Host: ${host}`)).toBe(400);
});

test.each([
  ['two that differ', ['Host: a.example', 'Host: b.example']],
  ['two that are the same', ['Host: a.example', 'Host: a.example']],
  ['two in other letters', ['HOST: a.example', 'host: b.example']],
  ['an empty one and another', ['Host:', 'Host: b.example']],
  ['none', []],
])('with HTTP/1.1 there is one and no more: %s', async (_name, lines) => {
  expect(await statusOf('1.1', ...lines)).toBe(400);
});

test('HTTP/1.0 need name no host, and no wrong one', async () => {
  expect(await statusOf('1.0')).toBe(200);
  expect(await statusOf('1.0', 'Host: a.example')).toBe(200);
  expect(await statusOf('1.0', 'Host: a/b')).toBe(400);
  expect(await statusOf('1.0', 'Host: a.example', 'Host: b.example')).toBe(400);
});

test('a form sent so is refused before it is read, and its connection closes', async () => {
  const body = 'message=hi';
  const head = `POST /f/general-enquiry HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: ${String(body.length)}\r\n\r\n`;
  const reply = await rawRequest(site.url, [head + body]);
  expect(reply.status).toBe(400);
  expect(reply.headers['x-content-type-options']).toBe('nosniff');
  expect(reply.headers['connection']).toBe('close');
});

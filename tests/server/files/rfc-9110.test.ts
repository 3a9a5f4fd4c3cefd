import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../../src/http/security-headers.ts';
import { loadRelease } from '../../../src/server/files/load-release.ts';
import { aFolder, fetchAsIs, pressed, siteIn, siteOf, type TestSite } from './a-release.ts';

/** A hundred bytes, each of which tells where it stands. */
const plain = Array.from({ length: 100 }, (_, at) => String.fromCharCode(33 + (at % 90))).join('');
const page = `<!doctype html><p>${'Bins are collected on Tuesdays. '.repeat(100)}`;
const etag = (bytes: string | Buffer): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
const plainTag = etag(plain);
const modified = 'Mon, 23 Nov 2026 09:00:00 GMT';
const before = 'Mon, 23 Nov 2026 08:59:59 GMT';
const after = 'Mon, 23 Nov 2026 09:00:01 GMT';

const english = '<!doctype html><p>There is no such page.'.repeat(50);
const polish = '<!doctype html><p>Nie ma takiej strony.'.repeat(50);

let site: TestSite;
beforeAll(async () => {
  const folder = await aFolder({
    ...pressed('index.html', '<!doctype html><p>Home'.repeat(50)),
    ...pressed('contact/index.html', page),
    ...pressed('404.html', english),
    ...pressed('pl/404.html', polish),
    'pl/index.html': 'Witamy',
    'plain.bin': plain,
    'empty.txt': '',
    'town hall/café.txt': 'open',
    '_astro/site.abc123.css': 'p { color: black }',
    _headers: '/*\n  X-Secret: 1',
    _redirects: '/old /contact/ 301\n/old/deep/ /contact/ 301\n/pl/:page /pl/404.html 404\n',
    '.env': 'PASSWORD=1',
    '.git/config': '[core]',
    'a/.hidden/b.txt': 'hidden',
    '.well-known/security.txt': 'Contact: mailto:hello@example.gov.uk',
    'left-over.txt': 'new words, since yesterday '.repeat(9),
    'left-over.txt.br': brotliCompressSync('old words'),
    'left-over.txt.gz': gzipSync('old words'),
    'map.gz': gzipSync('a map'),
  });
  site = await siteIn(folder);
});
afterAll(() => site.stop());

type Case = [
  what: string,
  path: string,
  asked: Record<string, string>,
  status: number,
  answered: Record<string, string | undefined>,
  body?: string,
];

async function holds(method: string, [, path, asked, status, answered, body]: Case): Promise<void> {
  const reply = await fetchAsIs(site.url, { path, method, headers: asked });
  expect(reply.status).toBe(status);
  for (const [name, value] of Object.entries(answered))
    expect(reply.headers[name], name).toEqual(value);
  if (body !== undefined) expect(reply.body.toString('latin1')).toBe(body);
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(reply.headers[name.toLowerCase()], name).toBe(value);
  }
}

const ranges: Case[] = [
  ['the first byte', 'bytes=0-0', 206, plain.slice(0, 1)],
  ['the last byte by its place', 'bytes=99-99', 206, plain.slice(99)],
  ['the last five', 'bytes=-5', 206, plain.slice(-5)],
  ['from a byte to the end', 'bytes=90-', 206, plain.slice(90)],
  ['beyond the end, cut at the end', 'bytes=90-1000', 206, plain.slice(90)],
  ['more last bytes than there are', 'bytes=-1000', 206, plain],
  ['all of it', 'bytes=0-99', 206, plain],
  ['all of it, open', 'bytes=0-', 206, plain],
  ['an end that no number holds', 'bytes=0-18446744073709551615', 206, plain],
  ['an end of a thousand figures', `bytes=5-${'9'.repeat(1_000)}`, 206, plain.slice(5)],
  ['a thousand last bytes in figures', `bytes=-${'9'.repeat(1_000)}`, 206, plain],
  ['zeros before a number', 'bytes=0005-0006', 206, plain.slice(5, 7)],
  ['the unit in capitals', 'BYTES=1-2', 206, plain.slice(1, 3)],
  ['spaces around it', 'bytes= 1-2 ', 206, plain.slice(1, 3)],
  ['empty elements of the list', 'bytes=,1-2,,', 206, plain.slice(1, 3)],
  ['the byte after the last', 'bytes=100-', 416, ''],
  ['far beyond the end', 'bytes=100-200', 416, ''],
  ['a start that no number holds', 'bytes=18446744073709551615-', 416, ''],
  ['none of the last bytes', 'bytes=-0', 416, ''],
  ['the end before the start', 'bytes=10-5', 200, plain],
  ['the end before the start, beyond the file', 'bytes=1000-500', 200, plain],
  ['another unit', 'items=0-1', 200, plain],
  ['no unit', '0-1', 200, plain],
  ['no numbers', 'bytes=-', 200, plain],
  ['nothing', 'bytes=', 200, plain],
  ['words', 'bytes=a-b', 200, plain],
  ['a sign before a number', 'bytes=+1-2', 200, plain],
  ['a fraction', 'bytes=1.5-2', 200, plain],
  ['another base', 'bytes=0x1-0x2', 200, plain],
  ['two ends', 'bytes=1-2-3', 200, plain],
  ['a space within', 'bytes=1 -2', 200, plain],
  ['a space before the equals sign', 'bytes =1-2', 200, plain],
  ['two ranges, which are not served by rule', 'bytes=0-1,5-6', 200, plain],
  ['two that overlap', 'bytes=0-50,10-60', 200, plain],
  ['two, neither of them there', 'bytes=200-,300-', 200, plain],
  ['two hundred', `bytes=${Array.from({ length: 200 }, () => '0-').join(',')}`, 200, plain],
].map(([what, range, status, body]): Case => [
  String(what),
  '/plain.bin',
  { Range: String(range) },
  Number(status),
  {
    'content-length': String(String(body).length),
    'content-range':
      status === 416
        ? 'bytes */100'
        : status === 206
          ? expect.stringMatching(/^bytes \d+-\d+\/100$/)
          : undefined,
    'accept-ranges': 'bytes',
  },
  String(body),
]);

describe('a range', () => {
  test.each(ranges)('%s', async (...one) => holds('GET', one));
  test.each(ranges)('%s, to HEAD, to which a range means nothing', async (...one) => {
    const [what, path, asked] = one;
    const whole = { 'content-length': '100', 'content-range': undefined };
    await holds('HEAD', [what, path, asked, 200, whole, '']);
  });
  test('says where it is', async () => {
    const { headers } = await fetchAsIs(`${site.url}/plain.bin`, {
      headers: { Range: 'bytes=5-9' },
    });
    expect(headers['content-range']).toBe('bytes 5-9/100');
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['etag']).toBe(plainTag);
  });
  test.each<Case>([
    [
      'nothing of nothing',
      '/empty.txt',
      { Range: 'bytes=0-' },
      416,
      { 'content-range': 'bytes */0' },
    ],
    ['the last of nothing', '/empty.txt', { Range: 'bytes=-5' }, 200, { 'content-length': '0' }],
  ])('%s', async (...one) => holds('GET', one));
});

describe('a range on a condition', () => {
  const part = { Range: 'bytes=0-4' };
  test.each<Case>([
    ['the same tag', '/plain.bin', { ...part, 'If-Range': plainTag }, 206, {}],
    ['another tag', '/plain.bin', { ...part, 'If-Range': '"another"' }, 200, {}],
    ['the same tag, weak', '/plain.bin', { ...part, 'If-Range': `W/${plainTag}` }, 200, {}],
    ['the same date', '/plain.bin', { ...part, 'If-Range': modified }, 206, {}],
    ['a later date', '/plain.bin', { ...part, 'If-Range': after }, 200, {}],
    ['an earlier date', '/plain.bin', { ...part, 'If-Range': before }, 200, {}],
    ['no date and no tag', '/plain.bin', { ...part, 'If-Range': 'yesterday' }, 200, {}],
    ['a star, which is none', '/plain.bin', { ...part, 'If-Range': '*' }, 200, {}],
    [
      'no such bytes, of another file',
      '/plain.bin',
      { Range: 'bytes=200-', 'If-Range': '"x"' },
      200,
      {},
    ],
    [
      'no such bytes, of this one',
      '/plain.bin',
      { Range: 'bytes=200-', 'If-Range': plainTag },
      416,
      {},
    ],
    ['without a range', '/plain.bin', { 'If-Range': '"x"' }, 200, {}],
  ])('%s', async (...one) => holds('GET', one));
});

describe('a condition', () => {
  const known = {
    etag: plainTag,
    'last-modified': modified,
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
  };
  const cases: Case[] = [
    ['the same tag', '/plain.bin', { 'If-None-Match': plainTag }, 304, known, ''],
    ['the same tag, weak', '/plain.bin', { 'If-None-Match': `W/${plainTag}` }, 304, known, ''],
    ['among others', '/plain.bin', { 'If-None-Match': `"a,b", ${plainTag}` }, 304, known, ''],
    ['any', '/plain.bin', { 'If-None-Match': '*' }, 304, known, ''],
    ['another', '/plain.bin', { 'If-None-Match': '"x"' }, 200, {}],
    ['no tag at all', '/plain.bin', { 'If-None-Match': plainTag.replaceAll('"', '') }, 200, {}],
    [
      'a tag goes before a date',
      '/plain.bin',
      { 'If-None-Match': '"x"', 'If-Modified-Since': after },
      200,
      {},
    ],
    ['not changed since', '/plain.bin', { 'If-Modified-Since': modified }, 304, known, ''],
    ['not changed since later', '/plain.bin', { 'If-Modified-Since': after }, 304, known, ''],
    ['changed since', '/plain.bin', { 'If-Modified-Since': before }, 200, {}],
    [
      'since a date of 1985',
      '/plain.bin',
      { 'If-Modified-Since': 'Monday, 23-Nov-26 09:00:00 GMT' },
      304,
      known,
    ],
    [
      'since a date of C',
      '/plain.bin',
      { 'If-Modified-Since': 'Mon Nov 23 09:00:00 2026' },
      304,
      known,
    ],
    ['since what is no date', '/plain.bin', { 'If-Modified-Since': '2026-11-24' }, 200, {}],
    [
      'since no day of the calendar',
      '/plain.bin',
      { 'If-Modified-Since': 'Mon, 31 Nov 2026 09:00:00 GMT' },
      200,
      {},
    ],
    ['if it is this', '/plain.bin', { 'If-Match': plainTag }, 200, {}],
    ['if it is this, weak', '/plain.bin', { 'If-Match': `W/${plainTag}` }, 412, {}, ''],
    ['if it is another', '/plain.bin', { 'If-Match': '"x"' }, 412, {}, ''],
    ['if it is there', '/plain.bin', { 'If-Match': '*' }, 200, {}],
    ['if unchanged since', '/plain.bin', { 'If-Unmodified-Since': modified }, 200, {}],
    ['if unchanged since earlier', '/plain.bin', { 'If-Unmodified-Since': before }, 412, {}, ''],
    [
      'a match goes before that date',
      '/plain.bin',
      { 'If-Match': '*', 'If-Unmodified-Since': before },
      200,
      {},
    ],
    [
      'a match that fails, and a tag that is known',
      '/plain.bin',
      { 'If-Match': '"x"', 'If-None-Match': plainTag },
      412,
      {},
    ],
    [
      'known, with a range',
      '/plain.bin',
      { 'If-None-Match': plainTag, Range: 'bytes=10-5' },
      304,
      known,
      '',
    ],
    [
      'a page that is none has no conditions',
      '/none/',
      { 'If-None-Match': '*', Range: 'bytes=0-1' },
      404,
      {},
    ],
  ];
  test.each(cases)('%s', async (...one) => holds('GET', one));
  test.each(cases.filter(([, , , status]) => status === 304))('%s, to HEAD', async (...one) =>
    holds('HEAD', one),
  );
});

describe('an encoding', () => {
  const [br, gzip] = [{ 'content-encoding': 'br' }, { 'content-encoding': 'gzip' }];
  const none = { 'content-encoding': undefined, vary: 'Accept-Encoding' };
  test.each<[string, string, Record<string, string | undefined>]>([
    ['what browsers send', 'gzip, deflate, br, zstd', br],
    ['only gzip', 'gzip', gzip],
    ['by its old name', 'x-gzip', gzip],
    ['in capitals', 'GZIP, BR', br],
    ['gzip liked better', 'br;q=0.5, gzip;q=0.8', gzip],
    ['plain liked better', 'br;q=0.5, identity', none],
    ['br refused', 'br;q=0, gzip', gzip],
    ['anything', '*', br],
    ['anything but br', 'br;q=0, *', gzip],
    ['nothing but plain', '*;q=0', none],
    ['nothing at all, which is answered all the same', 'identity;q=0, *;q=0', none],
    ['empty', '', none],
    ['what we do not have', 'zstd, deflate', none],
    ['a weight that is none', 'br;q=2, gzip', gzip],
    ['a weight of four places', 'br;q=0.1234, gzip;q=0.1', gzip],
    ['spaces', 'gzip ; q=0.1 ,\tbr;q=0.2', br],
    ['a parameter that it does not have', 'br;level=11, gzip', gzip],
  ])('%s', async (what, accepted, answered) => {
    await holds('GET', [what, '/contact/', { 'Accept-Encoding': accepted }, 200, answered]);
    await holds('HEAD', [what, '/contact/', { 'Accept-Encoding': accepted }, 200, answered, '']);
  });

  test('each has a tag of its own, and a part of it is a part of what is sent', async () => {
    const small = brotliCompressSync(page);
    const headers = { 'Accept-Encoding': 'br', Range: 'bytes=-4' };
    const reply = await fetchAsIs(`${site.url}/contact/`, { headers });
    expect(reply.status).toBe(206);
    expect(reply.body).toEqual(small.subarray(-4));
    expect(reply.headers['etag']).toBe(etag(small));
    expect(reply.headers['content-range']).toBe(
      `bytes ${String(small.byteLength - 4)}-${String(small.byteLength - 1)}/${String(small.byteLength)}`,
    );
    const plainly = await fetchAsIs(`${site.url}/contact/`, {
      headers: { 'If-None-Match': etag(small) },
    });
    expect(plainly.status).toBe(200);
  });

  test('what an earlier build left beside a file is never sent for it', async () => {
    const { body, headers } = await fetchAsIs(`${site.url}/left-over.txt`, {
      headers: { 'Accept-Encoding': 'br, gzip' },
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toContain('new words');
  });
});

describe('an address', () => {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  test.each<Case>([
    ['the first page', '/', {}, 200, html],
    ['a page', '/contact/', {}, 200, { ...html, etag: etag(page) }, page],
    ['a page without its slash', '/contact', {}, 200, html, page],
    ['a page by its file', '/contact/index.html', {}, 200, html, page],
    ['with a question', '/contact/?from=leaflet', {}, 200, html, page],
    ['whole', 'http://elsewhere.example/contact/', {}, 200, html, page],
    ['with dots', '/services/../contact/', {}, 200, html, page],
    ['with escapes', '/%63ontact/', {}, 200, html, page],
    ['with a space and a mark', '/town%20hall/caf%C3%A9.txt', {}, 200, {}, 'open'],
    [
      'that is there for ever',
      '/_astro/site.abc123.css',
      {},
      200,
      { 'cache-control': 'public, max-age=31536000, immutable' },
    ],
    ['that the web has rules for', '/.well-known/security.txt', {}, 200, {}],
    ['of something pressed by itself', '/map.gz', {}, 200, { 'content-encoding': undefined }],
    ['that is none', '/none/', {}, 404, html],
    [
      'that is none, pressed',
      '/none/',
      { 'Accept-Encoding': 'br' },
      404,
      { 'content-encoding': 'br' },
    ],
    ['of the page that says so', '/404.html', {}, 404, html],
    ['of that without its ending', '/404', {}, 404, html],
    ['in a language', '/pl/', {}, 200, html, 'Witamy'],
    ...['/pl/none/', '/pl/none', '/pl/forms/none/', '/pl/404.html', '/pl/404', '/pl/:page'].map(
      (path): Case => [`in a language that is none: ${path}`, path, {}, 404, html, polish],
    ),
    ['that only begins like a language', '/plus/none/', {}, 404, html, english],
    ['for Netlify', '/_headers', {}, 404, {}],
    ['for Netlify, redirects', '/_redirects', {}, 404, {}],
    ['for Netlify, escaped', '/%5fheaders', {}, 404, {}],
    ['that is hidden', '/.env', {}, 404, {}],
    ['in a hidden folder', '/.git/config', {}, 404, {}],
    ['in a hidden folder further in', '/a/.hidden/b.txt', {}, 404, {}],
    ['of the pressed file itself', '/contact/index.html.br', {}, 404, {}],
    ['outside', '/../../../etc/passwd', {}, 404, {}],
    ['outside, escaped', '/..%2f..%2f..%2fetc/passwd', {}, 404, {}],
    ['outside, twice escaped', '/%252e%252e/etc/passwd', {}, 404, {}],
    ['with a slash too many', '//contact/', {}, 404, {}],
    ['of another site', '//evil.example/', {}, 404, {}],
    ['of a property', '/__proto__', {}, 404, {}],
    ['with a zero', '/contact/%00', {}, 404, {}],
    ['that is no UTF-8', '/%ff', {}, 400, {}],
    ['of a folder without a page', '/town%20hall/', {}, 404, {}],
    ['old', '/old', {}, 301, { location: '/contact/', 'content-length': '0' }, ''],
    ['old, with a slash', '/old/', {}, 301, { location: '/contact/' }],
    ['old, further in', '/old/deep', {}, 301, { location: '/contact/' }],
    ['in capitals', '/CONTACT/', {}, 301, { location: '/contact/' }],
    ['in capitals, without its slash', '/Contact', {}, 301, { location: '/contact' }],
    ['in capitals, with a question', '/CONTACT/?A=B', {}, 301, { location: '/contact/?A=B' }],
    [
      'in capitals, with a space',
      '/Town%20Hall/CAF%C3%89.txt',
      {},
      301,
      { location: '/town%20hall/caf%C3%A9.txt' },
    ],
    ['old, in capitals', '/OLD', {}, 301, { location: '/contact/' }],
    ...[
      '/contact.',
      '/contact,',
      '/contact)',
      '/contact/).',
      '/contact/%E2%80%9D',
      '/contact%20',
      '/contact/%E2%80%8B',
      '/CONTACT/.)',
    ].map((path): Case => {
      const location = path.replace(/(?<=contact\/?)[^/a-z].*/i, '').toLowerCase();
      return [`with the signs of its sentence: ${path}`, path, {}, 301, { location }];
    }),
    ['old, with a full stop', '/old.', {}, 301, { location: '/contact/' }],
    ['of the first page, with signs', '/).', {}, 301, { location: '/' }],
    ['with many signs', `/contact${'.'.repeat(10_000)}x`, {}, 404, {}],
    ['in capitals, of nothing', '/NONE/', {}, 404, {}],
  ])('%s', async (...one) => holds('GET', one));

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s is not done to a page',
    async (method) => {
      await holds(method, ['', '/contact/', {}, 405, { allow: 'GET, HEAD' }]);
      await holds(method, ['', '/none/', {}, 405, { allow: 'GET, HEAD' }]);
    },
  );
});

test('a function has its address in capitals too, and what it is given stays as it was written', async () => {
  const run = () => Promise.resolve(new Response('found'));
  const routes = [
    '/sent/:reference/',
    '/yours/:token/',
    '/:language/sent/:reference/',
    '/charter/performance/',
  ];
  const folder = await aFolder({ 'index.html': 'Home', '404.html': english });
  const release = await loadRelease(folder);
  const own = await siteOf(() => release, {
    routes: routes.map((path) => ({ segments: path.split('/').slice(1), run })),
  });
  const leadsTo = async (path: string): Promise<unknown> =>
    (await fetchAsIs(own.url, { path, method: 'GET', headers: {} })).headers['location'];
  expect(await leadsTo('/SENT/K7RM-3XDW/')).toBe('/sent/K7RM-3XDW/');
  expect(await leadsTo('/PL/Sent/k7rm-3xdw/?x=1')).toBe('/pl/sent/k7rm-3xdw/?x=1');
  expect(await leadsTo('/Yours/aBc/')).toBe('/yours/aBc/');
  expect(await leadsTo('/Charter/Performance/')).toBe('/charter/performance/');
  expect(await leadsTo('/sent/K7RM-3XDW/.')).toBeUndefined();
  expect(await leadsTo('/sentt/K7RM-3XDW/')).toBeUndefined();
  await own.stop();
  await rm(folder, { recursive: true, force: true });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES, MAX_TEXT_BYTES } from '../../src/http/body-limits.ts';
import { formBytes, rawRequest, type RawPart } from '../support/raw-request.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

const path = '/f/general-enquiry';
const json = { Accept: 'application/json' };
/** Is in everything that is sent here: it may be in no line that the server prints. */
const secret = 'kept-from-the-log';
const email = `email=${secret}@example.org`;

let folder: string;
let site: SiteProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-limits-'));
  site = await startSite({ DATA_DIR: folder });
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

function errorIn(body: string): unknown {
  const said = JSON.parse(body) as object;
  expect(said).not.toHaveProperty('next');
  expect(said).toHaveProperty('errors');
  return (said as { error: unknown }).error;
}

describe('bodies over the cap', () => {
  const overCap = Math.ceil(MAX_BODY_BYTES) + 1;
  const big = 'x'.repeat(overCap);

  test('declared by its length, it is refused before it is read', async () => {
    const reply = await rawRequest(site.url, [
      formBytes(path, 'message=', { ...json, 'Content-Length': String(overCap) }),
    ]);
    expect(reply.status).toBe(413);
    expect(errorIn(reply.body)).toBeTypeOf('string');
  });

  test('sent whole, it is refused', async () => {
    const reply = await rawRequest(site.url, [formBytes(path, `message=${big}`, json)]);
    expect(reply.status).toBe(413);
    expect(errorIn(reply.body)).toBeTypeOf('string');
  });

  test('sent in chunks without a length, it is refused at the cap', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const head = formBytes(path, '', { ...json, 'Transfer-Encoding': 'chunked' }).replace(
      /Content-Length: 0\r\n/,
      '',
    );
    const chunks = Array.from({ length: 90 }, () => chunk);
    const reply = await rawRequest(site.url, [head, ...chunks, '0\r\n\r\n']);
    expect(reply.status).toBe(413);
    expect(errorIn(reply.body)).toBeTypeOf('string');
  });

  test('text has a smaller cap of its own', async () => {
    const body = `message=${'x'.repeat(MAX_TEXT_BYTES)}`;
    const reply = await rawRequest(site.url, [formBytes(path, body, json)]);
    expect(reply.status).toBe(413);
    errorIn(reply.body);
  });

  test('a browser is shown a page, with the telephone number', async () => {
    const body = `message=${'x'.repeat(MAX_TEXT_BYTES)}`;
    const reply = await rawRequest(site.url, [formBytes(path, body, { Accept: 'text/html' })]);
    expect(reply.status).toBe(413);
    expect(reply.body).toContain('href="tel:');
  });

  test('ten thousand fields are refused, in each way of sending them', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `f${String(index)}`);
    const multipart = `${names
      .map((name) => `--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n1\r\n`)
      .join('')}--B--\r\n`;
    const bodies: [string, string][] = [
      ['application/x-www-form-urlencoded', names.map((name) => `${name}=1`).join('&')],
      ['application/json', JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])))],
      ['multipart/form-data; boundary=B', multipart],
    ];
    for (const [type, body] of bodies) {
      const bytes = formBytes(path, body, { ...json, 'Content-Type': type });
      const reply = await rawRequest(site.url, [bytes]);
      expect(reply.status, type).toBe(413);
      errorIn(reply.body);
    }
  });
});

describe('what no browser sends', () => {
  test.each([
    ['a length that is no number', { 'Content-Length': secret }],
    ['a length and chunks at once', { 'Transfer-Encoding': 'chunked' }],
    ['a header longer than any browser sends', { 'X-Long': secret.repeat(2_000) }],
    ['a space in the name of a header', { [`X ${secret}`]: '1' }],
    ['a length below zero', { 'Content-Length': '-1' }],
  ])('%s is refused at once', async (_name, headers) => {
    const reply = await rawRequest(site.url, [
      formBytes(path, `${email}&message=${secret}`, headers as Record<string, string>),
    ]);
    expect(reply.status === 0 || (reply.status >= 400 && reply.status < 500)).toBe(true);
    expect(reply.raw).not.toContain(secret);
  });

  test.each([
    ['iso-8859-1', 415],
    ['utf-7', 415],
    ['utf-16', 415],
    ['UTF-8', 200],
    ['"utf-8"', 200],
  ])('the charset %s is answered with %i', async (charset, status) => {
    const reply = await rawRequest(site.url, [
      formBytes(path, `${email}&message=${secret}`, {
        ...json,
        'Content-Type': `application/x-www-form-urlencoded; charset=${charset}`,
      }),
    ]);
    expect(reply.status).toBe(status);
  });

  test('bytes that are no UTF-8 are refused, and never kept as question marks', async () => {
    const head = formBytes(path, '', {
      ...json,
      'Content-Type': 'application/json',
      'Content-Length': '16',
    });
    const body = Buffer.from([...Buffer.from('{"message":"'), 0xff, 0xfe, 0x22, 0x7d]);
    const reply = await rawRequest(site.url, [head, body]);
    expect(reply.status).toBe(400);
    errorIn(reply.body);
  });

  test('junk behind a whole request spoils neither its answer nor the next connection', async () => {
    const good = formBytes(path, `${email}&message=${secret}-before-junk`, {
      ...json,
      Connection: 'keep-alive',
    });
    const reply = await rawRequest(site.url, [
      good,
      `${secret}\r\n\r\n\u0000\u0001 / HTTP/9.9\r\n`,
    ]);
    expect([200, 400]).toContain(reply.status);
    const after = await rawRequest(site.url, [
      formBytes(path, `${email}&message=${secret}-after`, json),
    ]);
    expect(after.status).toBe(200);
  });

  test('two requests sent at once on one connection are both answered', async () => {
    const first = formBytes(path, `${email}&message=${secret}-one`, {
      ...json,
      Connection: 'keep-alive',
    });
    const second = formBytes(path, `${email}&message=${secret}-two`, json);
    const reply = await rawRequest(site.url, [first + second]);
    const references = [...reply.raw.matchAll(/"reference":"([^"]+)"/g)].map(([, found]) => found);
    expect(new Set(references).size).toBe(2);
  });
});

describe('those who are slow', () => {
  const unfinished = formBytes(path, `${email}&message=`, { ...json, 'Content-Length': '5000' });
  const everySecond = Array.from({ length: 45 }, () => ['x', 1_000]).flat();

  test.concurrent.each<[string, RawPart[], number]>([
    ['a body of one byte a second', [unfinished, ...everySecond], 35_000],
    ['half a body, and then silence,', [unfinished], 35_000],
    [
      'a header of one byte a second',
      [`POST ${path} HTTP/1.1\r\nX-Slow: `, ...everySecond],
      20_000,
    ],
    ['a connection that says nothing', [], 20_000],
  ])('%s is given up, and a quick one is served meanwhile', async (name, parts, most) => {
    const slow = rawRequest(site.url, parts, most);
    const quick = await rawRequest(site.url, [
      formBytes(path, `${email}&message=${secret}+${encodeURIComponent(name)}`, json),
    ]);
    expect(quick.status).toBe(200);
    const reply = await slow;
    expect([0, 408]).toContain(reply.status);
    expect(reply.milliseconds).toBeLessThan(most);
  });

  test.concurrent(
    'two photographs on a line of one megabit a second arrive, however long it takes',
    async () => {
      // As long as a browser's: Node's parser takes a short one for found wherever it stands, even in an address.
      const boundary = 'two-photographs-on-a-slow-line';
      const head = (name: string, more = ''): string =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
      const typed = {
        kind: 'park',
        message: secret,
        place: secret,
        email: `${secret}@example.org`,
      };
      const texts = Object.entries(typed).map(([name, value]) => `${head(name)}${value}\r\n`);
      const photograph = Buffer.alloc(2_000_000);
      photograph.set([0xff, 0xd8, 0xff]);
      const file = [head('photographs', '; filename="light.jpg"'), photograph, '\r\n'];
      const parts = [...texts, ...file, ...file, `--${boundary}--\r\n`].map((part) =>
        Buffer.from(part),
      );
      const body = Buffer.concat(parts);
      const start = formBytes('/f/report-a-problem', '', {
        ...json,
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
        'Content-Length': String(body.byteLength),
      });
      const slowly: RawPart[] = [start];
      for (let at = 0; at < body.byteLength; at += 60_000) {
        slowly.push(body.subarray(at, at + 60_000), 480);
      }
      const reply = await rawRequest(site.url, slowly, 10_000);
      expect(reply.milliseconds).toBeGreaterThan(31_000);
      expect(reply.status).toBe(200);
      expect(reply.body).toContain('"reference"');
    },
    60_000,
  );
});

test('nothing of all that is in what the server printed', () => {
  expect(site.output()).not.toContain(secret);
  expect(site.output()).not.toMatch(/Error|at .*\.ts:\d+/);
});

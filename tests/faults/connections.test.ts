import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { securityHeaders } from '../../src/http/security-headers.ts';
import { formBytes, rawRequest } from '../support/raw-request.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess | undefined;
let sockets: Socket[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-connections-'));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
});

const inTime = { timeout: 10_000 };
/** Another machine's address: all of 127.0.0.0/8 is this one. */
const elsewhere = '127.0.0.2';

function open(url: string, count: number, localAddress = '127.0.0.1', say = ''): Promise<unknown> {
  const { port } = new URL(url);
  const opened = Array.from({ length: count }, () => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress });
    sockets.push(socket);
    socket.on('error', () => undefined);
    return new Promise<void>((resolve) => {
      socket.once('connect', () => {
        if (say !== '') socket.write(say);
        resolve();
      });
    });
  });
  return Promise.all(opened);
}

function statusFrom(
  url: string,
  localAddress: string,
): Promise<{ status: number | undefined; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asking = get(url, { localAddress, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    });
    asking.on('error', reject);
  });
}

test('one address has so many connections and no more, learns when to come back, and no one else notices', async () => {
  site = await startSite({ DATA_DIR: folder, CONNECTIONS: '20/100' });
  // Each is at work: one on which nothing is done would give way to the newcomer.
  const begun =
    'POST /f/general-enquiry HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nmessage=';
  await open(site.url, 20, '127.0.0.1', begun);
  const { status, headers } = await statusFrom(site.url, '127.0.0.1');
  expect(status).toBe(503);
  expect(headers['retry-after']).toBe('30');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((await statusFrom(site.url, elsewhere)).status).toBe(200);
  expect(site.output()).toMatch(/\[http\] 503 GET \(too many connections\) from 127\.0\.0\.0\/24/);
});

test('when all connections are taken, a newcomer gets the place of the one that has most', async () => {
  site = await startSite({ DATA_DIR: folder, CONNECTIONS: '50/60' });
  await open(site.url, 50, '127.0.0.1', 'GET / HTTP/1.1\r\nX-Slow: ');
  await open(site.url, 10, '127.0.0.3', 'GET / HTTP/1.1\r\nX-Slow: ');
  for (let time = 0; time < 10; time += 1) {
    expect((await statusFrom(site.url, elsewhere)).status).toBe(200);
  }
});

test('when all connections are taken by bodies that come a byte at a time, a newcomer gets the place of one', async () => {
  site = await startSite({ DATA_DIR: folder, CONNECTIONS: '50/60' });
  const slow =
    'POST /f/general-enquiry HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nmessage=';
  // From two addresses that have many, and from twenty with one each.
  await open(site.url, 20, '127.0.0.1', slow);
  await open(site.url, 20, '127.0.0.3', slow);
  for (let address = 10; address < 30; address += 1) {
    await open(site.url, 1, `127.0.0.${String(address)}`, slow);
  }
  const dripping = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write('a');
  }, 500);
  try {
    await pause(5_500);
    for (let time = 0; time < 60; time += 1) {
      const from = `127.0.1.${String(time + 1)}`;
      expect((await statusFrom(site.url, from)).status, from).toBe(200);
      // Each newcomer stays, as a browser does.
      await open(site.url, 1, from);
    }
  } finally {
    clearInterval(dripping);
  }
}, 60_000);

test('a packet full of requests is answered to a bound, and no file or function is asked two thousand times', async () => {
  site = await startSite({ DATA_DIR: folder });
  const one = 'GET /promise/general-enquiry HTTP/1.1\r\nHost: a\r\n\r\n';
  const reply = await rawRequest(site.url, [one.repeat(1_200)], 20_000);
  const answers = reply.raw.match(/HTTP\/1\.1 \d{3}/g) ?? [];
  expect(answers.length).toBeLessThan(100);
  expect(answers.at(-1)).toBe('HTTP/1.1 503');
  expect(/retry-after: 30/i.test(reply.raw)).toBe(true);
  expect((await fetch(site.url)).status).toBe(200);
});

test.each([
  ['a request that is none', 'GET / HTTP/9.9\r\n\r\n', 400],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: 42\r\nConnection: close\r\n\r\n', 417],
  ['a trace', 'TRACE /promise/complaint HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
  [
    'a body in a coding that is not taken apart',
    'POST /f/general-enquiry HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
    501,
  ],
  ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
])('%s is answered with the headers that every answer has', async (_what, bytes, status) => {
  site = await startSite({ DATA_DIR: folder });
  const reply = await rawRequest(site.url, [bytes]);
  expect(reply.status).toBe(status);
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(reply.headers[name.toLowerCase()], name).toBe(value);
  }
});

test('silent connections, and a reader that reads nothing, do not keep it from stopping', async () => {
  site = await startSite({ DATA_DIR: folder, STOP_SECONDS: '3' });
  await open(site.url, 5);
  await open(site.url, 5, '127.0.0.1', 'GET / HTTP/1.1\r\nX-Slow: ');
  await open(
    site.url,
    5,
    '127.0.0.1',
    formBytes('/f/general-enquiry', '', { 'Content-Length': '50' }),
  );
  const began = performance.now();
  expect(await site.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(6_000);
});

test('where nothing is under way, silent connections do not keep it a second', async () => {
  site = await startSite({ DATA_DIR: folder });
  await open(site.url, 20);
  const began = performance.now();
  expect(await site.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(3_000);
});

/** A form with a photograph of so many bytes, so much of it as is to be sent. */
function photograph(bytes: number, sent = bytes): string {
  const boundary = 'a-photograph-of-a-street-light';
  const head = (name: string, more = ''): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const texts = `${head('message')}Dark\r\n${head('email')}ada@example.org\r\n`;
  const file = `${head('photographs', '; filename="light.jpg"')}\u00ff\u00d8\u00ff`;
  const whole = `${texts}${file}${'x'.repeat(bytes)}\r\n--${boundary}--\r\n`;
  const request = formBytes('/f/report-a-problem', '', {
    Accept: 'application/json',
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    'Content-Length': String(Buffer.byteLength(whole)),
  });
  return request + (sent === bytes ? whole : whole.slice(0, sent));
}

test('bodies that are held open take what room there is for them, and what people write is taken all the same', async () => {
  site = await startSite({ DATA_DIR: folder, BODY_MEMORY_MB: '8' });
  for (const from of ['127.0.0.1', '127.0.0.3', '127.0.0.4', '127.0.0.5']) {
    await open(site.url, 1, from, photograph(4_000_000, 1_900_000));
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const refused = await rawRequest(site.url, [photograph(2_500_000)], 10_000);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(refused.body)).not.toHaveProperty('next');
  expect((await sendForm(site.url, { message: 'A message without a photograph' })).status).toBe(
    200,
  );

  for (const socket of sockets) socket.destroy();
  const again = async (): Promise<number> =>
    (await rawRequest(site?.url ?? '', [photograph(1_500_000)], 10_000)).status;
  await expect.poll(again, inTime).not.toBe(503);
});

test('where the disk is nearly full, what is attached is refused honestly, and messages are taken', async () => {
  site = await startSite({ DATA_DIR: folder, DISK_FLOOR_MB: '900000000' });
  const refused = await rawRequest(site.url, [photograph(500_000)], 10_000);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await sendForm(site.url, { message: 'A message without a photograph' })).status).toBe(
    200,
  );
  expect(site.output()).toContain('[disk] There is little space left');
});

test('a hundred aborted downloads leave no file open', async () => {
  site = await startSite({ DATA_DIR: folder });
  const files = async (): Promise<number> =>
    (await readdir(`/proc/${String(site?.process.pid)}/fd`)).length;
  await fetch(site.url);
  const before = await files();
  for (let round = 0; round < 10; round += 1) {
    await open(site.url, 10, elsewhere, 'GET /pagefind/pagefind.js HTTP/1.1\r\nHost: a\r\n\r\n');
    for (const socket of sockets) socket.resetAndDestroy();
  }
  await expect.poll(files, inTime).toBeLessThanOrEqual(before + 2);
  expect((await fetch(site.url)).status).toBe(200);
});

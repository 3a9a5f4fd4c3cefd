import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadRelease } from '../../../src/server/files/load-release.ts';
import type { Release } from '../../../src/server/files/release.ts';
import { aFolder, fetchAsIs, put, siteIn, siteOf, type TestSite } from './a-release.ts';

let site: TestSite | undefined;
afterEach(async () => {
  await site?.stop();
  site = undefined;
});

const film = Buffer.alloc(3_000_000, 'A film about recycling. ');
/** Nothing above a kilobyte is held in memory. */
const fromDisk = { largestInMemory: 1_000 };

/** Files that this process has open in a folder. */
async function openIn(folder: string): Promise<number> {
  const { readlink } = await import('node:fs/promises');
  const all = await readdir('/proc/self/fd');
  const where = await Promise.all(
    all.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => '')),
  );
  return where.filter((path) => path.startsWith(folder)).length;
}

test('a large file comes from the disk, whole or in part', async () => {
  const folder = await aFolder({ 'film.mp4': film });
  site = await siteIn(folder, fromDisk);
  const whole = await fetchAsIs(`${site.url}/film.mp4`);
  expect(whole.body.equals(film)).toBe(true);
  expect(whole.headers['content-type']).toBe('video/mp4');
  const part = await fetchAsIs(`${site.url}/film.mp4`, { headers: { Range: 'bytes=2999990-' } });
  expect(part.status).toBe(206);
  expect(part.body.equals(film.subarray(2_999_990))).toBe(true);
  const head = await fetchAsIs(`${site.url}/film.mp4`, { method: 'HEAD' });
  expect(head.headers['content-length']).toBe('3000000');
});

test('what is more than may be held in all comes from the disk as well', async () => {
  const folder = await aFolder({ 'a.txt': 'a'.repeat(600), 'b.txt': 'b'.repeat(600) });
  const { files } = await loadRelease(folder, { mostInMemory: 1_000 });
  expect(files.get('/a.txt')?.identity.bytes).toBeDefined();
  expect(files.get('/b.txt')?.identity.bytes).toBeUndefined();
  site = await siteIn(folder, { mostInMemory: 1_000 });
  expect((await fetchAsIs(`${site.url}/b.txt`)).body.toString()).toBe('b'.repeat(600));
});

test('a hundred downloads that are given up leave no file open', async () => {
  const folder = await aFolder({ 'film.mp4': film });
  site = await siteIn(folder, fromDisk);
  const { port } = new URL(site.url);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<void>((resolve) => {
            const socket = connect(Number(port), '127.0.0.1', () => {
              socket.write('GET /film.mp4 HTTP/1.1\r\nHost: a.example\r\n\r\n');
            });
            socket.once('data', () => socket.destroy());
            socket.once('close', () => {
              resolve();
            });
          }),
      ),
    );
  }
  await expect.poll(() => openIn(folder), { timeout: 5_000 }).toBe(0);
  expect((await fetchAsIs(`${site.url}/film.mp4`)).status).toBe(200);
});

test('no more than 64 large files are open at a time, and the one too many learns when to come back', async () => {
  const folder = await aFolder({ 'film.mp4': Buffer.alloc(20_000_000, 'x') });
  site = await siteIn(folder, fromDisk);
  const { port } = new URL(site.url);
  const sockets = Array.from({ length: 64 }, () => connect(Number(port), '127.0.0.1'));
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.write('GET /film.mp4 HTTP/1.1\r\nHost: a.example\r\n\r\n');
    socket.pause();
  }
  await expect.poll(() => openIn(folder), { timeout: 5_000 }).toBe(64);
  expect((await fetchAsIs(`${site.url}/film.mp4`)).status).toBe(503);
  expect(site.log).toContain('503 GET (a file)');
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => openIn(folder), { timeout: 5_000 }).toBe(0);
});

test('files that are removed, changed or cut short while they are served end nothing', async () => {
  const folder = await aFolder({ 'page.html': 'a page', 'film.mp4': film });
  site = await siteIn(folder, fromDisk);
  await rm(join(folder, 'page.html'));
  expect((await fetchAsIs(`${site.url}/page`)).body.toString()).toBe('a page');

  await writeFile(join(folder, 'film.mp4'), 'another film');
  expect((await fetchAsIs(`${site.url}/film.mp4`)).status).toBe(503);
  await rm(join(folder, 'film.mp4'));
  expect((await fetchAsIs(`${site.url}/film.mp4`)).status).toBe(503);

  await put(folder, 'film.mp4', film);
  const cut = fetchAsIs(`${site.url}/film.mp4`);
  await truncate(join(folder, 'film.mp4'), 10);
  // Either it was read in time, or the connection closed before its end; never a whole answer of other bytes.
  const outcome = await cut
    .then(({ status, body }) => status === 503 || body.equals(film))
    .catch(() => true);
  expect(outcome).toBe(true);
  expect((await fetchAsIs(`${site.url}/page`)).status).toBe(200);
});

test('another release takes the place of this one between two requests, all of it at once', async () => {
  const [first, second] = [await aFolder({ 'a.txt': 'one' }), await aFolder({ 'b.txt': 'two' })];
  let now: Release = await loadRelease(first);
  site = await siteOf(() => now);
  expect((await fetchAsIs(`${site.url}/a.txt`)).status).toBe(200);
  now = await loadRelease(second);
  expect((await fetchAsIs(`${site.url}/a.txt`)).status).toBe(404);
  expect((await fetchAsIs(`${site.url}/b.txt`)).body.toString()).toBe('two');
  for (const folder of [first, second]) await rm(folder, { recursive: true });
});

test('whatever is thrown while a page is answered is a page with a number, and a line with the same', async () => {
  const folder = await aFolder({ 'a.txt': 'one' });
  const release = await loadRelease(folder);
  let isBroken = true;
  site = await siteOf(() => {
    if (isBroken) throw new TypeError('kept-from-the-log');
    return release;
  });
  const broken = await fetchAsIs(`${site.url}/a.txt`);
  expect(broken.status).toBe(500);
  const number = /\d{3}-\d{3}/.exec(broken.body.toString())?.[0] ?? 'none';
  expect(site.log).toEqual([
    expect.stringMatching(
      new RegExp(`^\\[fault\\] ${number}: GET \\(a page\\) failed: TypeError at `),
    ),
  ]);
  expect(site.log.join()).not.toContain('kept-from-the-log');

  const worse = await siteOf(
    () => {
      throw new TypeError();
    },
    {
      refuse: () => {
        throw new TypeError('no words');
      },
    },
  );
  const sentence = await fetchAsIs(`${worse.url}/a.txt`);
  expect(sentence.status).toBe(500);
  expect(sentence.body.toString()).toMatch(/Something went wrong here\. .* Number \d{3}-\d{3}\./);
  await worse.stop();

  isBroken = false;
  expect((await fetchAsIs(`${site.url}/a.txt`)).status).toBe(200);
  await rm(folder, { recursive: true });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultySmtp, type FaultySmtp } from '../support/faulty-smtp.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess | undefined;
let smtp: FaultySmtp | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-health-'));
});
afterEach(async () => {
  await site?.kill();
  await smtp?.stop();
  await rm(folder, { recursive: true, force: true });
});

const inTime = { timeout: 20_000 };

test('GET and HEAD are answered, as often as anyone asks, and no form’s limit is touched', async () => {
  site = await startSite({ DATA_DIR: folder, RATE_LIMIT: '3/300' });
  const { url } = site;
  const head = await fetch(`${url}/health`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const post = await fetch(`${url}/health`, { method: 'POST', body: 'x' });
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  const statuses = new Set<number>();
  for (let index = 0; index < 200; index += 1) statuses.add((await fetch(`${url}/health`)).status);
  expect([...statuses]).toEqual([200]);
  expect((await sendForm(url, { message: 'A form all the same' })).status).toBe(200);
  const health = (await (await fetch(`${url}/health`)).json()) as Record<string, unknown>;
  expect(health).toMatchObject({ status: 'ok', store: { isWritable: true } });
  expect(health['release']).toEqual(expect.stringMatching(/^\d{4}/));
  expect(JSON.stringify(health)).not.toContain(folder);
});

test('it says that mail is away and how long the oldest message has waited, and that it has come back', async () => {
  smtp = await faultySmtp('busy');
  site = await startSite({ DATA_DIR: folder, MAIL_URL: smtp.url });
  const { url } = site;
  const health = async () => (await (await fetch(`${url}/health`)).json()) as object;
  await sendForm(url, { message: 'It waits' });
  await expect.poll(health, inTime).toMatchObject({ status: 'impaired' });
  await expect
    .poll(health, inTime)
    .toMatchObject({ oldestUnsent: { ageMinutes: expect.any(Number) as number } });
  expect((await fetch(`${url}/health`)).status).toBe(200);
  smtp.mood = 'well';
  await sendForm(url, { message: 'It goes out' });
  await expect.poll(health, inTime).toMatchObject({ status: 'ok', mail: { isReachable: true } });
});

test('a database that is gone is 503', async () => {
  site = await startSite({ DATA_DIR: folder });
  const { url } = site;
  const status = async () => (await fetch(`${url}/health`)).status;
  expect(await status()).toBe(200);
  for (const ending of ['', '-wal', '-shm']) {
    await rm(join(folder, `submissions.sqlite${ending}`), { force: true });
  }
  await expect.poll(status, inTime).toBe(503);
});

test('metrics are on a port of their own, and count what was kept and sent', async () => {
  site = await startSite({ DATA_DIR: folder, METRICS_PORT: '0' });
  const { url } = site;
  await expect.poll(() => site?.output(), inTime).toContain('Metrics are at');
  const metrics = /Metrics are at (http:\/\/127\.0\.0\.1:\d+\/metrics)/.exec(site.output())?.[1];
  const text = async () => (await fetch(metrics ?? '')).text();
  await fetch(`${url}/`);
  await fetch(`${url}/nowhere-at-all/`);
  await sendForm(url, { message: 'Counted' });
  await fetch(`${url}/f/made-up-by-a-stranger`, { method: 'POST', body: 'x' });
  await expect
    .poll(text, inTime)
    .toContain('front_door_delivery_attempts_total{delivery="acknowledgement",outcome="sent"} 1\n');
  const said = await text();
  expect(said).toContain('front_door_submissions_total{form="general-enquiry"} 1\n');
  expect(said).toContain('front_door_http_requests_total{kind="page",status="404"} 1\n');
  expect(said).toContain('front_door_http_requests_total{kind="form",status="200"} 1\n');
  expect(said).toContain('front_door_outbox_oldest_age_seconds 0\n');
  expect(said).not.toContain('stranger');
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  expect(await site.stop()).toBe(0);
});

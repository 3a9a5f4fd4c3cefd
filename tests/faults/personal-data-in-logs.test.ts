import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultySmtp, type FaultySmtp, type SmtpMood } from '../support/faulty-smtp.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess | undefined;
let smtp: FaultySmtp | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-logs-'));
});
afterEach(async () => {
  await site?.kill();
  await smtp?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Words that are in what a resident sends, and nowhere else. */
const marked = {
  name: 'Marigold Quillfeather',
  email: 'marigold.quillfeather@marked-domain.example.org',
  phone: '01632 960777',
  address: '7 Zanzibar Mews, ZZ99 9ZZ',
  message: 'The xylophone-in-the-attic is leaking',
  never_asked_for: 'extra-kumquat',
};
const parts = [
  'Marigold',
  'Quillfeather',
  'marked-domain',
  '960777',
  'Zanzibar',
  'ZZ99',
  'xylophone',
  'kumquat',
  'never_asked_for',
  'secret-attachment',
  '203.0.113.77',
  'password-of-the-webhook',
  'marked-hook',
  'marked-browser',
];

const moods: SmtpMood[] = ['refusing', 'unknown-mailbox', 'greylisting', 'rejecting', 'well'];

test.each(['lines', 'json'])(
  'with LOG=%s nothing of what a resident sent is in the log or the metrics, whatever goes wrong',
  async (kind) => {
    const mail = await faultySmtp();
    smtp = mail;
    site = await startSite({
      DATA_DIR: folder,
      LOG: kind,
      METRICS_PORT: '0',
      MAIL_URL: mail.url,
      WEBHOOK_URL: 'http://127.0.0.1:9/marked-hook',
      WEBHOOK_SECRET: 'password-of-the-webhook',
      TRUST_PROXY: 'loopback',
      RATE_LIMIT: '12/300',
      NODE_OPTIONS: `--import=${resolve('tests/faults/break-on-signal.mjs')}`,
    });
    const { url } = site;
    const headers = { 'X-Forwarded-For': '203.0.113.77', 'User-Agent': 'marked-browser' };
    const send = (
      answers: Record<string, string>,
      { accept = 'application/json', file = false } = {},
    ) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...marked, ...answers })) {
        form.set(name, value);
      }
      if (file) form.set('photo', new Blob(['not a picture']), 'secret-attachment.pdf');
      return fetch(`${url}/f/general-enquiry`, {
        method: 'POST',
        headers: { ...headers, Accept: accept },
        body: form,
      });
    };

    for (const mood of moods) {
      mail.mood = mood;
      const before = mail.connections();
      expect((await send({ message: `${marked.message} ${mood}` })).status).toBe(200);
      await expect.poll(() => mail.connections(), { timeout: 20_000 }).toBeGreaterThan(before);
    }
    // A trap, an answer that is missing, a form there is none of, an address that holds words, and a page likewise.
    await send({ message: `${marked.message} trap`, _gotcha: 'kumquat' });
    await send({ message: '' }, { accept: 'text/html', file: true });
    await fetch(`${url}/f/xylophone`, { method: 'POST', body: 'kumquat', headers });
    await fetch(`${url}/sent/xylophone/?name=Quillfeather`, { headers });
    await fetch(`${url}/zanzibar/?name=Quillfeather`, { headers, method: 'KUMQUAT' });
    // Look-ups: one that no list has, one that is no postcode, one too long, and one in an address.
    for (const postcode of ['ZZ99 9ZZ', 'Zanzibar', 'kumquat '.repeat(300)]) {
      const body = new URLSearchParams({ postcode });
      await fetch(`${url}/postcode/`, { method: 'POST', body, headers });
    }
    await fetch(`${url}/postcode/?postcode=ZZ99+9ZZ`, { headers, redirect: 'manual' });
    // More than one address may send, and then a fault of our own.
    for (let index = 0; index < 16; index += 1)
      await send({ message: `xylophone ${String(index)}` });
    site.process.kill('SIGUSR2');
    await expect
      .poll(
        async () => (await fetch(`${url}/promise/general-enquiry?q=kumquat`, { headers })).status,
      )
      .toBe(500);
    await expect.poll(() => site?.output(), { timeout: 20_000 }).toContain('failed (');
    const metricsAt =
      /Metrics are at (http:\/\/[\d.]+:\d+\/metrics)/.exec(site.output())?.[1] ?? '';
    const metrics = await (await fetch(metricsAt)).text();
    expect(metrics).toContain('front_door_http_requests_total{kind="page"');
    expect(parts.filter((part) => metrics.toLowerCase().includes(part.toLowerCase()))).toEqual([]);
    expect(await site.stop()).toBe(0);

    const output = site.output();
    expect(output).toContain('429 POST /f/:form from 203.0.113.0/24');
    expect(output).toContain('RangeError');
    expect(parts.filter((part) => output.toLowerCase().includes(part.toLowerCase()))).toEqual([]);
    const lines = output.trim().split('\n');
    if (kind === 'json') {
      for (const line of lines) {
        expect(JSON.parse(line)).toMatchObject({
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
          level: expect.stringMatching(/^(?:info|warn|error)$/) as string,
          area: expect.any(String) as string,
          message: expect.any(String) as string,
        });
      }
    }
  },
  90_000,
);

import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { parseReference } from '../../src/domain/submissions/reference.ts';
import { silentSmtp } from '../support/faulty-smtp.ts';
import { formBytes, rawRequest } from '../support/raw-request.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-stopping-'));
});
afterEach(async () => {
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** A busy machine is no fault. */
const inTime = { timeout: 10_000 };
const json = { Accept: 'application/json' };

test('those who are in the middle of sending when it has to stop are answered, and kept', async () => {
  site = await startSite({ DATA_DIR: folder });
  const { url } = site;
  const sending = Array.from({ length: 5 }, (_, index) => {
    const body = `email=ada@example.org&message=Slowly+${String(index)}`;
    const bytes = formBytes('/f/general-enquiry', body, json);
    return rawRequest(url, [bytes.slice(0, -8), 1_500, bytes.slice(-8)], 10_000);
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  const stopped = site.stop();
  await expect.poll(() => site?.output(), inTime).toContain('Stopping');
  await expect(sendForm(url, { message: 'Too late' })).rejects.toThrow();

  const replies = await Promise.all(sending);
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await stopped).toBe(0);

  const store = sqliteStore(submissionsFile(folder));
  for (const { body } of replies) {
    const { reference } = JSON.parse(body) as { reference: string };
    expect(await store.find(parseReference(reference) ?? '')).toBeDefined();
  }
  await store.close();
  const mails = await readdir(join(folder, 'mail'));
  expect(mails.filter((name) => name.endsWith('.acknowledgement.eml'))).toHaveLength(5);
});

test('a terminal that is closed stops it as a service manager does', async () => {
  site = await startSite({ DATA_DIR: folder });
  const { process: server } = site;
  const ended = once(server, 'exit');
  server.kill('SIGHUP');
  expect(await ended).toEqual([0, null]);
  expect(site.output()).toContain('Stopping');
});

test('a connection that is kept open and says nothing does not keep it from stopping', async () => {
  site = await startSite({ DATA_DIR: folder });
  const { hostname, port } = new URL(site.url);
  const quiet = connect(Number(port), hostname);
  quiet.write(`GET / HTTP/1.1\r\nHost: a.example\r\n\r\n`);
  const [answer] = (await once(quiet, 'data')) as [Buffer];
  expect(answer.toString()).toContain('HTTP/1.1 200 OK');
  const ended = once(quiet.resume(), 'close');
  expect(await site.stop()).toBe(0);
  await ended;
});

test('a mail server that says nothing does not keep it from stopping for long, and the mail is still to be sent', async () => {
  const smtp = await silentSmtp();
  site = await startSite({ DATA_DIR: folder, MAIL_URL: smtp.url });
  const { reference } = await sendForm(site.url, { message: 'Before the end' });
  await expect.poll(smtp.connections, inTime).toBeGreaterThan(0);
  const began = performance.now();
  expect(await site.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(15_000);
  await smtp.stop();
  const store = sqliteStore(submissionsFile(folder));
  expect(await Array.fromAsync(store.outbox())).toEqual([parseReference(reference ?? '')]);
  await store.close();
}, 45_000);

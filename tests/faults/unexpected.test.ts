import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { once } from 'node:events';
import { formBytes, rawRequest } from '../support/raw-request.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-unexpected-'));
});
afterEach(async () => {
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
});

const inTime = { timeout: 10_000 };
const breaking = { NODE_OPTIONS: `--import=${resolve('tests/faults/break-on-signal.mjs')}` };

test('a handler that throws answers 500 with a number, which the log has as well, and the process goes on', async () => {
  site = await startSite({ DATA_DIR: folder, ...breaking });
  site.process.kill('SIGUSR2');
  const broken = async (headers: Record<string, string>): Promise<[Response, string]> => {
    const reply = await fetch(`${site?.url ?? ''}/promise/general-enquiry`, { headers });
    return [reply, await reply.text()];
  };
  await expect.poll(async () => (await broken({}))[0].status, inTime).toBe(500);

  const [reply, page] = await broken({ Accept: 'text/html', Referer: `${site.url}/pl/` });
  expect(reply.status).toBe(500);
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  const number = /\d{3}-\d{3}/.exec(page.replaceAll(/01632 \d{6}/g, ''))?.[0] ?? 'none';
  expect(page).toContain('Przepraszamy, nie można wyświetlić tej strony');
  expect(page).toContain('<header');
  expect(page).toContain('href="tel:');
  const line = site
    .output()
    .split('\n')
    .find((one) => one.includes(number));
  expect(line).toMatch(
    /^\d{4}-\d\d-\d\dT\S+Z \[fault\] \d{3}-\d{3}: GET .*failed: RangeError at [\w.-]+\.mjs:\d+/,
  );

  const [json, said] = await broken({ Accept: 'application/json' });
  expect(json.headers.get('content-type')).toContain('application/json');
  expect((JSON.parse(said) as { error: string }).error).toMatch(/\d{3}-\d{3}/);

  expect((await fetch(site.url)).status).toBe(200);
  expect(site.output()).not.toContain('kept-from-the-log');
  expect(site.process.exitCode).toBeNull();
});

test.each([
  ['exception', 'an error no one caught'],
  ['rejection', 'a promise no one waited for'],
])('an %s no one expected ends it once what is under way is finished', async (fault, reason) => {
  site = await startSite({ DATA_DIR: folder, FAULT: fault, ...breaking });
  const { url, process } = site;
  process.kill('SIGUSR2');
  const bytes = formBytes('/f/general-enquiry', 'email=ada@example.org&message=Slowly', {
    Accept: 'application/json',
  });
  const sending = rawRequest(url, [bytes.slice(0, -4), 2_000, bytes.slice(-4)], 10_000);
  await new Promise((done) => setTimeout(done, 500));
  const ended = once(process, 'exit');
  process.kill('SIGUSR2');
  await expect.poll(() => site?.output(), inTime).toContain(`${reason}: RangeError at `);
  await expect(fetch(url)).rejects.toThrow();
  const reply = await sending;
  expect(reply.status).toBe(200);
  expect(reply.body).toContain('"reference"');
  expect(await ended).toEqual([70, null]);
  expect(site.output()).toContain('Ending with exit code 70');
  expect(site.output()).not.toContain('kept-from-the-log');
});

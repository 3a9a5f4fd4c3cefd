import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formBytes, rawRequest, type RawReply } from '../support/raw-request.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess | undefined;
let count = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-rate-'));
});
afterEach(async () => {
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A message that no one sent before. */
function send(url: string, headers: Record<string, string> = {}): Promise<RawReply> {
  count += 1;
  const body = `email=ada@example.org&message=Number+${String(count)}`;
  return rawRequest(url, [formBytes('/f/general-enquiry', body, headers)]);
}

test('over the limit of one address, JSON says 429 and when to come back', async () => {
  site = await startSite({ DATA_DIR: folder, RATE_LIMIT: '2/5' });
  const json = { Accept: 'application/json' };
  expect((await send(site.url, json)).status).toBe(200);
  expect((await send(site.url, json)).status).toBe(200);
  const refused = await send(site.url, json);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
  const said = JSON.parse(refused.body) as object;
  expect(said).toHaveProperty('errors');
  expect(said).not.toHaveProperty('next');

  const page = await send(site.url, { Accept: 'text/html' });
  expect(page.status).toBe(429);
  expect(page.headers['retry-after']).toBeDefined();
  expect(page.body).toContain(`Number ${String(count)}`);
  expect(page.body).toContain('href="tel:');
});

test('what strangers write into X-Forwarded-For counts for nothing', async () => {
  site = await startSite({ DATA_DIR: folder, RATE_LIMIT: '2/5' });
  const statuses = [];
  for (let index = 1; index <= 3; index += 1) {
    const forged = { 'X-Forwarded-For': `203.0.113.${String(index)}` };
    statuses.push((await send(site.url, forged)).status);
  }
  expect(statuses).toEqual([303, 303, 429]);
});

test("behind the council's own proxy each address has its own share, and no one is refused for others", async () => {
  site = await startSite({ DATA_DIR: folder, RATE_LIMIT: '2/5', TRUST_PROXY: '127.0.0.1' });
  const from = async (forwarded: string): Promise<number> =>
    (await send(site?.url ?? '', { 'X-Forwarded-For': forwarded })).status;
  expect(await from('203.0.113.1')).toBe(303);
  expect(await from('203.0.113.1')).toBe(303);
  expect(await from('203.0.113.1')).toBe(429);
  // Only the last is the proxy's word; what stands before it came from the sender.
  expect(await from('198.51.100.7, 203.0.113.1')).toBe(429);
  expect(await from('203.0.113.2')).toBe(303);
  expect(await from('203.0.113.3')).toBe(303);
  expect(await from('203.0.113.4')).toBe(303);
  // Past the limit of all, messages are still kept.
  expect(await from('203.0.113.5')).toBe(303);
  expect(site.output()).toContain('[flood] more than 5 messages in ten minutes in all');
});

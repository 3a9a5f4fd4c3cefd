import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-starting-'));
});
afterEach(async () => {
  await site?.kill();
  site = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** What it says where it will not start. */
async function refusal(environment: Record<string, string>): Promise<string> {
  try {
    site = await startSite({ DATA_DIR: folder, ...environment });
  } catch (error) {
    return String(error);
  }
  throw new Error('It started all the same.');
}

test('a port that another program has is named, with what to write', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  const said = await refusal({ PORT: port });
  expect(said).toContain(`Port ${port} is in use`);
  expect(said).toMatch(/Set PORT to another, such as PORT=\d+\./);
  expect(said).not.toContain('EADDRINUSE');
  await new Promise((resolve) => other.close(resolve));
});

test('the built site of one council is not served for another', async () => {
  const { council } = await builtSite();
  const said = await refusal({ COUNCIL: 'another-council' });
  expect(said).toContain(`The site that is built is ${council.name}'s (COUNCIL=${council.id})`);
  expect(said).toContain('COUNCIL is "another-council"');
  expect(said).toContain('npm run build');

  site = await startSite({ DATA_DIR: folder, COUNCIL: council.id });
  expect((await fetch(site.url)).status).toBe(200);
});

test('a DATA_DIR that can be no folder is reported, and the site is open all the same', async () => {
  site = await startSite({ DATA_DIR: '/proc/front-door' });
  expect(site.output()).toContain('[store] Nothing can be kept in DATA_DIR="/proc/front-door"');
  expect((await sendForm(site.url, { message: 'hi' })).status).toBe(503);
});

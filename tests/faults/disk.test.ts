import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submissionsFile } from '../../src/adapters/store-at.ts';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { parseReference } from '../../src/domain/submissions/reference.ts';
import { elementsIn } from '../form-html/parsed-html.ts';
import { builtSite } from '../support/built-site.ts';
import { sendForm } from '../support/send-form.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let data: string;
let site: SiteProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-disk-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
});

const typed = {
  message: 'A long message.\nWith "quotes", <tags> & an ampersand.',
  name: 'Ada O’Neill',
  email: 'ada@example.org',
};

/** The honest answers: a page with everything that was typed and the telephone number, and JSON without `next`. */
async function expectHonestRefusal(url: string): Promise<void> {
  const page = await fetch(`${url}/f/general-enquiry`, {
    method: 'POST',
    headers: { Accept: 'text/html' },
    body: new URLSearchParams(typed),
    redirect: 'manual',
  });
  expect(page.status).toBe(503);
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
  const elements = elementsIn(await page.text());
  const { council } = await builtSite();
  expect(elements.some(({ tag, text }) => tag === 'a' && text === council.telephone)).toBe(true);
  const named = (name: string) => elements.find(({ attributes }) => attributes['name'] === name);
  expect(named('message')?.text).toBe(typed.message);
  expect(named('name')?.attributes['value']).toBe(typed.name);
  expect(named('email')?.attributes['value']).toBe(typed.email);

  const { status, body } = await sendForm(url, typed);
  expect(status).toBe(503);
  expect(body).not.toHaveProperty('next');
  expect(body).not.toHaveProperty('ok');
  expect(body['error']).toContain(council.telephone);
}

/** It is well again, without having been started again. */
async function expectTaken(url: string): Promise<void> {
  const { status, reference } = await sendForm(url, typed);
  expect(status).toBe(200);
  const shown = await fetch(`${url}/sent/${reference ?? ''}/`);
  expect(shown.status).toBe(200);
}

function expectNothingToldOfResidents(): void {
  expect(site?.output()).toContain('[store] ');
  expect(site?.output()).not.toMatch(/Ada|long message/);
}

test('where there can be no database, the site is open all the same, and says so honestly until there can', async () => {
  await writeFile(data, 'a file where the folder should be');
  site = await startSite({ DATA_DIR: data });
  expect((await fetch(site.url)).status).toBe(200);
  await expectHonestRefusal(site.url);
  expect((await fetch(`${site.url}/sent/K7RM-3XDW/`)).status).toBe(503);

  await rm(data);
  await expectTaken(site.url);
  expectNothingToldOfResidents();
});

test('the data folder is removed while it runs: pages go on, forms say that they cannot be taken, until it is back', async () => {
  site = await startSite({ DATA_DIR: data, MAIL_URL: `file:${join(folder, 'mail')}` });
  const { reference = '' } = await sendForm(site.url, { message: 'Before' });
  await rename(data, join(folder, 'elsewhere'));
  await expectHonestRefusal(site.url);
  expect((await fetch(site.url)).status).toBe(200);
  expect((await fetch(`${site.url}/sent/${reference}/`)).status).toBe(503);

  await mkdir(data);
  await expectHonestRefusal(site.url);
  await rm(data, { recursive: true });
  await rename(join(folder, 'elsewhere'), data);
  await expectTaken(site.url);
  expect((await fetch(`${site.url}/sent/${reference}/`)).status).toBe(200);
  expectNothingToldOfResidents();
});

test('a write error in the middle of service is reported, and nothing half written is kept', async () => {
  site = await startSite({ DATA_DIR: data });
  await sendForm(site.url, { message: 'Before' });
  const other = new DatabaseSync(submissionsFile(data), { timeout: 10_000 });
  other.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`,
  );
  await expectHonestRefusal(site.url);
  expect(other.prepare('SELECT count(*) AS kept FROM submissions').get()).toEqual({ kept: 1 });
  other.exec('DROP TRIGGER broken');
  other.close();
  await expectTaken(site.url);
  expectNothingToldOfResidents();
});

test('a database that someone else keeps locked', async () => {
  site = await startSite({ DATA_DIR: data });
  await sendForm(site.url, { message: 'Before' });
  // The mail of the first is written down before the lock.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const other = new DatabaseSync(submissionsFile(data), { timeout: 10_000 });
  other.exec('BEGIN IMMEDIATE');
  await expectHonestRefusal(site.url);
  other.exec('ROLLBACK');
  other.close();
  await expectTaken(site.url);
  expectNothingToldOfResidents();
});

test('a read-only database', async () => {
  await mkdir(data);
  const first = await startSite({ DATA_DIR: data });
  const { reference = '' } = await sendForm(first.url, { message: 'Before' });
  await first.stop();
  await chmod(submissionsFile(data), 0o444);
  await chmod(data, 0o555);
  // Root may write everywhere, unless it gives that right away.
  const rights = '-dac_override,-dac_read_search';
  const through = process.getuid?.() === 0 ? ['setpriv', `--bounding-set=${rights}`] : [];
  site = await startSite({ DATA_DIR: data, MAIL_URL: `file:${join(folder, 'mail')}` }, through);
  await expectHonestRefusal(site.url);
  expect((await fetch(`${site.url}/sent/${reference}/`)).status).not.toBe(500);

  await chmod(data, 0o755);
  await chmod(submissionsFile(data), 0o644);
  await expectTaken(site.url);
  expect((await fetch(`${site.url}/sent/${reference}/`)).status).toBe(200);
  expectNothingToldOfResidents();
});

test('a full disk: all that was answered for is kept, the next gets an honest answer, and room helps', async () => {
  // The system itself refuses to let a file grow, as it does when a disk is full. 512 bytes or 1 kB, as the shell has it.
  site = await startSite({ DATA_DIR: data }, ['/bin/sh', '-c', 'ulimit -f 4000; exec "$0" "$@"']);
  const references: string[] = [];
  let refused = 0;
  for (let index = 0; refused < 3 && index < 1_000; index += 1) {
    const message = `${String(index)} ${'All work and no play. '.repeat(200)}`;
    const { status, reference, body } = await sendForm(site.url, { message });
    if (status === 200 && reference !== undefined) references.push(reference);
    else {
      expect(status).toBe(503);
      expect(body).not.toHaveProperty('next');
      refused += 1;
    }
  }
  expect(refused).toBe(3);
  expect(references.length).toBeGreaterThan(20);
  await site.kill();

  site = await startSite({ DATA_DIR: data });
  await expectTaken(site.url);
  await site.stop();
  const store = sqliteStore(submissionsFile(data));
  for (const reference of references) {
    expect(await store.find(parseReference(reference) ?? ''), reference).toBeDefined();
  }
  expect(await Array.fromAsync(store.list())).toHaveLength(references.length + 1);
  await store.close();
});

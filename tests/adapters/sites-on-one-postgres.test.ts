import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailAbout } from '../support/mail-folder.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import type { SiteProcess } from '../support/site-process.ts';
import {
  aHouse,
  ask,
  councils,
  publishCouncil,
  send,
  type House,
} from '../support/two-councils.ts';

/** One server, two councils, one PostgreSQL database: each has tables of its own there, and sees no other's. */
let postgres: Postgres;
let house: House;
let site: SiteProcess;
let settings: Record<string, string>;

const [seaton] = councils.seaton.hosts;
const [thornby] = councils.thornby.hosts;

const from = (client: string): Record<string, string> => ({ 'X-Forwarded-For': client });

beforeAll(async () => {
  postgres = await startPostgres({ isQuick: true });
  house = await aHouse();
  await publishCouncil(house.releases, 'seaton');
  await publishCouncil(house.releases, 'thornby');
  settings = { STORE_URL: await postgres.database(), RATE_LIMIT: '4/300' };
  site = await house.start(settings);
}, 60_000);
afterAll(async () => {
  await site.kill();
  await house.remove();
  await postgres.stop();
});

async function submissions(council: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/cli/submissions.ts', '--site', council, ...args],
    { env: { ...process.env, ...house.environment, ...settings } },
  );
  return stdout;
}

const statusOf = async (host: string, reference: string): Promise<number> =>
  (await ask(site.url, host, `/sent/${reference}/`)).status;

test('the same message to both is two messages, each known, listed, mailed and erased by its own council alone', async () => {
  const answers = { message: 'The same words to both of you', email: 'ada@example.org' };
  const headers = from('203.0.113.2');
  const one = await send(site.url, seaton, answers, { headers });
  const two = await send(site.url, thornby, answers, { headers });
  expect([one.status, two.status]).toEqual([200, 200]);
  expect((await send(site.url, seaton, answers, { headers })).reference).toBe(one.reference);
  expect(await statusOf(seaton, one.reference)).toBe(200);
  expect(await statusOf(thornby, two.reference)).toBe(200);
  expect(await statusOf(seaton, two.reference)).toBe(404);
  expect(await statusOf(thornby, one.reference)).toBe(404);

  const [acknowledgement] = await mailAbout(`${house.data}/seaton`, one.reference, 2);
  expect(acknowledgement?.from?.address).toBe(`no-reply@${seaton}`);

  const listed = await submissions('seaton', 'list');
  expect(listed).toContain(one.reference);
  expect(listed).not.toContain(two.reference);
  expect(await submissions('thornby', 'list')).toContain(two.reference);
  await submissions('seaton', 'delete', one.reference, '--yes');
  expect(await statusOf(seaton, one.reference)).not.toBe(200);
  expect(await statusOf(thornby, two.reference)).toBe(200);
}, 60_000);

test('a limit that is used up at one is as good as new at the other', async () => {
  const headers = from('203.0.113.3');
  const statuses: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    const answers = { message: `Again ${String(count)}` };
    statuses.push((await send(site.url, seaton, answers, { headers })).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  expect((await send(site.url, thornby, { message: 'Only one' }, { headers })).status).toBe(200);
});

test('killed and started again, each finds its own messages, and no other’s', async () => {
  const headers = from('203.0.113.4');
  const one = await send(site.url, seaton, { message: 'Before the power cut' }, { headers });
  const two = await send(site.url, thornby, { message: 'Before the power cut' }, { headers });
  await site.kill();
  site = await house.start(settings);
  expect(await statusOf(seaton, one.reference)).toBe(200);
  expect(await statusOf(thornby, two.reference)).toBe(200);
  expect(await statusOf(seaton, two.reference)).toBe(404);
  expect(await statusOf(thornby, one.reference)).toBe(404);
}, 60_000);

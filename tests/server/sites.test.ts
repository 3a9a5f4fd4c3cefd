import { spawnSync } from 'node:child_process';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentRelease, makeCurrent } from '../../src/server/releases/current-release.ts';
import type { ReleaseNote } from '../../src/server/releases/release-note.ts';
import { kept, keptWith } from '../support/kept.ts';
import { mailAbout } from '../support/mail-folder.ts';
import { rawRequest } from '../support/raw-request.ts';
import type { SiteProcess } from '../support/site-process.ts';
import {
  aHouse,
  ask,
  councils,
  publishCouncil,
  send,
  type CouncilId,
  type House,
} from '../support/two-councils.ts';

/**
 * One server, three councils: nothing of one may show in another. One process for the whole file; each test sends from
 * an address of its own, so that no limit of one test is another's.
 */
let house: House;
let site: SiteProcess;
let made: Record<CouncilId, ReleaseNote>;

const [seaton] = councils.seaton.hosts;
const [thornby] = councils.thornby.hosts;
const ids: readonly CouncilId[] = ['seaton', 'thornby'];

/** What may never be said under another council's name, or under none. */
const tellTale = /seaton|thornby|merton/i;

const from = (client: string): Record<string, string> => ({ 'X-Forwarded-For': client });
const dataOf = (council: string): string => join(house.data, council);

beforeAll(async () => {
  house = await aHouse();
  made = {
    seaton: await publishCouncil(house.releases, 'seaton'),
    thornby: await publishCouncil(house.releases, 'thornby'),
  };
  site = await house.start({
    RATE_LIMIT: '8/300',
    ACKNOWLEDGEMENTS: '2/30/500/2000',
    METRICS_PORT: '0',
  });
}, 60_000);
afterAll(async () => {
  await site.kill();
  await house.remove();
});

test.each([
  [seaton, 'seaton'],
  [thornby, 'thornby'],
  ['thornby.example', 'thornby'],
  ['WWW.Seaton.EXAMPLE', 'seaton'],
  ['www.seaton.example.', 'seaton'],
  ['www.seaton.example:8443', 'seaton'],
  ['WWW.THORNBY.EXAMPLE.:80', 'thornby'],
] as const)('pages under %s are of %s alone', async (host, id) => {
  const page = await ask(site.url, host, '/');
  expect(page).toMatchObject({ status: 200, body: `<h1>${councils[id].name}</h1>` });
  expect(page.headers['x-release']).toBe(made[id].id);
});

test.each([
  'www.nowhere.example',
  'seaton.example',
  'www.seaton.example.evil.test',
  'www.seaton.examplewww.thornby.example',
  'seaton',
  '127.0.0.1',
  'localhost',
])('under %s there is no site, and no council is named', async (host) => {
  for (const path of ['/', '/only-in-seaton.txt', '/sent/K7RM-3XDW/', '/promise/beach-hut']) {
    const page = await ask(site.url, host, path);
    expect(page.status).toBe(421);
    expect(page.body).not.toMatch(tellTale);
    expect(JSON.stringify(page.headers)).not.toMatch(tellTale);
  }
  const form = await send(site.url, host, { message: 'Where does this go?' });
  expect(form.status).toBe(421);
  expect(form.body).not.toMatch(tellTale);
});

test('a request that names no host, or two, leads to no site', async () => {
  const none = await rawRequest(site.url, ['GET / HTTP/1.0\r\n\r\n']);
  expect(none).toMatchObject({ status: 421 });
  expect(none.raw).not.toMatch(tellTale);
  const two = await rawRequest(site.url, [
    `GET / HTTP/1.1\r\nHost: ${seaton}\r\nHost: ${thornby}\r\nConnection: close\r\n\r\n`,
  ]);
  expect(two).toMatchObject({ status: 400 });
  expect(two.raw).not.toMatch(tellTale);
});

test('a target that is a whole address says the host, whatever the header says', async () => {
  const reply = await rawRequest(site.url, [
    `GET http://${thornby}/ HTTP/1.1\r\nHost: ${seaton}\r\nConnection: close\r\n\r\n`,
  ]);
  expect(reply.body).toContain(councils.thornby.name);
  const elsewhere = await rawRequest(site.url, [
    `GET http://www.nowhere.example/ HTTP/1.1\r\nHost: ${seaton}\r\nConnection: close\r\n\r\n`,
  ]);
  expect(elsewhere).toMatchObject({ status: 421 });
});

test('what a proxy adds about the host is not asked, not even where the proxy is our own', async () => {
  for (const name of ['X-Forwarded-Host', 'X-Host', 'Forwarded', 'X-Original-Host']) {
    const value = name === 'Forwarded' ? `host=${thornby}` : thornby;
    const page = await ask(site.url, seaton, '/', { headers: { [name]: value } });
    expect(page.body).toBe(`<h1>${councils.seaton.name}</h1>`);
  }
});

test.each(ids)('the search, the lost page and the files of %s are its own', async (id) => {
  const other = id === 'seaton' ? 'thornby' : 'seaton';
  const [host] = councils[id].hosts;
  const index = await ask(site.url, host, '/pagefind/names.en.json');
  expect(index.body).toContain(councils[id].name);
  const lost = await ask(site.url, host, `/only-in-${other}.txt`);
  expect(lost).toMatchObject({
    status: 404,
    body: `<h1>${councils[id].name} has no such page</h1>`,
  });
});

test('each council promises by its own charter, and has its own forms and project', async () => {
  const promises = await Promise.all(
    [seaton, thornby].map(async (host) => {
      const { body } = await ask(site.url, host, '/promise/general-enquiry');
      return (JSON.parse(body) as { dueOn: string }).dueOn;
    }),
  );
  expect(new Set(promises).size).toBe(2);
  for (const id of ids) {
    const other = councils[id === 'seaton' ? 'thornby' : 'seaton'];
    const [host] = councils[id].hosts;
    expect((await ask(site.url, host, `/promise/${councils[id].form}`)).status).toBe(200);
    expect((await ask(site.url, host, `/promise/${other.form}`)).status).toBe(404);
    const asked = { message: 'Not here' };
    const headers = from('203.0.113.1');
    const lost = await send(site.url, host, asked, { headers, path: `/f/${other.form}` });
    expect(lost.status).toBe(404);
    const wrong = `/p/${id === 'seaton' ? 'thornby' : 'seaton'}/f/general-enquiry`;
    expect((await send(site.url, host, asked, { headers, path: wrong })).status).toBe(404);
  }
});

test('the same message to two councils is two messages, each known to its own council alone', async () => {
  const answers = { message: 'The same words to both of you', email: 'ada@example.org' };
  const headers = from('203.0.113.2');
  const one = await send(site.url, seaton, answers, { headers });
  const two = await send(site.url, thornby, answers, { headers });
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(one.reference).not.toBe(two.reference);
  // And sent once more, it is found again as the same: by its own council.
  expect((await send(site.url, seaton, answers, { headers })).reference).toBe(one.reference);

  expect((await ask(site.url, seaton, `/sent/${one.reference}/`)).status).toBe(200);
  for (const file of ['', `${one.reference.replace('-', '')}.ics`, 'reply-due.ics']) {
    const lost = await ask(site.url, thornby, `/sent/${one.reference}/${file}`);
    expect(lost.status).toBe(404);
    expect(lost.body).not.toMatch(/seaton/i);
  }
  expect(await keptWith(dataOf('seaton'), 'The same words')).toHaveLength(1);
  expect(await keptWith(dataOf('thornby'), 'The same words')).toHaveLength(1);
  expect(await kept(dataOf('seaton'), one.reference)).toMatchObject({ council: 'seaton' });
  await expect(kept(dataOf('thornby'), one.reference)).rejects.toThrow('is not in the store');
});

test('mail is from the council that was written to, in its words, to its staff, in its folder', async () => {
  for (const id of ids) {
    const [host] = councils[id].hosts;
    const other = id === 'seaton' ? /thornby/i : /seaton/i;
    const { reference } = await send(
      site.url,
      host,
      { message: 'Who answers this?', email: `ada@${id}.example.org` },
      { headers: from('203.0.113.3') },
    );
    const messages = await mailAbout(dataOf(id), reference, 2);
    for (const message of messages) {
      expect(message.from?.address).toBe(`no-reply@${host}`);
      expect(message.messageId).toContain(`@${host}`);
      expect(`${message.text ?? ''}${message.html ?? ''}${message.subject ?? ''}`).not.toMatch(
        other,
      );
    }
    const [acknowledgement, notification] = messages;
    expect(acknowledgement?.to?.[0]?.address).toBe(`ada@${id}.example.org`);
    expect(acknowledgement?.text).toContain(councils[id].name);
    expect(acknowledgement?.text).toContain(`https://${host}/`);
    expect(notification?.to?.[0]?.address).toBe(`enquiries@${host}`);
  }
  // Nothing lies beside the councils' own folders.
  expect((await readdir(house.data)).sort()).toEqual(['merton', 'seaton', 'thornby']);
}, 60_000);

test('a flood at one council is no one’s limit at another', async () => {
  const headers = from('203.0.113.4');
  const statuses: number[] = [];
  for (let count = 0; count < 12; count += 1) {
    const answers = { message: `Again ${String(count)}` };
    statuses.push((await send(site.url, seaton, answers, { headers })).status);
  }
  expect(statuses.slice(0, 8)).toEqual(Array(8).fill(200));
  expect(statuses.slice(8)).toEqual(Array(4).fill(429));
  const guess = async (host: string): Promise<number> =>
    (await ask(site.url, host, '/sent/0000-0000/', { headers })).status;
  for (let count = 0; count < 10; count += 1) await guess(seaton);
  expect(await guess(seaton)).toBe(429);
  expect(await guess(thornby)).toBe(404);
  expect((await send(site.url, thornby, { message: 'Only one' }, { headers })).status).toBe(200);
});

test('acknowledgements to one mailbox are counted by each council for itself', async () => {
  const headers = from('203.0.113.5');
  const email = 'busy@example.org';
  const answers = (count: number): Record<string, string> => ({
    message: `For a busy mailbox, ${String(count)}`,
    email,
  });
  const toIt = async (host: string, id: CouncilId, count: number): Promise<string[]> => {
    const { reference } = await send(site.url, host, answers(count), { headers });
    await mailAbout(dataOf(id), reference, 1);
    await expect
      .poll(async () => (await kept(dataOf(id), reference)).reference, { timeout: 5_000 })
      .toBe(reference.replace('-', ''));
    return (await readdir(join(dataOf(id), 'mail'))).filter((name) =>
      name.startsWith(reference.replace('-', '')),
    );
  };
  await toIt(seaton, 'seaton', 1);
  await toIt(seaton, 'seaton', 2);
  // The third is the staff's alone, and the first at the other council is acknowledged.
  const third = await toIt(seaton, 'seaton', 3);
  expect(third.every((name) => name.includes('notification'))).toBe(true);
  const { reference } = await send(site.url, thornby, answers(1), { headers });
  const [first] = await mailAbout(dataOf('thornby'), reference, 2);
  expect(first?.to?.[0]?.address).toBe(email);
}, 60_000);

test('a form is taken from pages of its own council alone', async () => {
  const origins = [
    ['https://www.thornby.example', 200],
    ['https://thornby.example', 200],
    ['https://www.seaton.example', 403],
    ['https://seaton.example', 403],
    ['https://www.thornby.example.evil.test', 403],
    ['https://www.thornby.example:8443', 403],
    ['http://127.0.0.1', 403],
    ['http://localhost', 403],
  ] as const;
  for (const [index, [origin, status]] of origins.entries()) {
    const headers = { ...from(`198.51.100.${String(index)}`), Origin: origin };
    const reply = await send(site.url, thornby, { message: `From ${origin}` }, { headers });
    expect([origin, reply.status]).toEqual([origin, status]);
    const readable = reply.headers['access-control-allow-origin'];
    expect(readable).toBe(status === 200 ? origin : undefined);
  }
});

test('health is a council’s own under its name, and everyone’s by the machine’s address', async () => {
  const own = await ask(site.url, seaton, '/health');
  expect(own.status).toBe(200);
  expect(JSON.parse(own.body)).toMatchObject({ status: 'ok', release: made.seaton.id });
  expect(own.body).not.toMatch(/thornby|merton/);
  for (const host of ['127.0.0.1:8888', 'localhost', '[::1]']) {
    const all = await ask(site.url, host, '/health');
    expect(all.status).toBe(200);
    expect(JSON.parse(all.body)).toMatchObject({
      status: 'impaired',
      sites: {
        seaton: { status: 'ok', release: made.seaton.id, store: { isWritable: true } },
        thornby: { status: 'ok', release: made.thornby.id },
        merton: { status: 'failing', release: null },
      },
    });
  }
  const none = await rawRequest(site.url, ['GET /health HTTP/1.0\r\n\r\n']);
  expect(none.body).toContain('"merton"');
  const stranger = await ask(site.url, 'www.nowhere.example', '/health');
  expect(stranger.status).toBe(421);
  expect(stranger.body).not.toMatch(tellTale);
  expect((await ask(site.url, '127.0.0.1', '/health', { method: 'POST' })).status).toBe(405);
});

test('metrics are counted by site', async () => {
  const [, url = ''] = /Metrics are at (\S+)/.exec(site.output()) ?? [];
  await ask(site.url, 'www.nowhere.example', '/');
  const text = await (await fetch(url)).text();
  expect(text).toMatch(/front_door_submissions_total\{form="general-enquiry",site="seaton"\} \d+/);
  expect(text).toMatch(/front_door_submissions_total\{form="general-enquiry",site="thornby"\} \d+/);
  expect(text).toMatch(/front_door_http_requests_total\{kind="page",status="421",site=""\} \d+/);
  expect(text).toMatch(/front_door_build_timestamp_seconds\{site="thornby"\} \d+/);
  expect(text).toMatch(/front_door_outbox_oldest_age_seconds\{site="merton"\} 0/);
  expect(text).not.toContain('nowhere');
});

test('each line of the log about a council says which', () => {
  expect(site.output()).toMatch(/Z merton \[release\] merton has no release that can be served/);
  expect(site.output()).toMatch(/Z seaton \[http\] 429 POST \/f\/:form from 203\.0\.113\.0\/24/);
  expect(site.output()).not.toMatch(/Z thornby \[http\] 429/);
});

test('publishing one council again and again, and breaking its release, changes nothing at the other', async () => {
  const seen: { status: number; release: unknown; body: string }[] = [];
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const { status, headers, body } = await ask(site.url, thornby, '/');
      seen.push({ status, release: headers['x-release'], body });
    }
  })();
  const page = { 'index.html': '<h1>Seaton Borough Council, anew</h1>' };
  const next = await publishCouncil(house.releases, 'seaton', page);
  await expect
    .poll(async () => (await ask(site.url, seaton, '/')).headers['x-release'], { timeout: 10_000 })
    .toBe(next.id);

  // Made where the server does not look, or it might be served before it is broken.
  const aside = join(house.data, 'aside');
  const broken = await publishCouncil(aside, 'seaton', { 'a.txt': 'A' });
  const home = join(house.releases, 'seaton');
  await cp(join(aside, 'seaton', broken.id), join(home, broken.id), { recursive: true });
  await writeFile(join(home, broken.id, 'site', 'a.txt'), 'B');
  await makeCurrent(home, { id: broken.id, isChosen: false });
  await expect
    .poll(() => site.output(), { timeout: 15_000 })
    .toContain(`seaton [release] ${broken.id} is not taken up`);
  expect((await ask(site.url, seaton, '/')).status).toBe(200);
  await makeCurrent(home, { id: next.id, isChosen: false });
  isOver = true;
  await reading;
  expect(seen.length).toBeGreaterThan(10);
  expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
    new Set([
      JSON.stringify({
        status: 200,
        release: made.thornby.id,
        body: `<h1>${councils.thornby.name}</h1>`,
      }),
    ]),
  );
}, 60_000);

test('a council without a release answers 503 while the others run, and never with another’s release', async () => {
  const page = await ask(site.url, 'www.merton.example', '/');
  expect(page).toMatchObject({ status: 503 });
  expect(page.headers['retry-after']).toBe('60');
  expect(page.body).not.toMatch(tellTale);
  expect((await send(site.url, 'www.merton.example', { message: 'Early' })).status).toBe(503);
  expect((await ask(site.url, 'www.merton.example', '/health')).status).toBe(503);

  // Another council's release in its folder is not served as its own.
  const { id } = made.thornby;
  const merton = join(house.releases, 'merton');
  spawnSync('cp', ['-r', join(house.releases, 'thornby', id), merton]);
  await makeCurrent(merton, { id, isChosen: false });
  await expect
    .poll(() => site.output(), { timeout: 10_000 })
    .toContain(`${id} cannot be served: it is a release of thornby`);
  expect((await ask(site.url, 'www.merton.example', '/')).status).toBe(503);
}, 60_000);

test('killed and started again, each council finds its own messages, and no other’s', async () => {
  const headers = from('203.0.113.6');
  const one = await send(site.url, seaton, { message: 'Before the power cut' }, { headers });
  const two = await send(site.url, thornby, { message: 'Before the power cut' }, { headers });
  await site.kill();
  site = await house.start();
  const statusOf = async (host: string, reference: string): Promise<number> =>
    (await ask(site.url, host, `/sent/${reference}/`)).status;
  expect(await statusOf(seaton, one.reference)).toBe(200);
  expect(await statusOf(thornby, two.reference)).toBe(200);
  expect(await statusOf(seaton, two.reference)).toBe(404);
  expect(await statusOf(thornby, one.reference)).toBe(404);
  expect((await currentRelease(join(house.releases, 'thornby')))?.id).toBe(made.thornby.id);
}, 60_000);

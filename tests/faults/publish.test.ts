import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { currentRelease, makeCurrent } from '../../src/server/releases/current-release.ts';
import { listReleases } from '../../src/server/releases/list-releases.ts';
import { loadPublished } from '../../src/server/releases/load-published.ts';
import { elementsIn } from '../form-html/parsed-html.ts';
import { changedCouncil } from '../support/changed-council.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

/** Seconds of the loop. PUBLISH_LOOP_SECONDS=60 is the whole minute; the shorter one keeps the suite short. */
const LOOP_SECONDS = Number(process.env['PUBLISH_LOOP_SECONDS'] ?? '15');
/** PUBLISH_LOOP_STORE=postgres keeps the senders' messages in PostgreSQL. */
const STORE = process.env['PUBLISH_LOOP_STORE'] ?? 'sqlite';
const KILLS = 10;

let content: string;
/** The charter, which promises two working days. */
let written: string;
let releases: string;
let home: string;
/** The two releases, by what their form promises. */
let two: string;
let five: string;
let site: SiteProcess | undefined;
let postgres: Postgres | undefined;
let storeUrl = '';

/** `npm run publish`, of a council whose form promises so many working days. */
async function publish(target: string): Promise<string> {
  const charter = join(content, 'plain', 'charter.mdx');
  await writeFile(charter, written.replace('target: 2 working days', `target: ${target}`));
  const child = spawn(process.execPath, ['src/cli/publish.ts', '--in-background'], {
    env: { ...process.env, CONTENT_DIR: content, COUNCIL: 'plain', RELEASES_DIR: releases },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect([code, said]).toEqual([0, said]);
  return (await currentRelease(home))?.id ?? '';
}

beforeAll(async () => {
  if (STORE === 'postgres') {
    postgres = await startPostgres();
    storeUrl = await postgres.database();
  }
  content = await changedCouncil({});
  written = await readFile(join(content, 'plain', 'charter.mdx'), 'utf8');
  releases = join(content, 'releases');
  home = join(releases, 'plain');
  two = await publish('2 working days');
  five = await publish('5 working days');
}, 300_000);
// The content stays: Astro keeps its files' names from build to build, and fails where they are gone.
afterAll(async () => {
  await postgres?.stop();
  await rm(releases, { recursive: true, force: true });
  await rm(join(content, 'data'), { recursive: true, force: true });
});
afterEach(async () => {
  await site?.kill();
  site = undefined;
});

function serve(): Promise<SiteProcess> {
  const environment = {
    COUNCIL: 'plain',
    RELEASES_DIR: releases,
    DATA_DIR: join(content, 'data'),
    STORE_URL: storeUrl,
    ACKNOWLEDGEMENTS: '100000/100000/100000/100000',
    PUBLISH_BY_ITSELF: 'off',
  };
  return startSite(environment, ['env', '-u', 'SITE_DIR']);
}

interface Seen {
  requests: number;
  failed: string[];
  mixed: string[];
  releases: Set<string>;
}

/** What a release promises; a later build of the same council promises two days again. */
const promisedBy = (release: string): string =>
  release === five ? '5 working days' : '2 working days';

/** Opens the form's page, asks for the date as its script does, sends the form, and compares what each said. */
async function fillIn(url: string, seen: Seen, number: string): Promise<void> {
  const get = async (path: string, init?: RequestInit): Promise<[Response, string]> => {
    seen.requests += 1;
    const reply = await fetch(url + path, init);
    if (reply.status !== 200) seen.failed.push(`${path}: ${String(reply.status)}`);
    return [reply, await reply.text()];
  };
  const releaseOf = (reply: Response): string => reply.headers.get('x-release') ?? 'none';
  const [page, html] = await get('/forms/general-enquiry/');
  const shown = elementsIn(html).find(({ attributes }) => attributes['name'] === '_promised')
    ?.attributes['value'];
  seen.releases.add(releaseOf(page));
  if (shown !== promisedBy(releaseOf(page)) || !html.includes(shown)) {
    seen.mixed.push(`${releaseOf(page)} shows ${String(shown)}`);
  }
  const [promise, json] = await get('/promise/general-enquiry');
  const { dueOn } = JSON.parse(json) as { dueOn: string };
  dates[promisedBy(releaseOf(promise))] ??= dueOn;
  if (dates[promisedBy(releaseOf(promise))] !== dueOn) {
    seen.mixed.push(`${releaseOf(promise)} works out ${dueOn}`);
  }
  const [sent, reply] = await get('/f/general-enquiry', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({
      message: `Message ${number}`,
      email: 'ada@example.org',
      _promised: shown ?? '',
    }),
  });
  const { replyDue } = JSON.parse(reply) as { replyDue: string };
  // What the page promised, or what is promised by now where that is sooner.
  const isTwo = shown === '2 working days' || promisedBy(releaseOf(sent)) === '2 working days';
  acknowledged.push({ replyDue, isTwo, release: releaseOf(sent), shown });
  for (const asset of stylesIn(html)) await get(asset);
}

const dates: Record<string, string> = {};
const acknowledged: {
  replyDue: string;
  isTwo: boolean;
  release: string;
  shown: string | undefined;
}[] = [];

function stylesIn(html: string): string[] {
  return [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, path = '']) => path);
}

test('publishing again and again under readers and senders fails no request and mixes no releases', async () => {
  site = await serve();
  const { url } = site;
  const seen: Seen = { requests: 0, failed: [], mixed: [], releases: new Set() };
  let isOver = false;
  const people = Array.from({ length: 4 }, async (_, person) => {
    for (let round = 0; !isOver; round += 1) {
      await fillIn(url, seen, `${String(person)}-${String(round)}`).catch((error: unknown) => {
        seen.failed.push(String(error));
      });
    }
  });
  const ends = performance.now() + LOOP_SECONDS * 1_000;
  for (let turn = 0; performance.now() < ends; turn += 1) {
    await makeCurrent(home, { id: turn % 2 === 0 ? two : five, isChosen: false });
    await pause(1_000);
  }
  const last = await publish('2 working days');
  await expect.poll(() => seen.releases.has(last), { timeout: 20_000 }).toBe(true);
  isOver = true;
  await Promise.all(people);

  expect(dates['2 working days']).not.toBe(dates['5 working days']);
  const wrong = acknowledged.filter(
    ({ replyDue, isTwo }) => replyDue !== dates[isTwo ? '2 working days' : '5 working days'],
  );
  console.info(
    `${STORE}: ${String(seen.requests)} requests, ${String(acknowledged.length)} messages, ${String(seen.releases.size)} releases; ${String(seen.failed.length)} failed, ${String(seen.mixed.length + wrong.length)} mixed`,
  );
  expect(seen.failed).toEqual([]);
  expect([...seen.mixed, ...wrong]).toEqual([]);
  expect(seen.releases).toEqual(new Set([two, five, last]));
  expect(site.output()).not.toContain('[fault]');
}, 300_000);

test('a build that is killed at any moment leaves a whole release current, and the site as it was', async () => {
  site = await serve();
  await makeCurrent(home, { id: two, isChosen: false });
  for (let round = 0; round < KILLS; round += 1) {
    // Of the current one: those before it are taken away when five are newer.
    const { id: source = '' } = (await currentRelease(home)) ?? {};
    const child = spawn(
      process.execPath,
      ['tests/faults/publish-a-copy.ts', home, 'plain', source],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    await Promise.race([ended, pause(round * 120)]);
    child.kill('SIGKILL');
    await ended;
    const current = await currentRelease(home);
    await loadPublished(home, current?.id ?? 'none is current');
    expect((await fetch(`${site.url}/forms/general-enquiry/`)).status).toBe(200);
  }
  // Nothing that was left behind keeps the next from being made, and it clears away the rest.
  const { id: source = '' } = (await currentRelease(home)) ?? {};
  const run = spawnSync(process.execPath, [
    'tests/faults/publish-a-copy.ts',
    home,
    'plain',
    source,
  ]);
  expect(run.status).toBe(0);
  const left = (await readdir(home)).filter((name) => name !== 'build.lock');
  const whole = (await listReleases(home)).map(({ id }) => id);
  expect(left.sort()).toEqual([...whole, 'current.json'].sort());
  const { id } = (await currentRelease(home)) ?? { id: '' };
  expect(await readFile(join(home, id, 'site', 'index.html'), 'utf8')).toContain('</html>');
}, 300_000);

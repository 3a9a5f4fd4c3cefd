import { readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCurrent } from '../../../src/server/releases/current-release.ts';
import { lockFile } from '../../../src/server/releases/kernel-lock.ts';
import { takeUp, type Served } from '../../../src/server/releases/take-up.ts';
import { fetchAsIs, siteOf } from '../files/a-release.ts';
import { aHome, publishAt } from './a-home.ts';

let home: string;
let log: string[];
let now: number;
beforeEach(async () => {
  home = await aHome();
  log = [];
  now = 0;
});
afterEach(async () => {
  await rm(dirname(home), { recursive: true, force: true });
});

const serve = (wall = '2026-11-23T12:00:00Z'): Promise<Served> =>
  takeUp({
    home,
    log: (line) => log.push(line),
    steady: () => now,
    wall: () => Date.parse(wall) + now,
  });

function textOf({ release }: Served, address: string): string | undefined {
  return release().files.get(address)?.identity.bytes?.toString();
}

test('the next release is taken up without a restart, pages and snapshot in one', async () => {
  const first = await publishAt(home, '09:00:00', { 'index.html': 'one' }, 'One');
  const served = await serve();
  expect([served.release().id, served.release().site.council.name]).toEqual([first.id, 'One']);

  const second = await publishAt(home, '10:00:00', { 'index.html': 'two' }, 'Two');
  expect(textOf(served, '/')).toBe('one');
  await served.look();
  expect(textOf(served, '/')).toBe('two');
  expect([served.release().id, served.release().site.council.name]).toEqual([second.id, 'Two']);
  expect(log).toEqual([
    `[release] ${second.id} is served now, in place of ${first.id} (read in 0.0 s)`,
  ]);
});

test('a request that has begun ends on the release it began on', async () => {
  await publishAt(home, '09:00:00', { 'index.html': 'one' }, 'One');
  const served = await serve();
  const begun = served.release();
  await publishAt(home, '10:00:00', { 'index.html': 'two' }, 'Two');
  await served.look();
  expect(begun.files.get('/')?.identity.bytes?.toString()).toBe('one');
  expect(begun.site.council.name).toBe('One');
});

test.each([
  [
    'cut short',
    (folder: string) => truncate(join(folder, 'site', 'index.html'), 2),
    'its files are not as the build wrote them',
  ],
  [
    'changed by hand',
    (folder: string) => writeFile(join(folder, 'site.json'), '{}'),
    'its files are not as the build wrote them',
  ],
  [
    'without its note',
    (folder: string) => rm(join(folder, 'release.json')),
    'it is not there, or is not whole',
  ],
  ['gone', (folder: string) => rm(folder, { recursive: true }), 'it is not there, or is not whole'],
])(
  'a release that is %s is not taken up: the log says so once, and the old one goes on',
  async (_, damage, why) => {
    const first = await publishAt(home, '09:00:00', { 'index.html': 'one' });
    const served = await serve();
    const second = await publishAt(home, '10:00:00', { 'index.html': 'two' });
    await damage(join(home, second.id));
    await served.look();
    await served.look();
    expect(textOf(served, '/')).toBe('one');
    expect(log).toEqual([`[release] ${second.id} is not taken up: ${why}. ${first.id} goes on`]);
  },
);

test('a release that could be read only later is taken up then', async () => {
  await publishAt(home, '09:00:00', { 'index.html': 'one' });
  const served = await serve();
  const { id } = await publishAt(home, '10:00:00', { 'index.html': 'two' });
  const path = join(home, id, 'release.json');
  const note = await readFile(path);
  await rm(path);
  await served.look();
  await writeFile(path, note);
  now += 30_000;
  await served.look();
  expect(textOf(served, '/')).toBe('one');
  now += 30_000;
  await served.look();
  expect(textOf(served, '/')).toBe('two');
});

test('where the current release cannot be read at the start, the newest that can is served', async () => {
  const first = await publishAt(home, '09:00:00', { 'index.html': 'one' });
  const second = await publishAt(home, '10:00:00', { 'index.html': 'two' });
  await truncate(join(home, second.id, 'site', 'index.html'), 1);
  const served = await serve();
  expect(served.release().id).toBe(first.id);
  expect(log.at(-1)).toBe(`[release] ${first.id} is served: it is the newest that can be read`);

  await rm(join(home, first.id), { recursive: true });
  await expect(serve()).rejects.toThrow('Run `npm run publish`');
});

test('one that was chosen by hand is known as such until the next publish', async () => {
  const first = await publishAt(home, '09:00:00');
  await publishAt(home, '10:00:00');
  const served = await serve();
  await makeCurrent(home, { id: first.id, isChosen: true });
  await served.look();
  expect([served.release().id, served.isChosen()]).toEqual([first.id, true]);
  await publishAt(home, '11:00:00');
  await served.look();
  expect(served.isChosen()).toBe(false);
});

test('the release that is served is in use, and the one before it no longer', async () => {
  const first = await publishAt(home, '09:00:00');
  const served = await serve();
  const isFree = (id: string): boolean => {
    const unlock = lockFile(join(home, id, 'in-use.lock'), 'exclusive');
    unlock?.();
    return unlock !== undefined;
  };
  expect(isFree(first.id)).toBe(false);
  const second = await publishAt(home, '10:00:00');
  await served.look();
  expect([isFree(first.id), isFree(second.id)]).toEqual([true, false]);
});

const assets = (name: string): Record<string, string> => ({
  [`_astro/site.${name}.css`]: name,
  [`pagefind/${name}.pf_fragment`]: name,
  'pagefind/pagefind.js': name,
  [`${name}.html`]: name,
});

test('for a day, a page of the old release finds its styles and its part of the search index', async () => {
  await publishAt(home, '09:00:00', assets('one'));
  const served = await serve();
  const site = await siteOf(served.release);
  const get = async (path: string): Promise<[number, string]> => {
    const { status, body } = await fetchAsIs(site.url + path);
    return [status, body.toString()];
  };
  await publishAt(home, '10:00:00', assets('two'));
  await served.look();
  now += 3 * 3_600_000;
  await publishAt(home, '13:00:00', assets('three'));
  await served.look();

  now += 20.9 * 3_600_000;
  expect(await get('/_astro/site.one.css')).toEqual([200, 'one']);
  expect(await get('/pagefind/two.pf_fragment')).toEqual([200, 'two']);
  expect(await get('/pagefind/pagefind.js')).toEqual([200, 'three']);
  expect((await get('/one/'))[0]).toBe(404);
  now += 0.2 * 3_600_000;
  expect((await get('/_astro/site.one.css'))[0]).toBe(404);
  expect(await get('/_astro/site.two.css')).toEqual([200, 'two']);
  await site.stop();
});

test('after a restart the files of the releases before are still there', async () => {
  await publishAt(home, '09:00:00', assets('one'));
  await publishAt(home, '10:00:00', assets('two'));
  await publishAt(home, '11:00:00', assets('three'));
  const served = await serve();
  const { earlier } = served.release();
  expect([...(earlier?.keys() ?? [])].sort()).toEqual([
    '/_astro/site.one.css',
    '/_astro/site.two.css',
    '/pagefind/one.pf_fragment',
    '/pagefind/two.pf_fragment',
  ]);
});

test('after a restart a promise is still kept for a day after its release was replaced, and no longer', async () => {
  await publishAt(home, '09:00:00', {}, 'One');
  await publishAt(home, '10:00:00', {}, 'Two');
  await publishAt(home, '11:00:00', {}, 'Three');
  const served = await serve('2026-11-24T10:30:00Z');
  const names = (): string[] => served.replaced().map(({ council }) => council.name);
  expect(names()).toEqual(['Two']);
  now += 31 * 60_000;
  expect(names()).toEqual([]);
});

test('after a restart a release that someone went back from counts from that moment', async () => {
  const first = await publishAt(home, '09:00:00', {}, 'One');
  await publishAt(home, '10:00:00', {}, 'Two');
  await makeCurrent(home, { id: first.id, isChosen: true });
  const chosenAt = new Date('2026-11-23T11:00:00Z');
  await utimes(join(home, 'current.json'), chosenAt, chosenAt);
  const served = await serve('2026-11-24T10:30:00Z');
  expect(served.replaced().map(({ council }) => council.name)).toEqual(['Two']);
  now += 31 * 60_000;
  expect(served.replaced()).toEqual([]);
});

test('where an older release is served from the start, the current one is tried again', async () => {
  await publishAt(home, '09:00:00', { 'index.html': 'one' });
  const { id } = await publishAt(home, '10:00:00', { 'index.html': 'two' });
  const path = join(home, id, 'release.json');
  const note = await readFile(path);
  await rm(path);
  const served = await serve();
  expect(textOf(served, '/')).toBe('one');
  await writeFile(path, note);
  now += 60_000;
  await served.look();
  expect(textOf(served, '/')).toBe('two');
});

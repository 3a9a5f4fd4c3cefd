import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentRelease } from '../../../src/server/releases/current-release.ts';
import { lockFile } from '../../../src/server/releases/kernel-lock.ts';
import { listReleases } from '../../../src/server/releases/list-releases.ts';
import { makeRelease } from '../../../src/server/releases/make-release.ts';
import { testSite } from '../../support/test-runtime.ts';
import { aHome, building, publishAt } from './a-home.ts';

let home: string;
beforeEach(async () => {
  home = await aHome();
});
afterEach(async () => {
  await rm(dirname(home), { recursive: true, force: true });
});

const given = { council: testSite().council.id, now: () => new Date('2026-11-23T11:00:00Z') };

test('a release is named after the moment and what is in it, and is current', async () => {
  const { id, pages } = await publishAt(home, '09:30:12', { 'contact.html': '<p>Contact' });
  expect(id).toMatch(/^20261123-093012-[0-9a-f]{8}$/);
  expect(pages).toBe(3);
  expect(await currentRelease(home)).toEqual({ id, isChosen: false });
  expect(await readFile(join(home, id, 'site', 'index.html'), 'utf8')).toBe('<p>Home');
  expect(await readdir(home)).not.toContain('building');
});

test.each([
  ['fails while it renders', () => Promise.reject(new Error('services/bins.mdx cannot be read'))],
  ['finds the disk full', () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' }))],
  ['writes no home page', ({ pages }: { pages: string }) => mkdir(pages).then(() => undefined)],
  [
    'is of another council',
    async (folders: { pages: string; snapshot: string }) => {
      await building({})(folders);
      const site = { ...testSite(), council: { ...testSite().council, id: 'another' } };
      await writeFile(join(folders.snapshot, 'site.json'), JSON.stringify(site));
    },
  ],
  [
    'writes half a snapshot',
    async (folders: { pages: string; snapshot: string }) => {
      await building({})(folders);
      await writeFile(join(folders.snapshot, 'site.json'), '{"council":');
    },
  ],
])('a build that %s leaves the old release current, and nothing behind', async (_, build) => {
  const { id } = await publishAt(home, '09:30:00');
  await expect(makeRelease({ home, build, ...given })).rejects.toThrow();
  expect(await currentRelease(home)).toEqual({ id, isChosen: false });
  expect((await listReleases(home)).map((one) => one.id)).toEqual([id]);
  expect(await readdir(home)).not.toContain('building');
});

test('a second build at the same time is refused in plain words, and the first goes on', async () => {
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  const first = makeRelease({
    home,
    ...given,
    build: async (folders) => {
      await building({})(folders);
      await ended;
    },
  });
  await expect.poll(() => readdir(join(home, 'building')).catch(() => [])).toContain('site.json');
  await expect(publishAt(home, '10:00:00')).rejects.toThrow(
    'Another build of this council is under way. Wait until it has ended, and try again.',
  );
  end(undefined);
  const { id } = await first;
  expect(await currentRelease(home)).toEqual({ id, isChosen: false });
});

test('what a build that was killed left behind keeps no one from publishing, and is taken away', async () => {
  await publishAt(home, '09:30:00');
  await mkdir(join(home, 'building', 'site'), { recursive: true });
  await writeFile(join(home, 'building', 'site', 'old.html'), 'half a pa');
  await writeFile(join(home, 'current.json.4711'), '{"id":');
  await writeFile(join(home, 'build.lock'), '');
  const { id } = await publishAt(home, '10:00:00');
  expect(await currentRelease(home)).toEqual({ id, isChosen: false });
  expect(await readdir(join(home, id, 'site'))).not.toContain('old.html');
  expect((await readdir(home)).filter((name) => /building|current\.json\./.test(name))).toEqual([]);
});

test('the five newest are kept, with the current one and any that a server is serving', async () => {
  const ids: string[] = [];
  let unlock: (() => void) | undefined;
  for (const minute of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const { id } = await publishAt(home, `09:0${String(minute)}:00`, { 'x.html': String(minute) });
    ids.push(id);
    if (minute === 2) unlock = lockFile(join(home, id, 'in-use.lock'), 'shared');
  }
  const kept = (await listReleases(home)).map(({ id }) => id).reverse();
  expect(kept).toEqual([ids[1], ...ids.slice(3)]);
  unlock?.();
  await publishAt(home, '09:09:00');
  expect((await listReleases(home)).map(({ id }) => id)).not.toContain(ids[1]);
});

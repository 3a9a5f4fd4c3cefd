import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Council } from '../../../src/council/council.ts';
import { parseMdx } from '../../../src/council/mdx/parse.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { keepProgram, keptProgram, programKey } from '../../../src/server/build/kept-program.ts';

const council = await loadCouncil('merrow', {
  contentFolder: 'tests/fixtures/with-events',
  today: '2026-11-27',
});
const made = { site: 'https://merrow.example.gov.uk', code: 'one' };

afterEach(() => {
  vi.unstubAllEnvs();
});

test('what the bundler makes is the same whatever the pages say, and on whichever day', async () => {
  const key = await programKey(council, made);
  vi.stubEnv('BUILD_DAY', '2026-12-24');
  vi.stubEnv('SITE_DIR', '/srv/dist');
  const [first, ...others] = council.services;
  const other = {
    ...council,
    services: first ? [{ ...first, data: { ...first.data, title: 'New' } }, ...others] : [],
  };
  expect(await programKey(other, made)).toBe(key);
});

test.each<[what: string, other: () => Parameters<typeof programKey>]>([
  ['code', () => [council, { ...made, code: 'two' }]],
  ['the address of the site', () => [council, { ...made, site: 'https://www.example.org' }]],
  ['the council', () => [{ ...council, id: 'other' }, made]],
  ['a colour', () => [withFacts({ brand: { ...council.facts.brand, deep: '#123456' } }), made]],
  [
    'a setting',
    () => {
      vi.stubEnv('LOG', 'json');
      return [council, made];
    },
  ],
])('it is made again for another: %s', async (_, other) => {
  const key = await programKey(council, made);
  expect(await programKey(...other())).not.toBe(key);
});

test('nothing is kept where a page has pictures of its own', async () => {
  const tree = parseMdx('![The hall](hall.jpg)');
  expect(
    await programKey({ ...council, charter: { ...council.charter, tree } }, made),
  ).toBeUndefined();
});

function withFacts(facts: Partial<Council['facts']>): Council {
  return { ...council, facts: { ...council.facts, ...facts } };
}

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'front-door-program-'));
  await mkdir(join(home, 'dist/.prerender'), { recursive: true });
  await writeFile(join(home, 'dist/site.css'), 'p{}');
  await writeFile(
    join(home, 'dist/.prerender/prerender-entry.x1.mjs'),
    'export const council = "merrow";',
  );
  await keep('a');
});

afterEach(async () => {
  await rm(home, { recursive: true });
});

function keep(key: string, programs = 'programs'): Promise<void> {
  return keepProgram(join(home, programs), key, {
    assets: join(home, 'dist/'),
    program: join(home, 'dist/.prerender'),
    mark: '"merrow"',
    styles: { page: [] },
  });
}

test('a program is kept whole, under its key, in place of the one before', async () => {
  const kept = await keptProgram(join(home, 'programs'), 'a');
  expect(kept?.entry).toMatch(/prerender-entry\.x1\.mjs$/);
  expect(await readdir(kept?.assets ?? '')).toEqual(['site.css']);
  expect(await keptProgram(join(home, 'programs'), 'b')).toBeUndefined();
  await keep('b');
  expect(await readdir(join(home, 'programs'))).toEqual(['b']);
});

test('nothing is kept where another council’s program is in the same folder', async () => {
  const other = join(home, 'dist/.prerender/prerender-entry.x2.mjs');
  await writeFile(other, 'export const council = "other";');
  await keep('b');
  expect(await readdir(join(home, 'programs'))).toEqual([]);
  await rm(other);
  await writeFile(
    join(home, 'dist/.prerender/prerender-entry.x1.mjs'),
    'export const council = "other";',
  );
  await keep('b');
  expect(await readdir(join(home, 'programs'))).toEqual([]);
});

test('where there is no room for it, the build goes on and says so', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await keep('b', 'dist/site.css/programs');
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/^What was made could not be kept for the next build, .* ENOTDIR/)],
  ]);
  warn.mockRestore();
});

test.each([
  ['a byte more in its code', 'program/prerender-entry.x1.mjs'],
  ['a byte more in a style', 'assets/site.css'],
  ['a file more', 'assets/new.css'],
  ['a torn note', 'note.json'],
])('a program is not used with %s', async (_, name) => {
  await appendFile(join(home, 'programs/a', name), '}');
  expect(await keptProgram(join(home, 'programs'), 'a')).toBeUndefined();
});

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildOnce, type BuildOnce } from '../../../src/server/build/build-once.ts';

let home: string;
let pages: BuildOnce;
let builds: number;

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(home, name)), { recursive: true });
  await writeFile(join(home, name), text);
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'front-door-once-'));
  builds = 0;
  await write('content/charter.mdx', 'We reply within 3 working days.');
  await write('public/crest.svg', '<svg/>');
  await write('package.json', '{}');
  pages = {
    reads: ['content', 'public', 'package.json', 'astro.config.mjs'].map((name) =>
      join(home, name),
    ),
    given: ['2026-11-27', 'SITE_URL='],
    writes: [join(home, 'dist'), join(home, 'site.json')],
    note: join(home, 'kept/last-build.json'),
    build: async () => {
      builds += 1;
      await write('dist/index.html', 'Home');
      await write('dist/charter/index.html', 'We reply within 3 working days.');
      await write('site.json', '{"target":3}');
      return true;
    },
  };
  expect(await buildOnce(pages)).toBe('built');
});

afterEach(async () => {
  await rm(home, { recursive: true });
});

test('nothing is built where nothing has changed', async () => {
  expect(await buildOnce(pages)).toBe('unchanged');
  expect(await buildOnce(pages)).toBe('unchanged');
  expect(builds).toBe(1);
});

test('what lies behind a link in a folder is looked at too, and a link to a folder around it ends', async () => {
  await write('shared/hall.svg', '<svg/>');
  await symlink(join(home, 'shared'), join(home, 'public/pictures'));
  await symlink(join(home, 'public'), join(home, 'shared/round'));
  await symlink(home, join(home, 'public/home'));
  expect(await buildOnce(pages)).toBe('built');
  expect(await buildOnce(pages)).toBe('unchanged');
  await write('shared/hall.svg', '<svg></svg>');
  expect(await buildOnce(pages)).toBe('built');
});

test.each([
  ['a promise', () => write('content/charter.mdx', 'We reply within 5 working days.')],
  ['a new page', () => write('content/news/bridge.mdx', 'It is open.')],
  ['a page taken away', () => rm(join(home, 'content/charter.mdx'))],
  ['a file that every council has', () => write('public/crest.svg', '<svg></svg>')],
  ['a file that was not there', () => write('astro.config.mjs', '')],
  ['a page that someone wrote over', () => write('dist/index.html', 'Hello')],
  ['a page that is gone', () => rm(join(home, 'dist/charter'), { recursive: true })],
  ['a file beside the pages that no build made', () => write('dist/old.html', 'Old')],
  ['what the functions read', () => write('site.json', '{"target":5}')],
  ['a note cut short', () => write('kept/last-build.json', '{"madeOf":"')],
])('%s is built, once', async (_, change) => {
  await change();
  expect(await buildOnce(pages)).toBe('built');
  expect(builds).toBe(2);
});

test('a file moved from one folder to another is a change', async () => {
  await rm(join(home, 'public/crest.svg'));
  await write('content/crest.svg', '<svg/>');
  expect(await buildOnce(pages)).toBe('built');
});

test('another day and another setting are changes', async () => {
  expect(await buildOnce({ ...pages, given: ['2026-11-28', 'SITE_URL='] })).toBe('built');
  expect(
    await buildOnce({ ...pages, given: ['2026-11-28', 'SITE_URL=https://www.example.org'] }),
  ).toBe('built');
  expect(
    await buildOnce({ ...pages, given: ['2026-11-28', 'SITE_URL=https://www.example.org'] }),
  ).toBe('unchanged');
});

test('a build that failed is tried again', async () => {
  await write('content/charter.mdx', 'We reply within <Promis />.');
  const failing = { ...pages, build: () => Promise.resolve(false) };
  expect(await buildOnce(failing)).toBe('failed');
  expect(await buildOnce(failing)).toBe('failed');
  expect(await buildOnce(pages)).toBe('built');
});

test('what was changed while it was built is built again', async () => {
  await write('content/charter.mdx', 'We reply within 4 working days.');
  const writing: BuildOnce = {
    ...pages,
    build: async (hashes) => {
      await pages.build(hashes);
      await write('content/charter.mdx', 'We reply within 5 working days.');
      return true;
    },
  };
  expect(await buildOnce(writing)).toBe('built');
  expect(await buildOnce(pages)).toBe('built');
  expect(await buildOnce(pages)).toBe('unchanged');
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { removeOthers, writeChanged } from '../../../src/server/build/write-changed.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

async function withPage(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'front-door-written-'));
  for (const ending of ['', '.br', '.gz'])
    await writeFile(join(folder, `index.html${ending}`), 'within 2 working days');
  return join(folder, 'index.html');
}

test('with a page that is other, what was compressed of the old one is gone, should the build be killed now', async () => {
  const page = await withPage();
  await writeChanged(page, Buffer.from('within 10 working days'));
  expect(await readdir(folder)).toEqual(['index.html']);
  expect(await readFile(page, 'utf8')).toBe('within 10 working days');
});

test('with a page that is as it was, nothing is touched', async () => {
  const page = await withPage();
  await writeChanged(page, Buffer.from('within 2 working days'));
  expect((await readdir(folder)).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
});

test('what is compressed is written by itself, and a folder that is missing is made', async () => {
  const page = await withPage();
  await writeChanged(`${page}.br`, Buffer.from('other'));
  await writeChanged(join(folder, 'pl', 'index.html'), Buffer.from('nowe'));
  expect((await readdir(folder)).sort()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'pl',
  ]);
});

test('a file takes the place of a folder of its name, and a folder that of a file', async () => {
  await withPage();
  await writeChanged(join(folder, 'bins'), Buffer.from('a file'));
  await writeChanged(join(folder, 'bins', 'missed', 'index.html'), Buffer.from('a page'));
  expect(await readFile(join(folder, 'bins', 'missed', 'index.html'), 'utf8')).toBe('a page');
  await writeChanged(join(folder, 'bins'), Buffer.from('a file again'));
  expect(await readFile(join(folder, 'bins'), 'utf8')).toBe('a file again');
});

test('of what an earlier build left, a folder that something else is about to write to stays, though nothing is in it yet', async () => {
  await withPage();
  for (const name of ['pagefind', 'news']) await mkdir(join(folder, name));
  await removeOthers(folder, (name) => name === 'pagefind');
  expect(await readdir(folder)).toEqual(['pagefind']);
});

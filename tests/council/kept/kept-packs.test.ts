import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyOf } from '../../../src/council/kept/kept-files.ts';
import { keptPacks } from '../../../src/council/kept/kept-packs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-packs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const names = Array.from({ length: 200 }, (_, number) => `page ${String(number)}`);

/** What a build made of these pages, which says so of itself. */
async function keep(pages: readonly string[], today?: number): Promise<void> {
  const kept = keptPacks(folder, today);
  for (const page of pages) await kept.put(keyOf(page), Buffer.from(`made of ${page}`));
  await kept.tidy();
}

async function there(pages: readonly string[]): Promise<(string | undefined)[]> {
  const kept = keptPacks(folder);
  return Promise.all(pages.map(async (page) => (await kept.get(keyOf(page)))?.toString()));
}

test('each thing is found under its own key, in this build and in the next', async () => {
  const kept = keptPacks(folder);
  await kept.put(keyOf('page 1'), Buffer.from('now'));
  expect((await kept.get(keyOf('page 1')))?.toString()).toBe('now');
  expect(await kept.get(keyOf('page 2'))).toBeUndefined();
  await keep(names);
  expect(await there(names)).toEqual(names.map((name) => `made of ${name}`));
  expect(await there(['another'])).toEqual([undefined]);
  expect((await readdir(folder)).length).toBeLessThan(70);
});

test('what is made under a key that is there takes its place, and what is beside it stays', async () => {
  await keep(names);
  const kept = keptPacks(folder);
  await kept.put(keyOf('page 7'), Buffer.from('other'));
  await kept.tidy();
  const expected = names.map((name) => (name === 'page 7' ? 'other' : `made of ${name}`));
  expect(await there(names)).toEqual(expected);
});

test('what a later build makes is written beside what is there, until it is too much', async () => {
  await keep(names);
  const first = await bytesOfAll();
  const expected = new Map(names.map((name) => [name, `made of ${name}`]));
  for (const turn of [1, 2, 3, 4, 5]) {
    const own = Array.from({ length: 450 }, (_, one) => `turn ${String(turn)} ${String(one)}`);
    await keep([...own, 'page 7']);
    for (const name of own) expected.set(name, `made of ${name}`);
    expect(await there([...expected.keys()])).toEqual([...expected.values()]);
    const now = await bytesOfAll();
    if (turn < 5) expect(now).toMatchObject(first);
    expect('pack-recent' in now).toBe(turn < 5);
  }
});

/** What is in each file, in short. */
async function bytesOfAll(): Promise<Record<string, string>> {
  const all = (await readdir(folder)).sort();
  const read = all.map(async (name) => [name, keyOf(await readFile(join(folder, name)))]);
  return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
}

test('nothing is kept of a build that is killed before its end', async () => {
  await keptPacks(folder).put(keyOf('page 1'), Buffer.from('made'));
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['cut anywhere', (bytes: Buffer) => bytes.subarray(0, bytes.byteLength >> 1)],
  ['cut at its end', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
  ['of other bytes', (bytes: Buffer) => Buffer.from(bytes).fill(120, bytes.byteLength - 3)],
  ['of another beginning', (bytes: Buffer) => Buffer.from(bytes).fill(120, 0, 40)],
  [
    'a list that does not say what is there',
    (bytes: Buffer) => Buffer.from(bytes).fill(49, 36, 60),
  ],
])('of a file that is %s, nothing wrong is ever read', async (_, change) => {
  await keep(names);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path)));
  }
  const read = await there(names);
  expect(read).toContain(undefined);
  for (const [index, found] of read.entries()) {
    expect([undefined, `made of ${names[index] ?? ''}`]).toContain(found);
  }
  // And the next build keeps all of it again.
  await keep(names);
  expect(await there(names)).toEqual(names.map((name) => `made of ${name}`));
});

test('what no build has asked for since yesterday goes, and what one has stays', async () => {
  await keep(names, 100);
  const kept = keptPacks(folder, 102);
  await kept.get(keyOf('page 1'));
  kept.use(keyOf('page 2'));
  // So many new things that every file is written again.
  for (let one = 0; one < 2_500; one++)
    await kept.put(keyOf(`anew ${String(one)}`), Buffer.from('anew'));
  await kept.tidy();
  const stayed = ['page 1', 'page 2'];
  expect(await there(names)).toEqual(
    names.map((name) => (stayed.includes(name) ? `made of ${name}` : undefined)),
  );
});

test('what a killed build left behind is taken away after a day', async () => {
  const left = join(folder, 'pack-1.0f0e');
  await writeFile(left, 'half');
  await keep(names);
  expect(await readdir(folder)).toContain('pack-1.0f0e');
  const longAgo = new Date('2026-10-01');
  await utimes(left, longAgo, longAgo);
  await keep(names);
  expect(await readdir(folder)).not.toContain('pack-1.0f0e');
});

test('where there is no room for it nothing is kept, nothing half written is left, and a warning says so', async () => {
  await keep(names);
  // Nothing can be moved to where a folder is that holds something.
  await mkdir(join(folder, 'pack-recent', 'full'), { recursive: true });
  const before = await readdir(folder);
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await keep(['page 7', 'another']);
  expect(warn.mock.lastCall?.[0]).toMatch(/^What was made could not be kept for the next build/);
  warn.mockRestore();
  expect(await readdir(folder)).toEqual(before);
  expect(await there([...names, 'another'])).toEqual([
    ...names.map((name) => `made of ${name}`),
    undefined,
  ]);
});

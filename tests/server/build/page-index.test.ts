import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createIndex } from 'pagefind';
import { keptFiles, type KeptFiles } from '../../../src/council/kept/kept-files.ts';
import { beginPageIndex } from '../../../src/server/build/page-index.ts';
import { partsOfIndex } from '../../../src/server/build/parts-of-index.ts';

// As it is, but it says how often it was asked.
vi.mock('pagefind', async (load) => {
  const its: { createIndex: typeof createIndex } = await load();
  return { ...its, createIndex: vi.fn(its.createIndex) };
});
beforeEach(() => vi.mocked(createIndex).mockClear());

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-page-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

const addresses = Array.from(
  { length: 40 },
  (_, number) => `/services/bins/page-${String(number)}`,
);

function html(address: string): Buffer {
  const [number = ''] = /\d+$/.exec(address) ?? [];
  const isFound = Number(number) % 10 !== 9;
  return Buffer.from(
    `<!DOCTYPE html><html lang="${Number(number) % 4 === 3 ? 'pl' : 'en'}"><body><main${isFound ? ' data-pagefind-body' : ''}><h1>Bin ${number}</h1><p>Words of ${'many '.repeat(Number(number))}kinds.</p></main></body></html>`,
  );
}

/** Every file of the index that is made of pages handed over in this order, by its name and a hash of its bytes. */
async function filesOf(
  name: string,
  order: readonly string[],
  {
    changed = '',
    ...more
  }: { changed?: string; kept?: KeptFiles; code?: string; most?: number } = {},
): Promise<string[]> {
  const index = await beginPageIndex(join(folder, name), more);
  index.expect(addresses);
  for (const address of order) {
    const is = html(address);
    index.take(`${address}/`, address === changed ? Buffer.from(`${is.toString()} `) : is);
  }
  expect(await index.written()).toHaveLength(36);
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  // Which language comes first in it is Pagefind's hash map's to say.
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'pagefind-entry.json');
  const lines = files.map(async ({ parentPath, name: file }) => {
    const bytes = await readFile(join(parentPath, file));
    return `${relative(join(folder, name), join(parentPath, file))} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  return (await Promise.all(lines)).sort();
}

test('an index that is there is written over where it is other, and what is no more of it is taken away', async () => {
  const made = await filesOf('made', addresses);
  const there = join(folder, 'other', 'pagefind');
  await mkdir(join(there, 'fragment'), { recursive: true });
  await writeFile(join(there, 'fragment', 'en_0000000.pf_fragment'), 'old');
  await writeFile(join(there, 'pagefind.js'), 'old');
  await writeFile(join(there, 'pagefind.js.br'), 'compressed');
  expect(await filesOf('other', addresses)).toEqual(made);
  expect(await filesOf('other', addresses)).toEqual(made);
});

test('the same pages make the same index, byte for byte, in whatever order they are made', async () => {
  const made = await filesOf('in order', addresses);
  expect(made.filter((line) => line.includes('.pf_fragment'))).toHaveLength(36);
  expect(await filesOf('reversed', [...addresses].reverse())).toEqual(made);
});

test('where pages are what they were Pagefind is not asked, and of several parts only for the one that is other', async () => {
  const kept = keptFiles(join(folder, 'kept'));
  const first = await filesOf('first', addresses, { kept, most: 10 });
  expect(first.filter((line) => line.startsWith('pagefind/3/fragment/')).length).toBeGreaterThan(3);
  expect(createIndex).toHaveBeenCalledTimes(4);
  // In a folder that is new, as each release is, and in the one that was there.
  expect(await filesOf('second', addresses, { kept, most: 10 })).toEqual(first);
  expect(await filesOf('first', addresses, { kept, most: 10 })).toEqual(first);
  expect(createIndex).toHaveBeenCalledTimes(4);
  const changed = '/services/bins/page-12';
  const other = await filesOf('first', addresses, { kept, most: 10, changed });
  expect(createIndex).toHaveBeenCalledTimes(5);
  expect(other).toEqual(await filesOf('anew', addresses, { most: 10, changed }));
});

test('it is written as soon as the last page is there, and no one need ask for it', async () => {
  const index = await beginPageIndex(join(folder, 'at once'));
  index.expect(addresses);
  for (const address of addresses) index.take(`${address}/`, html(address));
  await vi.waitFor(
    () => readFile(join(folder, 'at once', 'pagefind', 'pagefind-entry.json')),
    5000,
  );
  expect(() => {
    index.take('/services/parking/', html('/services/parking/page-1'));
  }).toThrow('No one said that there would be a page at /services/parking/.');
  expect(await index.written()).toHaveLength(36);
});

test('a page that no one said is refused once Pagefind makes its part, of which it would be missing', async () => {
  const index = await beginPageIndex(join(folder, 'not said'), { most: 10 });
  index.expect(addresses);
  const partOf = partsOfIndex(addresses, 10);
  const first = addresses.filter((address) => partOf(address) === 0);
  for (const address of first) index.take(`${address}/`, html(address));
  const names = Array.from({ length: 40 }, (_, number) => `/news/snow-${String(number)}`);
  const notSaid = names.find((name) => partOf(name) === 0) ?? '';
  expect(() => {
    index.take(`${notSaid}/`, html(`${notSaid}/page-1`));
  }).toThrow(`No one said that there would be a page at ${notSaid}/.`);
  expect(await index.written()).toHaveLength(
    first.filter((address) => html(address).includes('data-pagefind-body')).length,
  );
});

test('where Pagefind opens no index, that is said when the index is asked for, and not before', async () => {
  vi.mocked(createIndex).mockResolvedValueOnce({ errors: ['no memory'] } as never);
  const index = await beginPageIndex(join(folder, 'none'));
  index.expect(addresses);
  for (const address of addresses) index.take(`${address}/`, html(address));
  // The pages are made meanwhile. A refusal that no one has heard by now would end the process.
  await nextTurn();
  await expect(index.written()).rejects.toThrow('The search index could not be made: no memory');
});

test('what another code made is made again, and a part that is no more is taken away', async () => {
  const kept = keptFiles(join(folder, 'kept by code'));
  const first = await filesOf('of code', addresses, { kept, code: 'a', most: 10 });
  expect(await filesOf('of code', addresses, { kept, code: 'b', most: 10 })).toEqual(first);
  expect(createIndex).toHaveBeenCalledTimes(8);
  const whole = await filesOf('of code', addresses, { kept, code: 'b' });
  expect(whole).toEqual(await filesOf('whole', addresses));
});

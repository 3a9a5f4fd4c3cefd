import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginPageIndex } from '../../../src/server/build/page-index.ts';

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
async function filesOf(name: string, order: readonly string[]): Promise<string[]> {
  const index = await beginPageIndex();
  index.expect(addresses);
  for (const address of order) index.take(`${address}/`, html(address));
  expect(await index.write(join(folder, name))).toHaveLength(36);
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  // Which language comes first in it is Pagefind's hash map's to say.
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'pagefind-entry.json');
  const lines = files.map(async ({ parentPath, name: file }) => {
    const bytes = await readFile(join(parentPath, file));
    return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
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

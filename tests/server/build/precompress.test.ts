import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptFiles } from '../../../src/council/kept/kept-files.ts';
import { keptTable } from '../../../src/council/kept/kept-table.ts';
import { hashOf } from '../../../src/server/build/file-bytes.ts';
import { precompress } from '../../../src/server/precompress.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-precompress-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** As long as it says, with words that come again, as those of pages do. */
const words = (length: number): Buffer =>
  Buffer.from(
    Array.from({ length: length / 8 }, (_, number) =>
      String((number * 7919) % 99_991).padEnd(8),
    ).join(''),
  );

test.each([
  ['a script, which every page needs', 'site.js', 8_000, 11],
  ['a page', 'index.html', 8_000, 10],
  ['a long list', 'names.json', 300_000, 10],
  ['a list of all pages of a large site', 'services.json', 1_200_000, 9],
])('%s is compressed as well as is worth its time', async (_, name, length, quality) => {
  const bytes = words(length);
  await writeFile(join(folder, name), bytes);
  await precompress(folder);
  const wanted = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
  expect((await readFile(join(folder, `${name}.br`))).equals(wanted)).toBe(true);
  expect(gunzipSync(await readFile(join(folder, `${name}.gz`))).equals(bytes)).toBe(true);
});

test('what was compressed of a page is made again where either file is other, or the page is', async () => {
  const site = join(folder, 'site');
  const page = join(site, 'index.html');
  await mkdir(site);
  const build = async (): Promise<void> => {
    const kept = keptFiles(join(folder, 'kept'));
    const known = await keptTable(kept, ['compressed']);
    await precompress(site, kept, { known });
    await known.keep();
    await kept.tidy();
  };
  const said = async (): Promise<string[]> => [
    brotliDecompressSync(await readFile(`${page}.br`)).toString(),
    gunzipSync(await readFile(`${page}.gz`)).toString(),
  ];
  const old = 'We reply within 2 working days. '.repeat(50);
  await writeFile(page, old);
  await build();
  expect(await said()).toEqual([old, old]);
  for (const ending of ['.br', '.gz']) {
    await writeFile(page + ending, 'We reply');
    await build();
    expect(await said()).toEqual([old, old]);
    await rm(page + ending);
    await build();
    expect(await said()).toEqual([old, old]);
  }
  const other = 'We reply within 9 working days. '.repeat(50);
  await writeFile(page, other);
  await build();
  expect(await said()).toEqual([other, other]);
  // As the page was before: its files are those of the other page.
  await writeFile(page, old);
  await build();
  expect(await said()).toEqual([old, old]);
});

test('what is of use still is kept, though nothing had to be read', async () => {
  const [site, place] = [join(folder, 'used'), join(folder, 'kept-of-used')];
  await mkdir(site);
  await writeFile(join(site, 'index.html'), words(8_000));
  const first = keptFiles(place);
  const known = await keptTable(first, ['compressed']);
  await precompress(site, first, { known });
  const [brotli = ''] = await readdir(place);
  await known.keep();
  const longAgo = new Date('2026-10-01');
  await utimes(join(place, brotli), longAgo, longAgo);
  const later = keptFiles(place);
  await precompress(site, later, { known: await keptTable(later, ['compressed']) });
  await later.tidy();
  expect(await readdir(place)).toContain(brotli);
});

test('where another build has written a page meanwhile, what is made of it is not kept as that of ours', async () => {
  const site = join(folder, 'two-builds');
  const page = join(site, 'index.html');
  await mkdir(site);
  const [ours, theirs] = ['2', '5'].map((days) => `We reply in ${days} working days. `.repeat(50));
  const kept = keptFiles(join(folder, 'kept-of-two'));
  const known = await keptTable(kept, ['compressed']);
  const compress = (): Promise<void> =>
    precompress(site, kept, { known, hashes: new Map([[page, hashOf(Buffer.from(ours ?? ''))]]) });
  await writeFile(page, theirs ?? '');
  await compress();
  await writeFile(page, ours ?? '');
  await compress();
  expect(brotliDecompressSync(await readFile(`${page}.br`)).toString()).toBe(ours);
});

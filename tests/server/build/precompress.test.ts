import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nothingKept, type KeptFiles } from '../../../src/council/kept/kept-files.ts';
import { compressAhead } from '../../../src/server/build/compress-ahead.ts';
import { keyOfBrotli } from '../../../src/server/precompress.ts';

/** What is put into it. */
function keeping(): { kept: KeptFiles; all: Map<string, Uint8Array> } {
  const all = new Map<string, Uint8Array>();
  const kept: KeptFiles = {
    ...nothingKept,
    put: (key, bytes) => {
      all.set(key, bytes);
      return Promise.resolve();
    },
  };
  return { kept, all };
}

const pages = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, number) =>
    Buffer.from(`<p>We reply within ${String(number)} working days.</p>`.repeat(30)),
  );

test('pages are kept compressed under what precompress looks for, each under its own', async () => {
  const { kept, all } = keeping();
  const ahead = compressAhead(kept);
  const made = pages(12);
  for (const page of made) ahead.take(page);
  await ahead.end();
  expect(all.size).toBe(12);
  for (const page of made) {
    const brotli = all.get(keyOfBrotli('index.html', page)) ?? Buffer.of();
    expect(brotliDecompressSync(brotli).equals(page)).toBe(true);
  }
});

test('what waits when the pages are all there is left, and what is in hand is finished', async () => {
  const { kept, all } = keeping();
  const ahead = compressAhead(kept);
  for (const page of pages(150)) ahead.take(page);
  await ahead.end();
  expect(all.size).toBe(16);
});

test('where there was nothing to compress, nothing is waited for', async () => {
  const { kept, all } = keeping();
  await compressAhead(kept).end();
  expect(all.size).toBe(0);
});

test('a thread that ends by itself keeps no one waiting', async () => {
  const { kept, all } = keeping();
  const ahead = compressAhead(kept);
  // No page can be this: the thread throws.
  ahead.take('not bytes' as unknown as Buffer);
  ahead.take(undefined as unknown as Buffer);
  await ahead.end();
  expect(all.size).toBeLessThan(2);
  // Nor when it ended before that.
  const other = compressAhead(kept);
  other.take({} as unknown as Buffer);
  await setTimeout(500);
  await other.end();
});

test('what comes when it has ended is left, and what cannot be kept ends nothing', async () => {
  const { kept, all } = keeping();
  const ahead = compressAhead({
    ...kept,
    put: async (key, bytes) => {
      await kept.put(key, bytes);
      throw new Error('The disk is full.');
    },
  });
  const [first, ...others] = pages(12);
  ahead.take(first ?? Buffer.of());
  const ended = ahead.end();
  for (const page of others) ahead.take(page);
  await ended;
  expect(all.size).toBe(1);
});

/** What a process of its own says that takes a page and does this. */
async function said(then: string, ...flags: string[]): Promise<string> {
  const module = pathToFileURL(resolve('src/server/build/compress-ahead.ts')).href;
  const script = `import { compressAhead } from '${module}';
    const ahead = compressAhead({ put: () => Promise.resolve() });
    ahead.take(Buffer.alloc(3_000_000, 'We reply within 10 working days. '));
    ${then}
    console.log('over');`;
  const folder = await mkdtemp(join(tmpdir(), 'front-door-ahead-'));
  const file = join(folder, 'script.mjs');
  await writeFile(file, script);
  const its = promisify(execFile)(process.execPath, [...flags, file], { timeout: 20_000 });
  const { stdout } = await its.finally(() => rm(folder, { recursive: true }));
  return stdout;
}

test('a process ends where no one ends it, as when a page cannot be made, and no sooner than it is over where one does', async () => {
  expect(await said('')).toBe('over\n');
  const wait = 'await new Promise((resolve) => setTimeout(resolve, 300));';
  expect(await said(`${wait} await ahead.end();`)).toBe('over\n');
});

test('where no thread may be started, pages are compressed after all are there', async () => {
  const flags = ['--permission', '--allow-fs-read=*', '--no-warnings'];
  expect(await said('ahead.take(Buffer.of(1)); await ahead.end();', ...flags)).toBe('over\n');
});

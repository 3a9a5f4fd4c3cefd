import { setTimeout } from 'node:timers/promises';
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

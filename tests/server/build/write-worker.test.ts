import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Council } from '../../../src/council/council.ts';
import { nothingKept } from '../../../src/council/kept/kept-files.ts';
import { writeWorker } from '../../../src/server/build/write-worker.ts';
import { keptBeforehand } from '../../../src/views/offline-facts.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-worker-'));
});
afterAll(() => rm(folder, { recursive: true }));

const councilThat = (offline: boolean): Council =>
  ({
    facts: { offline, languages: ['pl', 'ur'], timeZone: 'Europe/London' },
    offices: [{ id: 'town-hall' }],
  }) as unknown as Council;

async function worker(offline: boolean): Promise<string> {
  await writeWorker(folder, councilThat(offline), { kept: nothingKept, code: 'of today' });
  return readFile(join(folder, 'worker.js'), 'utf8');
}

async function write(page: string): Promise<void> {
  for (const address of keptBeforehand(councilThat(true))) {
    await mkdir(join(folder, address), { recursive: true });
    await writeFile(join(folder, address, 'index.html'), page);
  }
}

test('a council that keeps no copies ends those of before: they are forgotten, and the worker with them', async () => {
  const script = await worker(false);
  expect(script).toContain('unregister()');
  expect(script).toContain('caches.delete');
  expect(script).not.toContain('facts');
  expect(gzipSync(script).byteLength).toBeLessThan(400);
});

test('a page that changes is another release, one that stays is not, and the worker is small', async () => {
  await write('<h1>Our charter</h1>');
  const before = await worker(true);
  expect(await worker(true)).toBe(before);
  expect(gzipSync(before).byteLength).toBeLessThan(4_000);
  await write('<h1>Our new charter</h1>');
  expect(await worker(true)).not.toBe(before);
});

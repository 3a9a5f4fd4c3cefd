import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFlat, tellingMemory } from '../siege/memory-held.ts';
import { siege } from '../siege/siege.ts';
import { startSite } from '../support/site-process.ts';

/** A part of `npm run siege`: as much of it as 35 seconds take, to leave room for the start and the calm after it. */
test('a resident notices nothing of thousands of hostile requests, and nothing is left of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-siege-'));
  const site = await startSite({ DATA_DIR: folder }, [], tellingMemory);
  const result = await siege(site, { requests: 10_000, seed: 8, seconds: 35 });
  console.info(JSON.stringify(result));
  expect(result.requests).toBeGreaterThan(1_500);
  expect(result.stands).toBe(true);
  expect(result.resident.requests).toBeGreaterThan(20);
  expect(result.resident.failed).toBe(0);
  expect(result.resident.over2Seconds).toBe(0);
  expect(result.files.after).toBeLessThanOrEqual(result.files.before + 4);
  expect(result.held).toHaveLength(4);
  expect(isFlat(result.held)).toBe(true);
  expect(result.statuses[500]).toBeUndefined();
  expect(site.output()).not.toMatch(/planted|TypeError|RangeError/);
  expect(await site.stop()).toBe(0);
  await rm(folder, { recursive: true, force: true });
});

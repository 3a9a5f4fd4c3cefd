import { afterEach, expect, test, vi } from 'vitest';
import { codeHash } from '../../../src/server/build/code-hash.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('what one time zone made is not kept for another', async () => {
  vi.stubEnv('TZ', 'Europe/London');
  const here = await codeHash();
  expect(await codeHash()).toBe(here);
  vi.stubEnv('TZ', 'Pacific/Auckland');
  expect(await codeHash()).not.toBe(here);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { tellOfChanges } from '../../../src/council/read/tell-of-changes.ts';

test('a second change right after the first is noticed too, and nothing is where there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-changes-'));
  const file = join(folder, 'privacy.mdx');
  await writeFile(file, 'one');
  const changed = vi.fn();
  tellOfChanges(file, changed);
  expect(changed).toHaveBeenCalledTimes(1);
  await writeFile(file, 'two');
  await expect.poll(() => changed.mock.calls.length).toBe(2);
  // Nothing changes any more, so nothing more is told.
  await pause(250);
  expect(changed).toHaveBeenCalledTimes(2);
  await rm(folder, { recursive: true });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { tellOfChanges } from '../../../src/council/read/tell-of-changes.ts';

test('a second change right after the first is told too, and one that is none is not', async () => {
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

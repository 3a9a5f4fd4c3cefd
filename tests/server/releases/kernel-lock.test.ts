import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lockFile } from '../../../src/server/releases/kernel-lock.ts';

test('a lock is given back by itself when the process that had it is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'front-door-lock-'));
  const path = join(folder, 'build.lock');
  await writeFile(path, '');
  const source = resolve('src/server/releases/kernel-lock.ts');
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { lockFile } = await import(${JSON.stringify(source)});
     globalThis.kept = lockFile(${JSON.stringify(path)}, 'exclusive');
     console.info(typeof kept);
     setInterval(() => undefined, 1000);`,
  ]);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString().trim()).toBe('function');
  expect(lockFile(path, 'exclusive')).toBeUndefined();
  expect(lockFile(path, 'shared')).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const unlock = lockFile(path, 'exclusive');
  expect(unlock).toBeTypeOf('function');
  unlock?.();

  const shared = [lockFile(path, 'shared'), lockFile(path, 'shared')];
  expect(shared.every((one) => one !== undefined)).toBe(true);
  expect(lockFile(path, 'exclusive')).toBeUndefined();
  for (const one of shared) one?.();
  await rm(folder, { recursive: true });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whilePagefindRuns } from '../../src/server/pagefind-process.ts';

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-pagefind-'));
  program = join(folder, 'pagefind');
  await writeFile(program, '#!/bin/sh\nexec sleep "$1"\n');
  await chmod(program, 0o755);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const never = new Promise<never>(() => undefined);

test('Pagefind’s process that is ended in the middle is an error, in whichever index it was', async () => {
  const first = await whilePagefindRuns(async () => {
    const child = spawn(program, ['30']);
    await once(child, 'spawn');
    return child;
  });
  const second = whilePagefindRuns(() => {
    first.kill('SIGKILL');
    return never;
  });
  await expect(second).rejects.toThrow(
    'The search index could not be made: Pagefind was ended by SIGKILL. Is the disk full, or memory short?',
  );
});

test('so is one that ends by itself', async () => {
  const work = whilePagefindRuns(() => {
    spawn(program, ['0.1']);
    return never;
  });
  await expect(work).rejects.toThrow('Pagefind was ended by itself (exit code 0).');
});

test('other processes may end as they like', async () => {
  const work = whilePagefindRuns(async () => {
    const child = spawn('sleep', ['0.1']);
    return new Promise((resolve) => child.once('close', resolve));
  });
  expect(await work).toBe(0);
});

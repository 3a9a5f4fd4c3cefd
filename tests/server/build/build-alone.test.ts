import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildAlone } from '../../../src/server/build/build-alone.ts';

let locks: string;
let said: string[];
beforeEach(async () => {
  locks = await mkdtemp(join(tmpdir(), 'front-door-alone-'));
  said = [];
});
afterEach(() => rm(locks, { recursive: true }));

/** A build that says when it begins, and ends when it is let. */
function building(folder: string, name: string): { end: () => void; done: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const waits = (): void => {
    said.push(`${name} waits`);
  };
  const done = buildAlone({ folder, locks, waits }, async () => {
    said.push(`${name} begins`);
    await promise;
    said.push(`${name} ends`);
    return name;
  });
  return {
    end: () => {
      resolve(undefined);
    },
    done,
  };
}

test('a build waits until another of the same folder has ended, however the folder is written', async () => {
  const first = building('dist', 'first');
  await expect.poll(() => said).toEqual(['first begins']);
  const second = building('./public/../dist/', 'second');
  await expect.poll(() => said).toEqual(['first begins', 'second waits']);
  first.end();
  second.end();
  expect(await Promise.all([first.done, second.done])).toEqual(['first', 'second']);
  expect(said).toEqual([
    'first begins',
    'second waits',
    'first ends',
    'second begins',
    'second ends',
  ]);
});

test('builds of two folders do not wait for each other', async () => {
  const first = building('dist', 'first');
  const second = building('dist-of-another', 'second');
  await expect.poll(() => said.toSorted()).toEqual(['first begins', 'second begins']);
  first.end();
  second.end();
  await Promise.all([first.done, second.done]);
});

test('after one that failed the next begins at once', async () => {
  const failing = buildAlone({ folder: 'dist', locks, waits: () => said.push('waits') }, () =>
    Promise.reject(new Error('No room.')),
  );
  await expect(failing).rejects.toThrow('No room.');
  const next = building('dist', 'next');
  next.end();
  await next.done;
  expect(said).toEqual(['next begins', 'next ends']);
});

import type * as ChildProcess from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { publishBeside } from '../../../src/server/releases/publish-beside.ts';

const started = vi.hoisted(() => ({ withoutFiles: false }));

vi.mock('node:child_process', async (original) => {
  const real = await original<typeof ChildProcess>();
  return {
    ...real,
    /** Where no file can be opened, Node answers with a process that has no `stderr`, and says so a moment later. */
    spawn: (...given: Parameters<typeof real.spawn>) => {
      if (!started.withoutFiles) return real.spawn(...given);
      const child = new EventEmitter();
      process.nextTick(() => child.emit('error', new Error('spawn node EMFILE')));
      return Object.assign(child, { kill: () => true });
    },
  };
});

test('where no file can be opened it says so, and can be asked again', async () => {
  const { publish, stop } = publishBeside(['--eval', '']);
  started.withoutFiles = true;
  expect(await publish()).toEqual({ isPublished: false, why: 'spawn node EMFILE' });
  expect(() => {
    stop();
  }).not.toThrow();
  started.withoutFiles = false;
  expect(await publish()).toEqual({ isPublished: true });
});

test('what failed says why', async () => {
  const { publish } = publishBeside(['--eval', 'console.error("no room"); process.exit(3)']);
  expect(await publish()).toEqual({ isPublished: false, why: 'no room' });
});

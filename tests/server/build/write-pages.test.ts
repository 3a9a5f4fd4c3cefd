import type { RouteData } from 'astro';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { writePages } from '../../../src/server/build/write-pages.ts';

test('where a page cannot be made, what was set up is taken down before that is said', async () => {
  const done: string[] = [];
  const note = (what: string) => (): Promise<void> => Promise.resolve(void done.push(what));
  const prerenderer = {
    name: 'failing',
    setup: note('set up'),
    teardown: note('taken down'),
    getStaticPaths: () =>
      Promise.resolve([{ pathname: '/bins', route: { type: 'page' } as RouteData }]),
    make: () => Promise.reject(new Error('/bins cannot be made.')),
    render: () => Promise.resolve(new Response()),
    isOfNewFile: () => false,
    isAwaited: () => false,
  };
  const written = writePages(tmpdir(), 'https://council.example.gov.uk', {
    prerenderer,
    hashes: new Map(),
  });
  await expect(written).rejects.toThrow('/bins cannot be made.');
  expect(done).toEqual(['set up', 'taken down']);
});

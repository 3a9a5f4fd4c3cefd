import { expect, test } from 'vitest';
import type { Release, ReleaseFile } from '../../../src/server/files/release.ts';
import { earlierFiles } from '../../../src/server/releases/earlier-files.ts';

const file = (bytes: number): ReleaseFile =>
  ({ identity: { bytes: Buffer.alloc(bytes) } }) as unknown as ReleaseFile;

const release = (files: Record<string, ReleaseFile>): Release =>
  ({ files: new Map(Object.entries(files)) }) as unknown as Release;

test('what they take in memory is bounded: those that were replaced first go first', () => {
  const earlier = earlierFiles(() => 0, 250);
  const [one, two, three] = ['one', 'two', 'three'].map((name) =>
    release({ [`/_astro/${name}.js`]: file(100), [`/${name}/`]: file(100) }),
  );
  if (!one || !two || !three) throw new Error('there are three');
  earlier.replaced(one, two);
  earlier.replaced(two, three);
  expect([...earlier.files().keys()]).toEqual(['/_astro/one.js', '/_astro/two.js']);
  earlier.replaced(three, release({}));
  expect([...earlier.files().keys()]).toEqual(['/_astro/two.js', '/_astro/three.js']);
});

test('a file that the release served has itself takes no room', () => {
  const earlier = earlierFiles(() => 0);
  const one = release({ '/_astro/a.js': file(1) });
  const two = release({ '/_astro/b.js': file(1) });
  earlier.replaced(one, two);
  earlier.replaced(two, one);
  expect([...earlier.files().keys()]).toEqual(['/_astro/b.js']);
});

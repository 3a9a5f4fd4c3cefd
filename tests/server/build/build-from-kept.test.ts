import { expect, test } from 'vitest';
import { buildFromKept } from '../../../src/server/build/build-from-kept.ts';

test('before anything was built, the council is left to Astro to read', async () => {
  const to = { pages: 'never-written', snapshot: 'never-written/site.json' };
  expect(await buildFromKept('never-built', to)).toBe(false);
  // Where the one reading of a process is kept (read/current.ts).
  expect(Symbol.for('front-door.council') in globalThis).toBe(false);
});

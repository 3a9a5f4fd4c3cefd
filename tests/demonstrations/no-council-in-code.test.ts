import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listCouncils, loadCouncil } from '../../src/council/read/load-council.ts';

test('nothing in the code knows a council’s name', async () => {
  const councils = await Promise.all((await listCouncils()).map((id) => loadCouncil(id)));
  const demonstrations = councils.filter(({ facts }) => facts.demonstration);
  const names = demonstrations.map(({ id, facts }) => [id, facts.shortName]);
  const known = [...new Set(names.flat())].map((name) => name.replace('-', '[- ]'));
  const pattern = new RegExp(known.join('|'), 'i');
  const told: string[] = [];
  for (const room of ['src', 'functions']) {
    for (const name of await readdir(room, { recursive: true })) {
      if (!/\.(?:ts|astro|scss|json|mdx|yaml)$/.test(name)) continue;
      const text = await readFile(join(room, name), 'utf8');
      if (pattern.test(text)) told.push(`${room}/${name}: ${pattern.exec(text)?.[0] ?? ''}`);
    }
  }
  expect(demonstrations.length).toBeGreaterThanOrEqual(4);
  expect(told).toEqual([]);
});

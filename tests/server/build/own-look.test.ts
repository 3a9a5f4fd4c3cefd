import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { withOwnLook } from '../../../src/server/build/own-look.ts';
import { changedCouncil } from '../../support/changed-council.ts';

test('a draft of a campaign’s page has the look of the campaign beside it, and no other page has', async () => {
  const contentFolder = await changedCouncil({
    'campaigns/mend-it/index.mdx': () =>
      "---\ntitle: Mend it\ndescription: Of mending.\nlook: { deep: '#7a2a4f', light: '#f9ebf1', deepOnDark: '#f2b3d0', lightOnDark: '#3a2430' }\n---\n\nMend it.\n",
  });
  const folder = await mkdtemp(join(tmpdir(), 'front-door-look-'));
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-27' });
  const link = (href: string): string => `<link rel="stylesheet" href="${href}">`;

  expect(await withOwnLook(link('/_astro/site.css'), council, folder)).toBe(
    link('/_astro/site.css'),
  );
  expect(await readdir(folder)).toEqual([]);
  expect(await withOwnLook(link('/campaigns/mend-it/look.css'), council, folder)).toBe(
    link('/_astro/look.css'),
  );
  expect(await readFile(join(folder, 'look.css'), 'utf8')).toContain('--council-deep:#7a2a4f');
  await rm(folder, { recursive: true });
  await rm(contentFolder, { recursive: true });
});

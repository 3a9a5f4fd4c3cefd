import { expect, test } from 'vitest';
import { cmsConfig } from '../../src/cms/cms-config.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';

const backend = { name: 'gitea', repo: 'content/town', branch: 'draft' } as const;

test('pages of campaigns are changed in the editing page, and begun elsewhere: they need a folder and a place in the menu', async () => {
  const { config } = cmsConfig(await loadCouncil('cambridge'), backend);
  expect(config.collections.filter(({ create }) => !create).map(({ name }) => name)).toEqual([
    'campaigns',
  ]);
});

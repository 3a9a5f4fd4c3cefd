import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFolder, snapshotFile } from '../support/built-site.ts';

/** Words of the panel that tells an author what is wrong with a page while `npm run dev` runs. */
const ofPanel = [
  '@author',
  'for-the-author',
  'tellTheAuthor',
  'to put right on this page',
  'axe.min',
];

test('nothing built carries a byte of what tells authors their mistakes in development', async () => {
  const entries = await readdir(siteFolder, { recursive: true });
  const files = entries
    .filter((entry) => /\.(?:html|js|css|json|xml|txt|webmanifest)$/.test(entry))
    .map((entry) => join(siteFolder, entry));
  expect(files.length).toBeGreaterThan(50);
  for (const file of [...files, snapshotFile]) {
    const text = await readFile(file, 'utf8');
    expect([file, ofPanel.filter((words) => text.includes(words))]).toEqual([file, []]);
  }
});

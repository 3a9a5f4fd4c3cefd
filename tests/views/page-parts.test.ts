import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { ContentFile, Council } from '../../src/council/council.ts';
import { parseMdx } from '../../src/council/mdx/parse.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { pageParts } from '../../src/views/page-parts.ts';
import { changedCouncil } from '../support/changed-council.ts';

const page = (settings: string) => () =>
  `---\ntitle: New thing\ndescription: What is new.\n${settings}---\n\nWords.\n`;

test('a page with pictures of its own is always made, whichever files it shows: the bundler names them anew', async () => {
  const contentFolder = await changedCouncil({
    'guides/moving/index.mdx': page('topic: bins\n'),
    'guides/moving/1-before.mdx': page('owner: Us\n'),
    'guides/moving/2-after.mdx': page('owner: Us\n'),
  });
  const council = await loadCouncil('plain', { contentFolder, today: '2026-11-28' });
  await rm(contentFolder, { recursive: true });
  const isKept = (its: Council): boolean[] =>
    ['/charter/', '/guides/moving/print/', '/guides/moving/before/', '/accessibility/', '/'].map(
      (path) => pageParts(its, 'https://plain.example.gov.uk')(path) !== undefined,
    );
  const pictured = <File extends ContentFile<unknown>>(file: File): File => ({
    ...file,
    tree: parseMdx('![The hall](hall.png)\n'),
  });
  expect(isKept(council)).toEqual([true, true, true, true, true]);
  expect(
    isKept({
      ...council,
      charter: pictured(council.charter),
      guides: council.guides.map((file) => (/before/.test(file.id) ? pictured(file) : file)),
      pages: council.pages.map((file) => (file.id === 'accessibility' ? pictured(file) : file)),
    }),
  ).toEqual([false, false, false, false, true]);
});

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documents } from '../../src/cli/docs/documents.ts';
import { guidesOf, picturesOf } from '../../src/cli/docs/guides.ts';
import { sectionsOf } from '../../src/cli/docs/sections.ts';
import { docsCouncil, writeDocs } from '../../src/cli/docs/write-docs.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';

const about = {
  path: 'docs/bins.md',
  guide: 'bins',
  topic: 'running',
  description: 'For crews.',
} as const;

test('the documentation is a site in which the check finds no mistake', async () => {
  const contentFolder = await mkdtemp(join(tmpdir(), 'front-door-docs-'));
  try {
    await writeDocs(contentFolder);
    // It throws, naming each, where there is a mistake.
    const council = await loadCouncil(docsCouncil, { contentFolder });
    expect(council.guides.length).toBeGreaterThan(70);
  } finally {
    await rm(contentFolder, { recursive: true });
  }
});

test('every file of docs/ is a guide of it', async () => {
  const files = (await readdir('docs')).filter((name) => name.endsWith('.md'));
  const missing = files.filter((name) => !documents.some(({ path }) => path === `docs/${name}`));
  expect(missing).toEqual([]);
});

test('every picture is shown in a file of the documentation, says what it shows, and is small', async () => {
  const read = await Promise.all(
    documents.map(async (one) => ({ ...one, text: await readFile(one.path, 'utf8') })),
  );
  const shown = read.flatMap(picturesOf);
  const there = (await readdir('docs/pictures')).map((name) => `docs/pictures/${name}`);
  expect(shown.sort()).toEqual(there.sort());
  const large = await Promise.all(there.map(async (file) => (await stat(file)).size > 60_000));
  expect(there.filter((_, index) => large[index])).toEqual([]);
  expect(read.filter(({ text }) => /!\[\s*\]\(/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('a heading in a block of code begins no part', () => {
  const text =
    '# Bins\n\nOf all kinds.\n\n## Lids\n\n```sh\n## not a part\n```\n\n### Brown\n\nShut.';
  expect(sectionsOf(text)).toEqual({
    title: 'Bins',
    intro: 'Of all kinds.',
    parts: [
      { title: 'Lids', anchor: 'lids', words: '```sh\n## not a part\n```\n\n### Brown\n\nShut.' },
    ],
  });
});

test('links lead to the guides, signs are signs, and what is in code stays as it is', () => {
  const text =
    '# Bins\n\nOf all kinds. Many.\n\n## Lids\n\n1. See [bins.md](bins.md#lids) or `[a](bins.md)`.\n\n### A {lid} < 3\n\n' +
    'At <http://127.0.0.1:8888>, in [the code](../src/) and ![A lid](pictures/lid.png).\n';
  const files = guidesOf([{ ...about, text }]);
  expect(files.get('guides/bins/index.mdx')).toBe(
    '---\ntitle: "Bins"\ndescription: "For crews."\nsource: "docs/bins.md"\ntopic: "running"\n---\n\nOf all kinds. Many.\n',
  );
  expect(files.get('guides/bins/1-lids.mdx')).toBe(
    '---\ntitle: "Lids"\ndescription: "At http://127.0.0.1:8888, in the code and A lid."\nsource: "docs/bins.md"\n---\n\n' +
      '1. See [Bins](/guides/bins/lids/) or `[a](bins.md)`.\n\n## A \\{lid\\} \\< 3\n\n' +
      'At `http://127.0.0.1:8888`, in the code and ![A lid](lid.png).\n',
  );
});

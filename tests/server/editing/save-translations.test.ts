import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import type { Editing } from '../../../src/http/editing/editing.ts';
import { blobId } from '../../../src/server/editing/blob-id.ts';
import { folderOfPages } from '../../../src/server/editing/folder-of-pages.ts';
import { openEditing } from '../../../src/server/editing/open-editing.ts';
import { openOwnEditing } from '../../../src/server/editing/open-own-editing.ts';
import { changedCouncil } from '../../support/changed-council.ts';

/** A translation that is made in the browser says what it was made of, as `npm run new -- translation` does. */
const by = { name: 'Ada Lane', email: 'ada@c.test' };
const english = 'services/missed-bin.mdx';
const polish = 'services/missed-bin.pl.mdx';
const text =
  '---\ntitle: Nieodebrane śmieci\ndescription: Prosimy dać nam znać.\ncheckedBy: A reader\n---\n\nWracamy po pojemnik.\n';
const saidNow = [
  'Report a missed bin',
  'Tell us when your bin was not emptied.',
  'We come back for a bin we missed.',
];

let contentFolder = '';

beforeEach(async () => {
  contentFolder = await changedCouncil({
    'council.yaml': (before) => `${before}languages: [pl]\n`,
    'notices/pl.mdx': () =>
      '---\ntitle: W innym języku\ndescription: Jak poprosić.\nsource: Made up\nlanguage: pl\n---\n\nProsimy zadzwonić.\n',
  });
});

afterEach(() => rm(contentFolder, { recursive: true }));

type Translated = Record<string, { on: string; words: string[] }>;

async function translated(): Promise<Translated> {
  const file = join(contentFolder, 'plain', 'translated.json');
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Translated;
}

async function changed(
  editing: Editing,
  place: string,
  change: (before: string) => string,
): Promise<{ place: string; text: string; sha: string }> {
  const before = (await editing.read(place)) ?? '';
  return { place, text: change(before), sha: blobId(before) };
}

test('in a folder it says so at once, and no longer once it is taken away', async () => {
  const council = await loadCouncil('plain', { contentFolder });
  const store = folderOfPages('plain', join(contentFolder, 'plain'));
  const editing = openEditing('plain', store, () => council);
  await editing.save([{ place: polish, text }], by);
  expect((await translated())['services/missed-bin.pl']?.words).toEqual(saidNow);
  const { findings } = await loadCouncil('plain', { contentFolder });
  expect(findings.filter(({ rule }) => rule === 'originals')).toEqual([]);
  // The original changes, and the translation does not: the check tells its reader.
  await editing.save(
    [await changed(editing, english, (before) => before.replace('not emptied', 'left full'))],
    by,
  );
  expect((await translated())['services/missed-bin.pl']?.words).toEqual(saidNow);
  const later = await loadCouncil('plain', { contentFolder });
  expect(later.findings.map(({ rule }) => rule)).toContain('originals');
  await editing.save([{ place: polish, sha: blobId(text) }], by);
  expect(await translated()).toEqual({});
});

test('in git it is published with its page, taken back with it, and put away with it', async () => {
  const editing = await openOwnEditing({
    council: 'plain',
    contentFolder,
    repository: join(contentFolder, 'pages.git'),
    release: () => Promise.resolve({ isPublished: true }),
  });
  const { drafts } = editing;
  await editing.save([{ place: polish, text }], by);
  expect((await drafts?.waiting())?.map(({ place }) => place)).toEqual([polish]);
  expect(await translated()).toEqual({});
  await drafts?.publish([polish], by);
  expect((await translated())['services/missed-bin.pl']?.words).toEqual(saidNow);
  expect(await drafts?.waiting()).toEqual([]);
  const [change] = (await drafts?.published()) ?? [];
  expect(change?.canBeUndone).toBe(true);
  await drafts?.undo(change?.id ?? '', by);
  expect(await translated()).toEqual({});
  await editing.save([{ place: polish, text }], by);
  await drafts?.forget([polish], by);
  expect(await drafts?.waiting()).toEqual([]);
  expect(await editing.read('translated.json')).toBe(undefined);
});

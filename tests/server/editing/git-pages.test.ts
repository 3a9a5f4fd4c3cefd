import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobId } from '../../../src/server/editing/blob-id.ts';
import { openGitPages } from '../../../src/server/editing/git-pages.ts';
import { savePages } from '../../../src/server/editing/save-pages.ts';
import { changedCouncil } from '../../support/changed-council.ts';

const ada = { name: 'Ada Lane', email: 'ada@c.test' };
const bo = { name: 'Bo Hill', email: 'bo@c.test' };
const place = 'services/missed-bin.mdx';

let contentFolder = '';
let pages: Awaited<ReturnType<typeof openGitPages>>;
let released = 0;
let why = '';
/** What happens while a release is made. */
let meanwhile: () => Promise<void>;

beforeEach(async () => {
  contentFolder = await changedCouncil({});
  released = 0;
  why = '';
  meanwhile = () => Promise.resolve();
  pages = await openGitPages({
    council: 'plain',
    folder: join(contentFolder, 'plain'),
    repository: join(contentFolder, 'pages.git'),
    release: async () => {
      released += 1;
      await meanwhile();
      return why === '' ? { isPublished: true } : { isPublished: false, why };
    },
  });
});

afterEach(async () => {
  await rm(contentFolder, { recursive: true });
});

const onDisk = (name = place): Promise<string> =>
  readFile(join(contentFolder, 'plain', name), 'utf8');

async function save(change: (text: string) => string, by = ada): Promise<void> {
  const text = (await pages.read(place)) ?? '';
  await savePages('plain', pages, [{ place, text: change(text), sha: blobId(text) }], by);
}

test('what is saved waits in the writer’s name, and is on the site once it is published', async () => {
  const before = await onDisk();
  await save((text) => text.replace('not emptied', 'left full'));
  expect(await onDisk()).toBe(before);
  expect(await pages.waiting()).toMatchObject([
    {
      ...{ place, change: 'changed', by: ada },
      lines: [
        '-description: Tell us when your bin was not emptied.',
        '+description: Tell us when your bin was left full.',
      ],
    },
  ]);
  await pages.publish([place], bo);
  expect(await onDisk()).toBe(before.replace('not emptied', 'left full'));
  expect(released).toBe(1);
  expect(await pages.waiting()).toEqual([]);
  expect(await pages.published()).toMatchObject([
    { by: bo, message: `Publish ${place}`, places: [place], canBeUndone: true },
  ]);
});

test('one change is taken back, and what was written meanwhile stays a draft', async () => {
  const before = await onDisk();
  await save((text) => text.replace('not emptied', 'left full'));
  await pages.publish([place], ada);
  await save((text) => text.replace('left full', 'left half full'), bo);
  const [change] = await pages.published();
  await pages.undo(change?.id ?? '', bo);
  expect(await onDisk()).toBe(before);
  expect((await pages.waiting()).map(({ lines }) => lines.at(-1))).toEqual([
    '+description: Tell us when your bin was left half full.',
  ]);
  await expect(pages.undo(change?.id ?? '', bo)).rejects.toThrow(
    'Take the later change back first',
  );
  await expect(pages.undo('HEAD; rm -rf /', bo)).rejects.toThrow('no such change');
});

test('a mistake that comes of several pages together stops the publishing, in the check’s own words', async () => {
  const form = 'forms/general-enquiry.mdx';
  const text = (await pages.read(form)) ?? '';
  await savePages('plain', pages, [{ place: form, sha: blobId(text) }], ada);
  const before = await onDisk(form);
  await expect(pages.publish([form], ada)).rejects.toThrow('general-enquiry');
  expect(released).toBe(0);
  expect(await onDisk(form)).toBe(before);
});

test('a release that cannot be made leaves the site and the draft as they were', async () => {
  const before = await onDisk();
  await save((text) => text.replace('not emptied', 'left full'));
  why = 'The disk is full.';
  await expect(pages.publish([place], ada)).rejects.toThrow('The disk is full.');
  expect(await onDisk()).toBe(before);
  expect((await pages.waiting()).length).toBe(1);
  expect(await pages.published()).toEqual([]);
});

test('a folder that cannot be put back costs no one a draft', async () => {
  const services = join(contentFolder, 'plain', 'services');
  await save((text) => text.replace('not emptied', 'left full'));
  const before = await onDisk();
  why = 'The disk is full.';
  meanwhile = async () => {
    await rename(services, `${services}-away`);
    await writeFile(services, '');
  };
  await expect(pages.publish([place], ada)).rejects.toThrow('The disk is full.');
  await rm(services);
  await rename(`${services}-away`, services);
  await writeFile(join(contentFolder, 'plain', place), before);
  expect(await pages.waiting()).toMatchObject([{ place, change: 'changed', by: ada }]);
  expect(await pages.read(place)).toContain('left full');
});

test('the second of two writers reads who was first, and a draft that is put away is gone', async () => {
  const text = (await pages.read(place)) ?? '';
  await save((now) => now.replace('not emptied', 'left full'));
  const second = [{ place, text: text.replace('bin was', 'box was'), sha: blobId(text) }];
  await expect(savePages('plain', pages, second, bo)).rejects.toThrow('Ada Lane changed this page');
  await pages.forget([place], bo);
  expect(await pages.waiting()).toEqual([]);
  expect(await pages.read(place)).toBe(text);
});

test('what a developer changes in the folder is taken up, beside drafts', async () => {
  await save((text) => text.replace('not emptied', 'left full'));
  const privacy = 'pages/privacy.mdx';
  const file = join(contentFolder, 'plain', privacy);
  await writeFile(file, `${await onDisk(privacy)}\nAnd more.\n`);
  expect((await pages.waiting()).map((one) => one.place)).toEqual([place]);
  expect(await pages.read(privacy)).toContain('And more.');
});

test('what a developer changed is in drafts too, or in neither, where git stops in between', async () => {
  const privacy = 'pages/privacy.mdx';
  await writeFile(join(contentFolder, 'plain', privacy), `${await onDisk(privacy)}\nAnd more.\n`);
  const lock = join(contentFolder, 'pages.git', 'refs', 'heads', 'draft.lock');
  await writeFile(lock, '');
  await expect(pages.waiting()).rejects.toThrow('git update-ref failed');
  await rm(lock);
  expect(await pages.waiting()).toEqual([]);
  expect(await pages.read(privacy)).toContain('And more.');
});

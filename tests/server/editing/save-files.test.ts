import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import type { Editing } from '../../../src/http/editing/editing.ts';
import { pagesApiAnswer } from '../../../src/http/editing/pages-api.ts';
import { blobId } from '../../../src/server/editing/blob-id.ts';
import { folderOfPages } from '../../../src/server/editing/folder-of-pages.ts';
import { openEditing } from '../../../src/server/editing/open-editing.ts';
import { openOwnEditing } from '../../../src/server/editing/open-own-editing.ts';
import { changedCouncil } from '../../support/changed-council.ts';

/** Pictures and documents that are sent from the editing page, in its own words (Gitea's), kept in a folder and in git. */
const by = { name: 'Ada Lane', email: 'ada@c.test' };
const page = 'content/plain/pages/privacy.mdx';
const hall = 'content/plain/files/hall.jpg';

let contentFolder = '';
let editing: Editing;

beforeEach(async () => {
  contentFolder = await changedCouncil({});
  const council = await loadCouncil('plain', { contentFolder });
  editing = openEditing(
    'plain',
    folderOfPages('plain', join(contentFolder, 'plain')),
    () => council,
  );
});

afterEach(() => rm(contentFolder, { recursive: true }));

const blank = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#1d4f4a' } });
const photograph = (): Promise<Buffer> =>
  blank(40, 30)
    .jpeg()
    .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '54/1 39/1 0/1' } })
    .toBuffer();

async function send(...files: object[]): Promise<{ status: number; message: string }> {
  const body = JSON.stringify({ branch: 'draft', message: 'x', files });
  const request = new Request('http://localhost/', { method: 'POST', body });
  const answer = await pagesApiAnswer(editing, request, 'repos/content/plain/contents', by);
  const { message = '' } = (await answer.json()) as { message?: string };
  return { status: answer.status, message };
}

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const created = (path: string, content: string | Uint8Array): object => ({
  ...{ operation: 'create', path, content: base64(content) },
});

async function changed(path: string, change: (text: string) => string): Promise<object> {
  const text = (await editing.read(path.replace('content/plain/', ''))) ?? '';
  return { operation: 'update', path, content: base64(change(text)), sha: blobId(text) };
}

const showing = (text: string): string =>
  `${text}\n![The front of the town hall](/files/hall.jpg)\n`;

const onDisk = (path: string): Promise<Buffer> =>
  readFile(join(contentFolder, path.replace('content/', '')));

async function shown(path: string): Promise<Response> {
  const request = new Request('http://localhost/');
  return pagesApiAnswer(editing, request, `repos/content/plain/media/draft/${path}`, by);
}

test('a picture and the page that shows it are kept together, without where it was taken', async () => {
  const bytes = await photograph();
  expect(bytes.includes('Telephone')).toBe(true);
  expect(await send(created(hall, bytes), await changed(page, showing))).toEqual({
    status: 201,
    message: '',
  });
  const kept = await onDisk(hall);
  expect(kept.includes('Telephone')).toBe(false);
  expect(await sharp(kept).metadata()).toMatchObject({ width: 40, height: 30, format: 'jpeg' });
  expect(await editing.list()).toContainEqual({
    place: 'files/hall.jpg',
    sha: blobId(kept),
    size: kept.byteLength,
  });
  const answer = await shown(hall);
  expect(Buffer.from(await answer.arrayBuffer()).equals(kept)).toBe(true);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const council = await loadCouncil('plain', { contentFolder });
  expect(council.findings.filter(({ rule }) => rule === 'files')).toEqual([]);
});

test.each(['webp', 'avif'] as const)(
  'a picture in %s that may say where it was taken is refused in words, and kept without that',
  async (kind) => {
    const said = { IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '54/1 39/1 0/1' } };
    const path = `content/plain/files/hall.${kind}`;
    const taken = await blank(40, 30).toFormat(kind).withExif(said).toBuffer();
    const refused = await send(created(path, taken), await changed(page, showing));
    expect(refused.status).toBe(422);
    expect(refused.message).toContain('may say where and when it was taken');
    const plain = await blank(40, 30).toFormat(kind).toBuffer();
    expect((await send(created(path, plain))).status).toBe(201);
  },
);

test('a document is kept as it is', async () => {
  const pdf = '%PDF-1.4\n1 0 obj << /Type /Pages /Count 1 >> endobj\n%%EOF\n';
  expect(await send(created('content/plain/files/plan.pdf', pdf))).toEqual({
    status: 201,
    message: '',
  });
  expect(String(await onDisk('content/plain/files/plan.pdf'))).toBe(pdf);
});

/** A zip archive's table of contents, and nothing that is in it. */
function archiveOf(name: string): Buffer {
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  return Buffer.concat([entry, end]);
}

describe.each([
  ['a script that is called a picture', 'x.jpg', () => '<script>alert(1)</script>', 'is not a JPG'],
  ['an SVG', 'x.svg', () => '<svg onload="alert(1)"/>', 'An SVG can hold code'],
  ['an SVG that is called otherwise', 'x.png', () => '<svg onload="alert(1)"/>', 'is not a PNG'],
  ['a web page', 'x.html', () => '<p>Hello</p>', 'ends with .jpg'],
  ['a program', 'x.exe', () => 'MZ', 'ends with .jpg'],
  ['a picture of another kind', 'x.png', () => photograph(), 'is not a PNG picture'],
  [
    'a picture that is an archive besides',
    'x.jpg',
    async () => {
      const picture = await photograph();
      const archive = archiveOf('run.js');
      archive.writeUInt32LE(picture.byteLength, archive.byteLength - 6);
      return Buffer.concat([picture, archive]);
    },
    'is not a JPG picture',
  ],
  ['a list that is a program', 'x.csv', () => 'a,b\0\x01\x02', 'is not a CSV document'],
  ['an archive called a Word document', 'x.docx', () => archiveOf('run.js'), 'is not a Word'],
  ['a picture with no end of pixels', 'x.png', () => blank(5_001, 1).png().toBuffer(), '5001 by 1'],
  [
    'a picture that is cut off',
    'x.png',
    async () => (await blank(9, 9).png().toBuffer()).subarray(0, 20),
    'cannot be read as a picture',
  ],
  ['a picture that is too large', 'x.jpg', () => new Uint8Array(5_000_001), 'has 5 MB, and 5 MB'],
] as [string, string, () => Promise<Uint8Array | string> | Uint8Array | string, string][])(
  '%s',
  (_, name, content, told) => {
    test('is refused in words, and nothing is written', async () => {
      const path = `content/plain/files/${name}`;
      const answer = await send(created(path, await content()));
      expect([413, 422]).toContain(answer.status);
      expect(answer.message).toContain('Nothing was saved');
      expect(answer.message).toContain(told);
      await expect(onDisk(path)).rejects.toThrow('ENOENT');
    });
  },
);

test.each([
  'content/plain/files/../council.yaml',
  'content/plain/files/..%2fcouncil.jpg',
  'content/plain/files/a/b.jpg',
  'content/plain/files/.jpg',
  'content/plain/files/Town Hall.jpg',
  'content/plain/files/x.jpg\0.png',
  'content/plain/files/x.mdx',
  `content/plain/files/${'x'.repeat(200)}.jpg`,
  'content/other/files/x.jpg',
  'content/plain/pictures/x.jpg',
  'content/plain/services/x.jpg',
  'public/x.jpg',
])('no file is written to %j, and none is read from it', async (path) => {
  const bytes = await photograph();
  expect([400, 422]).toContain((await send(created(path, bytes))).status);
  expect([404, 422]).toContain((await shown(path)).status);
});

test('what is no base64 is not kept', async () => {
  const answer = await send({ operation: 'create', path: hall, content: '****' });
  expect(answer.status).toBe(400);
  await expect(onDisk(hall)).rejects.toThrow('ENOENT');
});

test('nothing is written through a link that leads out of the folder', async () => {
  const elsewhere = join(contentFolder, 'elsewhere');
  await mkdir(elsewhere);
  await symlink(elsewhere, join(contentFolder, 'plain', 'files'));
  expect((await send(created(hall, await photograph()))).status).toBe(422);
  await expect(readFile(join(elsewhere, 'hall.jpg'))).rejects.toThrow('ENOENT');
});

test('a picture that a page shows is not taken away, and may get another name with the page', async () => {
  await send(created(hall, await photograph()), await changed(page, showing));
  const kept = await onDisk(hall);
  const gone = { operation: 'delete', path: hall, sha: blobId(kept) };
  const refused = await send(gone);
  expect(refused.status).toBe(422);
  expect(refused.message).toContain(
    'pages/privacy.mdx, line 9: There is no picture "/files/hall.jpg"',
  );
  expect((await onDisk(hall)).equals(kept)).toBe(true);
  const moved = {
    ...{ operation: 'update', path: 'content/plain/files/town-hall.jpg', from_path: hall },
    ...{ content: base64(kept), sha: blobId(kept) },
  };
  const page2 = await changed(page, (text) => text.replace('/hall.jpg', '/town-hall.jpg'));
  expect(await send(moved, page2)).toEqual({ status: 201, message: '' });
  await expect(onDisk(hall)).rejects.toThrow('ENOENT');
  expect((await onDisk('content/plain/files/town-hall.jpg')).equals(kept)).toBe(true);
});

test('in git a picture waits with its page, is published with it and taken back with it', async () => {
  editing = await openOwnEditing({
    council: 'plain',
    contentFolder,
    repository: join(contentFolder, 'pages.git'),
    release: () => Promise.resolve({ isPublished: true }),
  });
  await send(created(hall, await photograph()), await changed(page, showing));
  const { drafts } = editing;
  expect((await drafts?.waiting())?.map(({ place, change }) => [place, change])).toEqual([
    ['files/hall.jpg', 'new'],
    ['pages/privacy.mdx', 'changed'],
  ]);
  await expect(onDisk(hall)).rejects.toThrow('ENOENT');
  await drafts?.publish(['pages/privacy.mdx'], by);
  expect(await drafts?.waiting()).toEqual([]);
  const kept = await onDisk(hall);
  expect((await sharp(kept).metadata()).format).toBe('jpeg');
  expect(Buffer.from((await editing.bytes('files/hall.jpg')) ?? []).equals(kept)).toBe(true);
  const [change] = (await drafts?.published()) ?? [];
  await drafts?.undo(change?.id ?? '', by);
  await expect(onDisk(hall)).rejects.toThrow('ENOENT');
  expect(String(await onDisk(page))).not.toContain('hall.jpg');
});

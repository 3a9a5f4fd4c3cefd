import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import type { Editing } from '../../../src/http/editing/editing.ts';
import { pagesApiAnswer } from '../../../src/http/editing/pages-api.ts';
import { blobId } from '../../../src/server/editing/blob-id.ts';
import { folderOfPages } from '../../../src/server/editing/folder-of-pages.ts';
import { openEditing } from '../../../src/server/editing/open-editing.ts';
import { changedCouncil } from '../../support/changed-council.ts';

let contentFolder = '';
let editing: Editing;
const by = { name: 'Ada Lane', email: 'ada@c.test' };
const bin = 'content/plain/services/missed-bin.mdx';

beforeAll(async () => {
  contentFolder = await changedCouncil({});
  const council = await loadCouncil('plain', { contentFolder });
  editing = openEditing(
    'plain',
    folderOfPages('plain', join(contentFolder, 'plain')),
    () => council,
  );
});

afterAll(async () => {
  await rm(contentFolder, { recursive: true });
});

const onDisk = (path: string): Promise<string> =>
  readFile(join(contentFolder, path.replace('content/', '')), 'utf8');

async function send(file: object): Promise<{ status: number; message: string }> {
  const body = JSON.stringify({ branch: 'draft', message: 'x', files: [file] });
  const request = new Request('http://localhost/', { method: 'POST', body });
  const answer = await pagesApiAnswer(editing, request, 'repos/content/plain/contents', by);
  const { message = '' } = (await answer.json()) as { message?: string };
  return { status: answer.status, message };
}

async function saveBin(change: (text: string) => string): ReturnType<typeof send> {
  const text = await onDisk(bin);
  const content = Buffer.from(change(text)).toString('base64');
  return send({ operation: 'update', path: bin, content, sha: blobId(text) });
}

const body = (words: string) => (text: string) => text.replace(/^We come back.*$/m, words);

test('a page that is saved is in the folder, with nothing else of it changed', async () => {
  const before = await onDisk(bin);
  expect(await saveBin((text) => text.replace('not emptied', 'left full'))).toEqual({
    status: 201,
    message: '',
  });
  expect(await onDisk(bin)).toBe(before.replace('not emptied', 'left full'));
});

test.each([
  ['a script', body('<script>alert(1)</script>')],
  ['an event attribute', body('<span onclick="alert(1)">Bins</span>')],
  ['a picture that fails on purpose', body('<img src="x" alt="" onerror="alert(1)" />')],
  ['a frame', body('<iframe src="https://evil.example/" />')],
  ['a style', body('<div style="position:fixed">Bins</div>')],
  ['an import', body('import fs from "node:fs"')],
  ['an export', body('export const x = process.env')],
  ['an expression', body('Bins {process.exit()} here.')],
  ['an expression in a setting', body('<Promise of={process.exit()} />')],
  ['settings spread from code', body('<Promise {...process.env} />')],
  ['a link that is code', body('[Bins](javascript:alert(1))')],
  ['a link that is code, written as HTML', body('<a href="javascript:alert(1)">Bins</a>')],
  ['a link whose code is hidden in signs', body('[Bins](&#106;avascript:alert(1))')],
  ['a link to a page made of text', body('[Bins](data:text/html;base64,PHNjcmlwdD4=)')],
  ['a comment that hides a script', body('<!-- --><script>1</script>')],
  ['a tag of another site’s', body('<Evil />')],
  ['a setting that no page has', (text: string) => text.replace('title:', '__proto__: 1\ntitle:')],
  [
    'settings that name each other without end',
    (text: string) =>
      text.replace(
        'title: ',
        `a: &a [1]\nb: &b [${'*a,'.repeat(99)}*a]\nc: [${'*b,'.repeat(99)}*b]\ntitle: `,
      ),
  ],
] as [string, (text: string) => string][])(
  '%s is refused, and nothing is written',
  async (_, change) => {
    const before = await onDisk(bin);
    expect(change(before)).not.toBe(before);
    const { status, message } = await saveBin(change);
    expect({ status, isSaid: message.length > 20 }).toEqual({ status: 422, isSaid: true });
    expect(message).not.toContain('front-door-pages-');
    expect(await onDisk(bin)).toBe(before);
  },
);

const outside = [
  'content/plain/../plain/services/x.mdx',
  'content/plain/services/../../../x.mdx',
  'content/plain/services/..%2f..%2fx.mdx',
  'content/plain/services\\..\\x.mdx',
  '/etc/x.mdx',
  'content/plain/services/./x.mdx',
  'content/plain/services//x.mdx',
  'content/plain/staff.yaml',
  'content/plain/council.yaml',
  'content/plain/charter.mdx',
  'content/plain/services/x.astro',
  'content/plain/services/x.mdx.js',
  'content/plain/services/x.md',
  'content/plain/services/.mdx',
  'content/plain/services/x\0.mdx',
  'content/other/services/x.mdx',
  'content/plain/news/a/b.mdx',
  'content/plain/__proto__/x.mdx',
  'src/pages/x.mdx',
  `content/plain/services/${'x'.repeat(300)}.mdx`,
];

test.each(outside)('nothing is written to %j', async (path) => {
  const content = Buffer.from('---\ntitle: X\n---\n').toString('base64');
  for (const operation of ['create', 'update', 'delete']) {
    const { status } = await send({ operation, path, content });
    expect([400, 422]).toContain(status);
  }
  const moved = await send({ operation: 'update', path: bin, from_path: path, content });
  expect([400, 422]).toContain(moved.status);
});

test('nothing is read or written through a link that leads out of the folder', async () => {
  const away = join(contentFolder, 'away');
  await mkdir(away);
  await writeFile(join(away, 'secret.mdx'), 'secret');
  await symlink(away, join(contentFolder, 'plain', 'news'));
  await symlink(join(away, 'secret.mdx'), join(contentFolder, 'plain', 'services', 'linked.mdx'));
  const content = Buffer.from('---\ntitle: X\n---\n').toString('base64');
  for (const path of ['news/new.mdx', 'news/secret.mdx', 'services/linked.mdx']) {
    const sent = await send({ operation: 'create', path: `content/plain/${path}`, content });
    expect(sent.status).toBe(422);
  }
  expect((await editing.list()).map(({ place }) => place)).not.toContain('news/secret.mdx');
  expect(await readFile(join(away, 'secret.mdx'), 'utf8')).toBe('secret');
  await rm(join(contentFolder, 'plain', 'news'));
  await rm(join(contentFolder, 'plain', 'services', 'linked.mdx'));
});

test('a mistake is answered in the check’s own words, and is not saved', async () => {
  const { message } = await saveBin((text) => text.replace('topic: bins', 'topic: bims'));
  expect(message).toMatchInlineSnapshot(`
    "Nothing was saved yet: one thing needs putting right.
    services/missed-bin.mdx, line 5: There is no topic "bims". Did you mean "bins"?"
  `);
});

test('the second of two who change a page reads that it has changed, and the first one’s words stay', async () => {
  const text = await onDisk(bin);
  const sha = blobId(text);
  const content = (words: string): string => Buffer.from(body(words)(text)).toString('base64');
  const path = bin;
  expect((await send({ operation: 'update', path, sha, content: content('First.') })).status).toBe(
    201,
  );
  const second = await send({ operation: 'update', path, sha, content: content('Second.') });
  expect(second.status).toBe(409);
  expect(second.message).toMatchInlineSnapshot(
    `"Someone else changed this page (services/missed-bin.mdx) after you opened it. Nothing of yours is lost: it is still here. Copy what you wrote, open the page again, and add it to what is there now."`,
  );
  expect(await onDisk(bin)).toContain('First.');
  const gone = await send({ operation: 'delete', path, sha });
  expect(gone.status).toBe(409);
});

test('two who save at the same moment: one is kept whole, and the other reads so', async () => {
  const text = await onDisk(bin);
  const save = (words: string): ReturnType<typeof send> => {
    const content = Buffer.from(text.replace(/^First\.$/m, words)).toString('base64');
    return send({ operation: 'update', path: bin, sha: blobId(text), content });
  };
  const codes = (await Promise.all([save('One.'), save('Two.')])).map(({ status }) => status);
  expect(codes.sort()).toEqual([201, 409]);
});

test('what is too long is refused before it is read', async () => {
  const long = await send({ operation: 'create', path: bin, content: 'A'.repeat(2_000_000) });
  expect(long).toMatchObject({ status: 413 });
  const many = { operation: 'create', path: bin, content: '' };
  const body = JSON.stringify({ files: Array.from({ length: 50 }, () => many) });
  const request = new Request('http://localhost/', { method: 'POST', body });
  const answer = await pagesApiAnswer(editing, request, 'repos/content/plain/contents', by);
  expect(answer.status).toBe(400);
});

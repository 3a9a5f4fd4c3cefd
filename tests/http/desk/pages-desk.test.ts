import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { staffSchema } from '../../../src/domain/staff/staff.ts';
import { editingEndpoint } from '../../../src/http/editing/editing-endpoint.ts';
import { blobId } from '../../../src/server/editing/blob-id.ts';
import { openOwnEditing } from '../../../src/server/editing/open-own-editing.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { aDesk, siteWithDesk, staff, type Browser, type Desk } from './a-desk.ts';

const place = 'services/missed-bin.mdx';
const path = `content/plain/${place}`;

let contentFolder = '';
/** Makes a release. */
let release: () => Promise<{ isPublished: true } | { isPublished: false; why: string }>;
let desk: Desk;
let ada: Browser;

beforeEach(async () => {
  release = () => Promise.resolve({ isPublished: true });
  contentFolder = await changedCouncil({});
  const editor = { name: 'Ada Lane', email: 'ada@c.test', role: 'editor' };
  const people = [...staff.people, editor];
  desk = aDesk({ ...siteWithDesk(), staff: staffSchema.parse({ ...staff, people }) });
  desk.runtime.editing = await openOwnEditing({
    council: 'plain',
    contentFolder,
    repository: join(contentFolder, 'pages.git'),
    release: () => release(),
  });
  ada = desk.browser();
  await ada.signIn('ada@c.test');
});

afterEach(async () => {
  await rm(contentFolder, { recursive: true });
});

const onDisk = (): Promise<string> => readFile(join(contentFolder, 'plain', place), 'utf8');

/** What the editing page asks, with the cookies of a browser. */
async function ask(who: Browser, rest: string | undefined, init: RequestInit = {}) {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const address = rest === undefined ? 'start' : `api/v1/${rest}`;
  const headers = { cookie, ...(init.headers as Record<string, string> | undefined) };
  const request = new Request(`https://c.test/staff/pages/${address}`, { ...init, headers });
  const call = { params: rest === undefined ? {} : { '*': rest }, afterReply: () => undefined };
  const answer = await editingEndpoint(desk.runtime, request, call);
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
}

async function save(who: Browser, token: unknown, change: (text: string) => string, headers = {}) {
  const text = (await desk.runtime.editing?.read(place)) ?? '';
  const content = Buffer.from(change(text)).toString('base64');
  const files = [{ operation: 'update', path, content, sha: blobId(text) }];
  return ask(who, 'repos/content/plain/contents', {
    method: 'POST',
    body: JSON.stringify({ files }),
    headers: { authorization: `token ${String(token)}`, ...headers },
  });
}

test('an editor saves, sees what waits, publishes it and takes it back, without a script', async () => {
  const before = await onDisk();
  const { said } = await ask(ada, undefined);
  expect(
    (await save(ada, said['token'], (text) => text.replace('not emptied', 'left full'))).status,
  ).toBe(201);
  const waiting = await ada.get('/staff/pages/');
  expect(waiting.text).toContain('Tell us when your bin was left full.');
  expect(waiting.text).toContain('changed by Ada Lane');
  expect(await onDisk()).toBe(before);
  const published = await ada.send(waiting, { page: place }, '/staff/pages/publish/');
  expect(published.text).toContain('Nothing waits.');
  expect(await onDisk()).toContain('left full');
  const token = /name="_token" value="([^"]+)"/.exec(published.text)?.[1] ?? '';
  const id = /name="page" value="([0-9a-f]{40})"/.exec(published.text)?.[1] ?? '';
  await ada.post('/staff/pages/undo/', { _token: token, page: id });
  expect(await onDisk()).toBe(before);
});

test('publishing nothing, or what no longer waits, says so', async () => {
  const page = await ada.get('/staff/pages/');
  const token = String((await ask(ada, undefined)).said['token']);
  expect(page.text).toContain('Nothing waits.');
  const none = await ada.post('/staff/pages/publish/', { _token: token });
  expect(none.text).toContain('Choose at least one page first.');
  const gone = await ada.post('/staff/pages/publish/', { _token: token, page: '../../etc/passwd' });
  expect(gone.text).toContain('What waits has changed since this page was made.');
});

test('no one else reads or writes pages: a stranger, an officer, another website, an old page', async () => {
  const before = await onDisk();
  const { said } = await ask(ada, undefined);
  const change = (text: string): string => text.replace('not emptied', 'left full');
  const stranger = desk.browser();
  expect((await ask(stranger, undefined)).status).toBe(401);
  expect((await save(stranger, said['token'], change)).status).toBe(401);
  const jo = desk.browser();
  await jo.signIn('jo@c.test');
  expect((await ask(jo, undefined)).status).toBe(403);
  expect((await save(jo, said['token'], change)).status).toBe(403);
  expect((await jo.get('/staff/pages/')).status).toBe(404);
  expect((await save(ada, 'made up', change)).status).toBe(401);
  const foreign = { origin: 'https://evil.example' };
  expect((await save(ada, said['token'], change, foreign)).status).toBe(403);
  expect((await ada.post('/staff/pages/publish/', { _token: 'made up', page: place })).status).toBe(
    403,
  );
  expect(await desk.runtime.editing?.drafts?.waiting()).toEqual([]);
  expect(await onDisk()).toBe(before);
  delete desk.runtime.editing;
  expect((await ask(ada, undefined)).status).toBe(404);
  expect((await ada.get('/staff/pages/')).status).toBe(404);
});

test.each([
  [{ isPublished: true } as const, 'is done.', 'Nothing waits.'],
  [{ isPublished: false, why: 'The disk is full.' } as const, 'The disk is full.', place],
])(
  'what takes longer than the page waits says so, and how it ended: %j',
  async (outcome, told, left) => {
    const { said } = await ask(ada, undefined);
    await save(ada, said['token'], (text) => text.replace('not emptied', 'left full'));
    const page = await ada.get('/staff/pages/');
    let end: (how: typeof outcome) => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      release = () => {
        resolve();
        return new Promise((ending) => {
          end = ending as typeof end;
        });
      };
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const sending = ada.send(page, { page: place }, '/staff/pages/publish/');
    await hasBegun;
    await vi.advanceTimersByTimeAsync(40_000);
    vi.useRealTimers();
    expect((await sending).text).toContain('What Ada Lane began');
    const meanwhile = await ada.get('/staff/pages/');
    expect(meanwhile.text).toContain('Not done yet');
    end(outcome);
    await vi.waitFor(async () => {
      const after = await ada.get('/staff/pages/');
      expect(after.text).toContain(told);
      expect(after.text).toContain(left);
    }, 10_000);
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { staffSchema } from '../../../src/domain/staff/staff.ts';
import { acts } from '../../../src/http/desk/acts.ts';
import { deskPlaces, managersActs } from '../../../src/http/desk/desk-places.ts';
import { pagesActs } from '../../../src/http/desk/pages-desk.ts';
import { editingEndpoint } from '../../../src/http/editing/editing-endpoint.ts';
import type { Editing } from '../../../src/http/editing/editing.ts';
import { shopping } from '../../server/mystery/a-website.ts';
import { aDesk, siteWithDesk, staff as usual, write, type Browser, type Desk } from './a-desk.ts';

const staff = staffSchema.parse({
  ...usual,
  people: [
    ...usual.people,
    { name: 'Ada Lane', email: 'ada@c.test', role: 'editor' },
    { name: 'Tom Bell', email: 'tom@c.test', role: 'editor', teams: ['services'] },
  ],
});
const site = { ...siteWithDesk(), staff, mysteryShopping: shopping };

/** The case is with customer services. */
const CASE = '0000-0001';
const ofTeam = ['jo@c.test', 'sam@c.test', 'tom@c.test', 'alan@c.test'];
const managers = ['alan@c.test'];
const writers = ['ada@c.test', 'tom@c.test', 'alan@c.test'];
const everyone = staff.people.map(({ email }) => email);
const no: string[] = [];

/** An address, and who has a page there; with `isOnlySentTo`, who may send something there. */
type Row = [path: string, who: readonly string[], isOnlySentTo?: true];

/** Every place of the desk with all its addresses. A place that is added to the desk has to be added here. */
const rowsOf: Record<string, Row[]> = {
  '': [
    ['/staff/', everyone],
    ['/staff/?view=late&search=hole', everyone],
    ['/staff/?view=erasure', everyone],
  ],
  'sign-out': [
    ['/staff/sign-out/', everyone],
    ['/staff/sign-out/again/', no],
  ],
  audit: [
    ['/staff/audit/', managers],
    ['/staff/audit/?who=jo@c.test&what=note&day=2026-11-23', managers],
    ['/staff/audit/more/', no],
  ],
  figures: [
    ['/staff/figures/', managers],
    ['/staff/figures/more/', no],
  ],
  'mystery-shopping': [
    ['/staff/mystery-shopping/', managers],
    ['/staff/mystery-shopping/2026-Q4/', managers],
    ['/staff/mystery-shopping/2026-Q4/call.0/', managers],
    ['/staff/mystery-shopping/2026-Q9/', no],
  ],
  pages: [
    ['/staff/pages/', writers],
    ...Object.keys(pagesActs).map((act): Row => [`/staff/pages/${act}/`, writers, true]),
    ['/staff/pages/publish/more/', no],
  ],
  calls: [
    ['/staff/calls/', everyone],
    ['/staff/calls/more/', no],
  ],
  enter: [
    ['/staff/enter/', everyone],
    ['/staff/enter/complaint/?channel=letter&arrived=2026-11-20', everyone],
    ['/staff/enter/complaint/more/', no],
  ],
  entered: [
    [`/staff/entered/${CASE}/`, ofTeam],
    [`/staff/entered/${CASE}/print/`, ofTeam],
    [`/staff/entered/${CASE}/more/`, no],
    ['/staff/entered/', no],
  ],
  file: [
    [`/staff/file/${CASE}/the-plan`, ofTeam],
    [`/staff/file/${CASE}/no-such-file`, no],
  ],
  case: [
    [`/staff/case/${CASE}/`, ofTeam],
    ...Object.keys(acts).map((act): Row => [`/staff/case/${CASE}/${act}/`, ofTeam]),
    ...managersActs.map((act): Row => [`/staff/case/${CASE}/${act}/`, managers]),
    [`/staff/case/${CASE}/more/`, no],
    ['/staff/case/K7RM-3XDW/', no],
    ['/staff/case/', no],
  ],
};
const rows = [...Object.values(rowsOf).flat(), ['/staff/more/', no] as Row];

/** What the editing page asks for; none of it is the desk's own. */
const editing: Editing = {
  council: 'test',
  config: () => Promise.resolve({}),
  head: () => Promise.reject(new Error('not asked for')),
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
  bytes: () => Promise.resolve(undefined),
  history: () => Promise.resolve([]),
  save: () => Promise.reject(new Error('nothing may be saved')),
  findings: () => Promise.reject(new Error('nothing may be checked')),
  drafts: {
    waiting: () => Promise.resolve([]),
    published: () => Promise.resolve([]),
    publish: () => Promise.reject(new Error('nothing may be published')),
    undo: () => Promise.reject(new Error('nothing may be taken back')),
    forget: () => Promise.reject(new Error('nothing may be forgotten')),
  },
};

let desk: Desk;
/** Those who are signed in, by address. */
let people: Map<string, Browser>;
/** Those who are not, by why. */
let others: Record<string, Browser>;

beforeEach(async () => {
  desk = aDesk(site);
  desk.runtime.editing = editing;
  const reference = await write(desk, 'general', { message: 'a-private-sentence' });
  const sent = await desk.store.find(reference.replace('-', ''));
  if (sent === undefined) throw new Error('not kept');
  // As an officer entered it who has left since, so that each sees it, or not, by their team.
  const file = { field: 'plan', name: 'plan.pdf', type: 'pdf', bytes: 1, key: 'the-plan' };
  await desk.store.add(
    {
      ...{ ...sent.submission, reference: CASE.replace('-', ''), files: [file] },
      entered: { channel: 'visit', by: 'gone@c.test' },
    },
    new Map([['the-plan', new Uint8Array([1])]]),
  );
  const morning = desk.browser();
  await morning.signIn('alan@c.test');
  const jo = desk.browser();
  await jo.signIn('jo@c.test');
  const [said = '', signature = ''] = (jo.cookies.get('staff') ?? '').split('.');
  const asManager = Buffer.from(
    Buffer.from(said, 'base64url').toString().replace('jo@c.test', 'alan@c.test'),
  ).toString('base64url');
  const council = { ...site.council, id: 'other' };
  const elsewhere = aDesk({ ...site, council }).browser();
  await elsewhere.signIn('alan@c.test');
  const withCookie = (value = ''): Browser => {
    const browser = desk.browser();
    browser.cookies.set('staff', value);
    return browser;
  };
  others = {
    'signed out': desk.browser(),
    forged: withCookie(`${asManager}.${signature}`),
    'of another council': withCookie(elsewhere.cookies.get('staff')),
    // Of someone who signed in this morning: their eight hours are over.
    stale: withCookie(morning.cookies.get('staff')),
  };
  desk.at('2026-11-23T18:30:00Z');
  people = new Map();
  for (const email of everyone) {
    const browser = desk.browser();
    await browser.signIn(email);
    people.set(email, browser);
  }
});

async function events(): Promise<number | undefined> {
  return (await desk.store.find(CASE.replace('-', '')))?.events.length;
}

test('every place of the desk is in this list, and so is every function below /staff/', () => {
  expect(Object.keys(rowsOf).sort()).toEqual(Object.keys(deskPlaces).sort());
  const functions = new URL('../../../functions/', import.meta.url);
  const named = readdirSync(functions)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(new URL(name, functions), 'utf8').matchAll(/'(\/staff[^']*)'/g),
    ])
    .map(([, path = '']) => path.replace(/(?<=.)\/$/, ''));
  expect([...new Set(named)].sort()).toEqual([
    '/staff',
    '/staff/:page',
    '/staff/:page/:of',
    '/staff/:page/:of/:part',
    '/staff/pages/api/v1/*',
    '/staff/pages/start',
  ]);
});

test('to those who are not signed in every address is the way in, and nothing is done', async () => {
  const before = await events();
  for (const [path] of rows) {
    for (const [who, browser] of Object.entries(others)) {
      const { status, headers, text } = await browser.get(path);
      expect([who, path, status, headers.get('location'), text]).toEqual([
        ...[who, path, 303, '/staff/sign-in/', ''],
      ]);
      const posted = await browser.post(path, { words: 'my words', _token: 'x' });
      expect([who, path, posted.status]).toEqual([who, path, 401]);
      // What someone was writing as their time ran out is not lost.
      expect(posted.text).toContain('my words');
      expect(posted.text).not.toContain('a-private-sentence');
    }
  }
  expect(await events()).toBe(before);
});

test('to those who are signed in each address gives what their role and team may see, and no more', async () => {
  const before = await events();
  for (const [path, who, isOnlySentTo] of rows) {
    for (const [email, browser] of people) {
      const isThere = who.includes(email) && isOnlySentTo === undefined;
      const { status, text, headers } = await browser.get(path);
      expect([email, path, status]).toEqual([email, path, isThere ? 200 : 404]);
      if (!ofTeam.includes(email)) expect(text).not.toContain('a-private-sentence');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
      // Without the page's own token nothing is done, wherever it is sent.
      const posted = await browser.post(path, { _token: 'x', words: 'w', text: 't', reason: 'r' });
      expect([email, path, posted.status]).toEqual([email, path, 403]);
    }
  }
  expect(await events()).toBe(before);
});

test('with a token that is right nothing is done where someone may not be', async () => {
  const before = await events();
  for (const [email, browser] of people) {
    const page = await browser.get('/staff/sign-out/');
    const _token = /name="_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    for (const [path, who] of rows.filter(([, one]) => !one.includes(email))) {
      const filled = { _token, text: 't', reason: 'r', words: 'w', page: 'news/snow.mdx' };
      const { status } = await browser.post(path, filled);
      expect([email, who.length, path, status]).toEqual([email, who.length, path, 404]);
    }
  }
  expect(await events()).toBe(before);
});

test('a link for signing in, or of a notification, that is none gives everyone the same', async () => {
  const browsers = [...people.values(), ...Object.values(others)];
  for (const [path, status] of [
    ['/staff/sign-in/', 200],
    ['/staff/sign-in/made.up/', 410],
    ['/staff/mail/made.up/record/', 404],
    ['/staff/mail/made.up/done/', 404],
  ] as const) {
    const pages = await Promise.all(browsers.map((browser) => browser.get(path)));
    expect([path, ...new Set(pages.map((page) => page.status))]).toEqual([path, status]);
  }
});

test('what the editing page asks is for editors and managers alone', async () => {
  const ask = async ({ cookies }: Browser, rest?: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const address = rest === undefined ? 'start' : `api/v1/${rest}`;
    const answer = await editingEndpoint(
      desk.runtime,
      new Request(`https://c.test/staff/pages/${address}`, {
        ...init,
        headers: { cookie, ...(init.headers as Record<string, string> | undefined) },
      }),
      { params: rest === undefined ? {} : { '*': rest }, afterReply: () => undefined },
    );
    return answer.status;
  };
  const list = 'repos/content/test/git/trees/main';
  const contents = 'repos/content/test/contents';
  const post = { method: 'POST', body: '{"files":[]}' };
  for (const [who, browser] of Object.entries(others)) {
    const got = [await ask(browser), await ask(browser, list), await ask(browser, contents, post)];
    expect([who, ...got]).toEqual([who, 401, 401, 401]);
  }
  for (const [email, browser] of people) {
    const may = writers.includes(email);
    // The second has no token, and the third comes from another website.
    const foreign = { ...post, headers: { origin: 'https://evil.test' } };
    const got = [
      await ask(browser),
      await ask(browser, contents, post),
      await ask(browser, contents, foreign),
    ];
    expect([email, ...got]).toEqual([email, may ? 200 : 403, may ? 401 : 403, 403]);
  }
});

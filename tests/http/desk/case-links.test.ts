import { beforeEach, expect, test } from 'vitest';
import { rateLimiter } from '../../../src/http/rate-limit.ts';
import { aDesk, siteWithDesk, write, type Browser, type Desk } from './a-desk.ts';

let desk: Desk;
let anyone: Browser;
let reference: string;
beforeEach(async () => {
  desk = aDesk();
  reference = await write(desk, 'general', { message: 'a-private-sentence' });
  desk.at('2026-11-23T11:00:00Z');
  anyone = desk.browser();
});

/** The link with these words in the last notification to a team. */
function link(words: string, to = 'team@c.test'): string {
  const mail = desk.sent.findLast((one) => one.to === to && one.kind === 'notification');
  return new RegExp(`${words}\\nhttps://c\\.test(\\S+)`).exec(mail?.text ?? '')?.[1] ?? 'none';
}
const kinds = async (): Promise<string[]> => {
  const record = await desk.store.find(reference.replace('-', ''));
  return (record?.events ?? [])
    .map(({ kind }) => kind)
    .filter((kind) => !kind.startsWith('delivery'));
};

test('“I have replied” asks first, and is written down without signing in', async () => {
  const page = await anyone.get(link('I have replied'));
  expect(page.text).toContain(reference);
  expect(page.text).not.toContain('a-private-sentence');
  expect(page.text).not.toContain('ada@example.org');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await kinds()).toEqual([]);
  const done = await anyone.send(page, { channel: 'telephone' });
  expect(done.text).toContain('<h1 class="govuk-heading-l">Saved</h1>');
  expect(await kinds()).toEqual(['replied']);
  const twice = await anyone.send(await anyone.get(link('I have replied')), { channel: 'letter' });
  expect([twice.status, twice.text.includes('has had its reply')]).toEqual([422, true]);
  expect(await kinds()).toEqual(['replied']);
});

test('a program that opens every link in a mail changes nothing', async () => {
  for (const words of ['I have replied', 'It takes longer', 'It is for another team']) {
    for (const method of ['GET', 'HEAD']) {
      expect((await anyone.get(link(words), { method })).status).toBe(200);
    }
  }
  expect(await kinds()).toEqual([]);
});

test('“It takes longer” tells the resident, and “another team” gives that team links of its own', async () => {
  const day = { 'until-day': '4', 'until-month': '12', 'until-year': '2026', reason: 'Ice' };
  await anyone.send(await anyone.get(link('It takes longer')), day);
  expect(desk.sent.at(-1)).toMatchObject({ to: 'ada@example.org', kind: 'reply' });
  const before = link('I have replied');
  await anyone.send(await anyone.get(link('It is for another team')), { to: 'complaints' });
  expect(await kinds()).toEqual(['delayed', 'passed-on']);
  expect((await anyone.get(before)).status).toBe(404);
  expect((await anyone.get(link('I have replied', 'complaints@c.test'))).status).toBe(200);
});

test('a link is for one case, one team and ninety days; a part of it, or another council’s, is none', async () => {
  const good = link('I have replied');
  const [, , , token = ''] = good.split('/');
  const [said = '', signature = ''] = token.split('.');
  const other = Buffer.from(
    Buffer.from(said, 'base64url').toString().replace(reference.replace('-', ''), '00000001'),
  ).toString('base64url');
  const elsewhere = siteWithDesk();
  const there = aDesk({ ...elsewhere, council: { ...elsewhere.council, id: 'other' } }).browser();
  for (const bad of [`${other}.${signature}`, said, `${said}.`, `${token}x`, 'x']) {
    expect((await anyone.get(`/staff/mail/${bad}/record/`)).status, bad).toBe(404);
  }
  expect((await there.get(good)).status).toBe(404);
  for (const act of ['erase', 'reply', 'note', 'redact', 'close', 'assign']) {
    expect((await anyone.get(`/staff/mail/${token}/${act}/`)).status, act).toBe(404);
  }
  desk.at('2027-02-23T11:00:00Z');
  expect((await anyone.get(good)).status).toBe(404);
});

test('what is sent from another website, or without the page’s own token, does nothing', async () => {
  const page = await anyone.get(link('I have replied'));
  const filled = { channel: 'telephone', words: 'typed' };
  const without = await anyone.post(page.path, filled);
  expect(without.text).toContain('That page was too old.');
  expect(without.text).toContain('typed');
  const foreign = { headers: { origin: 'https://evil.test' } };
  expect((await anyone.post(page.path, filled, foreign)).status).toBe(403);
  expect(await kinds()).toEqual([]);
});

test('where there is no desk, a notification has no links', async () => {
  const { staff, ...site } = siteWithDesk();
  expect(staff).toBeDefined();
  const without = aDesk(site);
  await write(without, 'general');
  expect(without.sent.map(({ text }) => text.includes('/staff/'))).toEqual([false, false]);
});

test('what is sent to links that are no one’s is read so often and no more; right links are not counted', async () => {
  desk.runtime.rateLimited = rateLimiter({ perClient: 2 }, () => 0);
  const statuses = async (address: string): Promise<number[]> => {
    const all: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      all.push((await anyone.post(address, { note: 'x'.repeat(1_000) })).status);
    }
    return all;
  };
  for (const page of ['mail/x.y/record', 'sign-in/x.y']) {
    desk.runtime.rateLimited = rateLimiter({ perClient: 2 }, () => 0);
    const [first, second, ...later] = await statuses(`/staff/${page}/`);
    expect([first, second]).not.toContain(429);
    expect(later).toEqual([429, 429]);
  }
  desk.runtime.rateLimited = rateLimiter({ perClient: 2 }, () => 0);
  const page = await anyone.get(link('I have replied'));
  for (let time = 0; time < 3; time += 1) {
    expect((await anyone.send(page, { channel: 'no such way' })).status).toBe(422);
  }
  expect((await anyone.send(page, { channel: 'telephone' })).status).toBe(200);
});

test.each(['mail/x.y/record', 'sign-in/x.y', 'sign-in', 'draft/x.y'])(
  'where no file is asked for, none is read: /staff/%s/',
  async (page) => {
    const body = new FormData();
    body.append('file', new File([new Uint8Array(300_000)], 'a.jpg'));
    desk.runtime.rateLimited = rateLimiter({ perClient: 1 }, () => 0);
    expect((await anyone.post(`/staff/${page}/`, {}, { body })).status).toBe(413);
    // It is counted all the same.
    expect((await anyone.post(`/staff/${page}/`, {}, { body })).status).toBe(429);
  },
);

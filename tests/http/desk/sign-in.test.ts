import { beforeEach, describe, expect, test } from 'vitest';
import { personAt } from '../../../src/domain/staff/staff.ts';
import { testRuntime, testSite } from '../../support/test-runtime.ts';
import { shopping } from '../../server/mystery/a-website.ts';
import { aDesk, siteWithDesk, staff, write, type Browser, type Desk } from './a-desk.ts';
import { deskEndpoint } from '../../../src/http/desk/desk-endpoint.ts';

let desk: Desk;
let browser: Browser;
beforeEach(() => {
  desk = aDesk({ ...siteWithDesk(), mysteryShopping: shopping });
  browser = desk.browser();
});

describe('signing in by a link', () => {
  test('works once, for fifteen minutes, and then for eight hours', async () => {
    const asked = await browser.send(await browser.get('/staff/sign-in/'), { email: 'Jo@C.test' });
    expect(asked.status).toBe(200);
    const link = desk.linkTo('jo@c.test');
    const page = await browser.get(link);
    expect(page.text).toContain('You are signing in as Jo Ismay.');
    expect((await browser.send(page)).text).toContain('<h1 class="govuk-heading-l">Cases</h1>');
    desk.at('2026-11-23T17:59:00Z');
    expect((await browser.get('/staff/')).status).toBe(200);
    desk.at('2026-11-23T18:01:00Z');
    expect((await browser.get('/staff/')).status).toBe(303);
  });

  test('a link that was used, is too old, or is for someone who has left does nothing', async () => {
    await browser.signIn('jo@c.test');
    const other = desk.browser();
    const again = await other.get(desk.linkTo('jo@c.test'));
    expect([again.status, again.text.includes('used before, or is too old')]).toEqual([410, true]);
    await other.send(await other.get('/staff/sign-in/'), { email: 'sam@c.test' });
    const link = desk.linkTo('sam@c.test');
    const page = await other.get(link);
    desk.at('2026-11-23T10:15:01Z');
    expect((await other.send(page, {}, link)).status).toBe(410);
    desk.at('2026-11-23T10:01:00Z');
    desk.runtime.site.staff = {
      ...staff,
      people: staff.people.filter(({ email }) => email !== 'sam@c.test'),
    };
    expect((await other.get(link)).status).toBe(410);
  });

  test('a program that opens all links in a mail uses none of them', async () => {
    await browser.send(await browser.get('/staff/sign-in/'), { email: 'jo@c.test' });
    const link = desk.linkTo('jo@c.test');
    const scanner = desk.browser();
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect((await scanner.get(link, { method })).status).toBe(200);
    }
    expect(scanner.cookies.has('staff')).toBe(false);
    expect((await browser.send(await browser.get(link))).text).toContain('Cases');
  });

  test('says and does the same for an address that is no one’s', async () => {
    const known = await browser.send(await browser.get('/staff/sign-in/'), { email: 'jo@c.test' });
    const writes: string[] = [];
    const { store } = desk.runtime;
    desk.runtime.store = {
      ...store,
      takeShare: (key, most, by) => {
        writes.push('share');
        return store.takeShare(key, most, by);
      },
    };
    const unknown = await browser.send(await browser.get('/staff/sign-in/'), {
      email: 'no@c.test',
    });
    expect(unknown.status).toBe(known.status);
    expect(unknown.text.replaceAll('no@c.test', 'jo@c.test')).toBe(known.text);
    expect(writes).toEqual(['share']);
    expect(desk.sent.map(({ to }) => to)).toEqual(['jo@c.test']);
  });

  test('a mailbox gets five links in an hour', async () => {
    for (let time = 0; time < 8; time += 1) {
      await browser.send(await browser.get('/staff/sign-in/'), { email: 'jo@c.test' });
    }
    expect(desk.sent).toHaveLength(5);
  });

  test('an address that asks too often has to wait', async () => {
    const page = await browser.get('/staff/sign-in/');
    desk.runtime.rateLimited = () => 60;
    const { status, headers } = await browser.send(page, { email: 'jo@c.test' });
    expect([status, headers.get('retry-after')]).toEqual([429, '60']);
    expect(desk.sent).toEqual([]);
  });

  test('one button ends the sessions everywhere, and others’ stay', async () => {
    await browser.signIn('jo@c.test');
    desk.at('2026-11-23T10:01:00Z');
    const telephone = desk.browser();
    await telephone.signIn('jo@c.test');
    const manager = desk.browser();
    await manager.signIn('alan@c.test');
    const stolen = browser.cookies.get('staff') ?? '';
    desk.at('2026-11-23T10:02:00Z');
    const out = await browser.send(await browser.get('/staff/sign-out/'));
    expect(out.text).toContain('Sign in to the staff desk');
    expect(browser.cookies.has('staff')).toBe(false);
    expect((await telephone.get('/staff/')).status).toBe(303);
    const headers = { cookie: `staff=${stolen}` };
    expect((await desk.browser().get('/staff/', { headers })).status).toBe(303);
    expect((await manager.get('/staff/')).status).toBe(200);
    desk.at('2026-11-23T10:03:00Z');
    expect((await browser.signIn('jo@c.test')).text).toContain('Cases');
  });

  test('the cookie is for the desk alone, unread by scripts, and secure', async () => {
    await browser.send(await browser.get('/staff/sign-in/'), { email: 'jo@c.test' });
    const link = desk.linkTo('jo@c.test');
    const page = await browser.get(link);
    const token = /name="_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const reply = await deskEndpoint(
      desk.runtime,
      new Request(`https://c.test${link}`, {
        method: 'POST',
        body: new URLSearchParams({ _token: token }),
        headers: { cookie: `staff-form=${browser.cookies.get('staff-form') ?? ''}` },
      }),
      { params: { page: 'sign-in', of: link.split('/')[3] }, afterReply: () => undefined },
    );
    expect(reply.headers.get('set-cookie')).toMatch(
      /^staff=[\w.-]+; Path=\/staff; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test('a form from another website, or without what our pages know, is not taken', async () => {
    const page = await browser.get('/staff/sign-in/');
    const foreign = await browser.post(
      page.path,
      { email: 'jo@c.test' },
      { headers: { origin: 'https://evil.test' } },
    );
    expect(foreign.status).toBe(403);
    const without = await browser.post(page.path, { email: 'jo@c.test' });
    expect(without.status).toBe(403);
    expect(desk.sent).toEqual([]);
  });
});

test('a council without staff.yaml has no desk', async () => {
  const { runtime } = testRuntime({ site: testSite() });
  for (const params of [{}, { page: 'sign-in' }, { page: 'case', of: 'K7RM-3XDW' }]) {
    const call = { params, afterReply: () => undefined };
    const reply = await deskEndpoint(runtime, new Request('https://c.test/staff/'), call);
    expect(reply.status).toBe(404);
    expect(reply.headers.getSetCookie()).toEqual([]);
  }
});

describe('who gets what', () => {
  /** Everything below /staff/ that shows something or does something. */
  const addresses = (general: string, key: string): string[] => [
    '/staff/',
    '/staff/?view=late&search=hole',
    `/staff/case/${general}/`,
    ...['assign', 'pass-on', 'reply', 'record', 'delay', 'ask', 'answered', 'outcome', 'link'].map(
      (act) => `/staff/case/${general}/${act}/`,
    ),
    ...['note', 'close', 'reopen', 'redact', 'release', 'erase', 'keep-it'].map(
      (act) => `/staff/case/${general}/${act}/`,
    ),
    `/staff/file/${general}/${key}`,
    '/staff/audit/',
    '/staff/figures/',
    '/staff/mystery-shopping/',
    '/staff/sign-out/',
    '/staff/calls/',
    `/staff/case/${general}/no-answer/`,
    '/staff/enter/',
    '/staff/enter/complaint/?channel=letter&arrived=2026-11-20',
    `/staff/entered/${general}/`,
    `/staff/entered/${general}/print/`,
  ];
  const managersOnly = /\/(?:audit|figures|mystery-shopping|erase)\/$/;
  const ofAnyone = /^\/staff\/(?:\?.*|sign-out\/|calls\/|enter\/.*)?$/;

  test('of every address: by team, role, signed out, forged, of another council, to GET and to POST', async () => {
    const entered = await desk.runtime.store.find(
      (await write(desk, 'general', { message: 'a-private-sentence' })).replace('-', ''),
    );
    if (entered === undefined) throw new Error('not kept');
    // As an officer entered it who has left since, so that each sees it, or not, by their team.
    const submission = { ...entered.submission, reference: '00000001' };
    await desk.store.add({ ...submission, entered: { channel: 'visit', by: 'gone@c.test' } });
    const general = '0000-0001';
    const here: Record<string, Browser> = {};
    for (const { email } of staff.people) {
      here[email] = desk.browser();
      await here[email].signIn(email);
    }
    const elsewhere = aDesk({
      ...siteWithDesk(),
      council: { ...siteWithDesk().council, id: 'other' },
    });
    const other = elsewhere.browser();
    await other.signIn('alan@c.test');
    const stranger = desk.browser();
    stranger.cookies.set('staff', other.cookies.get('staff') ?? '');
    const forged = desk.browser();
    const [said = '', signature = ''] = (here['jo@c.test']?.cookies.get('staff') ?? '').split('.');
    const asManager = Buffer.from(
      Buffer.from(said, 'base64url').toString().replace('jo@c.test', 'alan@c.test'),
    ).toString('base64url');
    forged.cookies.set('staff', `${asManager}.${signature}`);
    const before = (await desk.store.find(general.replace('-', '')))?.events.length;
    // Someone who signed in this morning, and whose eight hours are over.
    const stale = desk.browser();
    stale.cookies.set('staff', here['alan@c.test']?.cookies.get('staff') ?? '');
    desk.at('2026-11-23T18:30:00Z');
    for (const [email, own] of Object.entries(here)) await own.signIn(email);

    for (const path of addresses(general, 'no-such-file')) {
      const isFile = path.startsWith('/staff/file/');
      for (const [who, other] of Object.entries({ forged, stranger, stale, out: desk.browser() })) {
        const { status, headers, text } = await other.get(path);
        expect([who, path, status, headers.get('location')]).toEqual([
          who,
          path,
          303,
          '/staff/sign-in/',
        ]);
        expect(text).toBe('');
        const posted = await other.post(path, { words: 'my words', _token: 'x' });
        expect([who, path, posted.status]).toEqual([who, path, 401]);
        expect(posted.text).toContain('my words');
        expect(posted.text).not.toContain('a-private-sentence');
      }
      for (const [email, own] of Object.entries(here)) {
        const isManager = email === 'alan@c.test';
        const isTheirs = isManager || ['jo@c.test', 'sam@c.test'].includes(email);
        const may = ofAnyone.test(path) || (isTheirs && !managersOnly.test(path)) || isManager;
        const { status, text, headers } = await own.get(path);
        expect([email, path, status]).toEqual([email, path, may && !isFile ? 200 : 404]);
        if (!isTheirs) expect(text).not.toContain('a-private-sentence');
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
        // Without the page's own token nothing is done, wherever it is sent.
        const posted = await own.post(path, { _token: 'x', words: 'w', text: 't', reason: 'r' });
        expect([email, path, posted.status]).toEqual([email, path, 403]);
      }
    }
    const after = await desk.store.find(general.replace('-', ''));
    expect(after?.events.length).toBe(before);
  });

  test('an officer of another team learns of a case no more than of one that is not there', async () => {
    const general = await write(desk, 'general');
    await browser.signIn('ravi@c.test');
    const others = await browser.get(`/staff/case/${general}/`);
    const none = await browser.get('/staff/case/K7RM-3XDW/');
    const odd = await browser.get('/staff/case/nonsense/');
    expect([others.status, none.status, odd.status]).toEqual([404, 404, 404]);
    expect(others.text).toBe(none.text);
    expect(odd.text).toBe(none.text);
    expect((await browser.get(`/staff/?search=${general}`)).text).toContain('There are none.');
    expect((await browser.get('/staff/?search=ada@example.org')).text).toContain('There are none.');
  });

  test('an officer’s own forms are sent to no case of another team, with a token that is right', async () => {
    const general = await write(desk, 'general');
    await browser.signIn('ravi@c.test');
    const token =
      /name="_token" value="([^"]+)"/.exec((await browser.get('/staff/sign-out/')).text)?.[1] ?? '';
    for (const act of ['note', 'close', 'reply', 'erase', 'assign', 'redact']) {
      const filled = { _token: token, text: 't', reason: 'r', words: 'w', to: 'ravi@c.test' };
      expect((await browser.post(`/staff/case/${general}/${act}/`, filled)).status).toBe(404);
    }
    const manager = desk.browser();
    await manager.signIn('alan@c.test');
    expect((await manager.post('/staff/audit/', { _token: token })).status).toBe(403);
  });

  test('managers read who saw and did what', async () => {
    const general = await write(desk, 'general');
    await browser.signIn('jo@c.test');
    await browser.get(`/staff/case/${general}/`);
    await browser.send(await browser.get(`/staff/case/${general}/note/`), { text: 'Rang her' });
    const manager = desk.browser();
    await manager.signIn('alan@c.test');
    const { text } = await manager.get('/staff/audit/');
    for (const said of ['Jo Ismay', 'signed in', 'looked at a case', 'wrote a note', general]) {
      expect(text, said).toContain(said);
    }
    expect(text).not.toContain('Rang her');
  });

  test('managers narrow who did what by person, act and day, and go on to earlier lines of the same', async () => {
    const general = await write(desk, 'general');
    await browser.signIn('jo@c.test');
    await browser.send(await browser.get(`/staff/case/${general}/note/`), { text: 'Rang her' });
    desk.at('2026-11-24T08:00:00Z');
    const manager = desk.browser();
    await manager.signIn('alan@c.test');
    const rows = (text: string): number => (text.match(/<th scope="row">/g) ?? []).length;
    const noted = await manager.get('/staff/audit/?who=jo@c.test&what=note&day=2026-11-23');
    expect([rows(noted.text), noted.text.includes('wrote a note')]).toEqual([1, true]);
    expect(noted.text).toMatch(/<option value="jo@c.test" selected>/);
    expect(noted.text).toContain('value="2026-11-23"');
    const others = await manager.get('/staff/audit/?who=sam@c.test');
    expect(others.text).toContain('There is nothing like this.');
    expect((await manager.get('/staff/audit/?what=note&day=2026-11-24')).text).toContain(
      'There is nothing like this.',
    );
    // What cannot be understood narrows nothing.
    expect(
      rows((await manager.get('/staff/audit/?what=nonsense&day=yesterday')).text),
    ).toBeGreaterThan(3);
    for (let more = 0; more < 60; more += 1) {
      const entry = { id: `more-${String(more)}`, by: 'sam@c.test', did: 'viewed-queue' };
      await desk.store.addAudit({
        ...entry,
        at: new Date(Date.UTC(2026, 10, 23, 12, more)).toISOString(),
      });
    }
    const many = await manager.get('/staff/audit/?who=sam@c.test&day=2026-11-23');
    const earlier = /href="([^"]+)"[^>]*>Earlier/.exec(many.text)?.[1]?.replaceAll('&amp;', '&');
    expect([rows(many.text), earlier?.includes('who=sam')]).toEqual([50, true]);
    expect(rows((await manager.get(earlier ?? '')).text)).toBe(10);
  });
});

test('a letter that only becomes one of an address in small letters is not that letter', () => {
  const person = { name: 'Kim Hope', email: 'kim@c.test', role: 'officer' as const, teams: [] };
  const staff = { teams: [], people: [person] };
  expect(personAt(staff, 'Kim@C.test')?.name).toBe('Kim Hope');
  // The sign for kelvin.
  expect(personAt(staff, '\u212Aim@c.test')).toBeUndefined();
});

import { beforeEach, describe, expect, test } from 'vitest';
import { noStaff, personAt } from '../../../src/domain/staff/staff.ts';
import { testRuntime, testSite } from '../../support/test-runtime.ts';
import { aDesk, staff, write, type Browser, type Desk } from './a-desk.ts';
import { deskEndpoint } from '../../../src/http/desk/desk-endpoint.ts';

let desk: Desk;
let browser: Browser;
beforeEach(() => {
  desk = aDesk();
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
  const staff = { ...noStaff, people: [person] };
  expect(personAt(staff, 'Kim@C.test')?.name).toBe('Kim Hope');
  // The sign for kelvin.
  expect(personAt(staff, '\u212Aim@c.test')).toBeUndefined();
});

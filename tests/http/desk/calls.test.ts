import { beforeEach, expect, test, vi } from 'vitest';
import { actAddress } from '../../../src/http/desk/desk-addresses.ts';
import { testForm } from '../../support/test-runtime.ts';
import { aDesk, siteWithDesk, staff, type Browser, type Desk } from './a-desk.ts';

let desk: Desk;
let jo: Browser;
beforeEach(async () => {
  const site = siteWithDesk();
  const calls = testForm('call-back', {
    standard: 'none',
    fields: [
      { name: 'name', type: 'text' },
      { name: 'phone', type: 'tel', required: true },
      { name: 'call-on', type: 'date', slot: { hours: 'telephone', time: 'call-at', most: 2 } },
      {
        name: 'call-at',
        type: 'radios',
        options: [{ value: '09:00-11:00' }, { value: '11:00-13:00' }],
      },
    ],
  });
  site.forms['call-back'] = calls;
  const [services, ...others] = staff.teams;
  if (services === undefined) throw new Error('no team');
  const forms = [...services.forms, 'call-back'];
  desk = aDesk({ ...site, staff: { ...staff, teams: [{ ...services, forms }, ...others] } });
  jo = desk.browser();
  await jo.signIn('jo@c.test');
});

const ask = async (name: string, at?: string, on = '24'): Promise<Response> =>
  desk.post('/f/call-back', {
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({
      ...{ name, phone: '01632 960123' },
      ...(at !== undefined && {
        ...{ 'call-on-day': on, 'call-on-month': '11', 'call-on-year': '2026', 'call-at': at },
      }),
    }),
  });

test('a time has as many calls as the council says, however many ask at once; who is refused loses nothing', async () => {
  const names = ['Ada', 'Ben', 'Cem', 'Dot', 'Eve'];
  const asked = await Promise.all(names.map((name) => ask(name, '09:00-11:00')));
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 422, 422, 422]);
  const page = await desk.post('/f/call-back', {
    body: new URLSearchParams({
      ...{ name: 'Fay', phone: '01632 960124', 'call-at': '09:00-11:00' },
      ...{ 'call-on-day': '24', 'call-on-month': '11', 'call-on-year': '2026' },
    }),
  });
  const text = await page.text();
  expect(page.status).toBe(422);
  expect(text).toContain('All calls at that time are taken. Choose another time or another day');
  expect(text).toContain('01632 960124');
  // Another time, and another day, are free.
  expect((await ask('Fay', '11:00-13:00')).status).toBe(200);
  expect((await ask('Gil', '09:00-11:00', '25')).status).toBe(200);
});

test('the same form sent twice takes one call', async () => {
  for (let times = 0; times < 4; times += 1) {
    expect((await ask('Ada', '09:00-11:00')).status).toBe(200);
  }
  expect((await ask('Ben', '09:00-11:00')).status).toBe(200);
  expect((await ask('Cem', '09:00-11:00')).status).toBe(422);
});

test('what looks like spam takes no one’s call', async () => {
  for (const name of ['Bot 1', 'Bot 2', 'Bot 3']) {
    const trapped = new URLSearchParams({
      ...{ name, phone: '01632 960999', 'call-at': '09:00-11:00', _gotcha: 'x' },
      ...{ 'call-on-day': '24', 'call-on-month': '11', 'call-on-year': '2026' },
    });
    await desk.post('/f/call-back', { headers: { Accept: 'application/json' }, body: trapped });
  }
  expect((await ask('Ada', '09:00-11:00')).status).toBe(200);
});

test('what is released from quarantine takes a call, and where all are taken the officer reads what to do', async () => {
  for (const name of ['Bot', 'Gil']) {
    const trapped = new URLSearchParams({
      ...{ name, phone: '01632 960999', 'call-at': '09:00-11:00', _gotcha: 'x' },
      ...{ 'call-on-day': '24', 'call-on-month': '11', 'call-on-year': '2026' },
    });
    await desk.post('/f/call-back', { headers: { Accept: 'application/json' }, body: trapped });
  }
  const aside = await Array.fromAsync(desk.store.setAside());
  const release = async (reference = '') => jo.send(await jo.get(actAddress(reference, 'release')));
  expect((await release(aside[0])).status).toBe(200);
  expect((await ask('Ada', '09:00-11:00')).status).toBe(200);
  expect((await ask('Ben', '09:00-11:00')).status).toBe(422);
  const full = await release(aside[1]);
  expect(full.status).toBe(422);
  expect(full.text).toContain('All calls at the time that they chose are taken');
  expect(full.text).toContain('Call them, agree another time and enter it for them.');
  const record = await desk.store.find(aside[1] ?? '');
  expect(record?.events.map(({ kind }) => kind)).not.toContain('released');
});

test('a call that was closed, answered or put off gives its time to someone else; taken up again it has it, if it is free', async () => {
  const reference = async (name: string): Promise<string> => {
    const made = (await (await ask(name, '09:00-11:00')).json()) as { reference: string };
    return made.reference.replace('-', '');
  };
  const act = async (of: string, name: string, filled: Record<string, string>): Promise<void> => {
    await jo.send(await jo.get(actAddress(of, name)), filled);
  };
  const isFree = async (name: string): Promise<boolean> =>
    (await ask(name, '09:00-11:00')).status === 200;
  const ada = await reference('Ada');
  const ben = await reference('Ben');
  expect(await isFree('Cem')).toBe(false);
  await act(ben, 'note', { text: 'Prefers ten' });
  expect(await isFree('Cem')).toBe(false);
  await act(ada, 'close', { reason: 'No longer wanted' });
  // Taken up again while it is free, it keeps others out as before.
  await act(ada, 'reopen', { reason: 'Wanted after all' });
  expect(await isFree('Cem')).toBe(false);
  desk.at('2026-11-23T10:30:00Z');
  await act(ada, 'record', { channel: 'telephone' });
  expect(await isFree('Cem')).toBe(true);
  expect(await isFree('Dot')).toBe(false);
});

test('staff have today’s calls as a list by their time, and write down that no one answered', async () => {
  await ask('Ben Late', '11:00-13:00');
  await ask('Ada First', '09:00-11:00');
  await ask('Cem Soon');
  await ask('Dot Later', '09:00-11:00', '25');
  desk.at('2026-11-24T10:05:00Z');
  jo = desk.browser();
  await jo.signIn('jo@c.test');
  const page = await jo.get('/staff/calls/');
  expect(page.text).toContain('Today, Tuesday 24 November 2026: 2 calls');
  expect(page.text).toContain('As soon as someone is free: 1 call');
  expect(page.text).toContain('Wednesday 25 November 2026: 1 call');
  expect(page.text).toContain('9am to 11am');
  expect(page.text.indexOf('Ada First')).toBeLessThan(page.text.indexOf('Ben Late'));
  expect(page.text).not.toContain('Dot Later');
  expect(page.text).toContain('01632 960123');
  const after = await jo.send(page);
  expect(after.path).toBe('/staff/calls/');
  expect(after.text).toContain('No answer, tried at 10:05am on Tuesday 24 November 2026, Jo Ismay');
  const spoke = /href="([^"]+)"[^>]*>I called: we spoke/.exec(after.text)?.[1] ?? '';
  const record = await jo.get(spoke);
  expect(record.text).toMatch(/value="telephone"[^>]* checked/);
  await jo.send(record, { channel: 'telephone' });
  expect((await jo.get('/staff/calls/')).text).not.toContain('Ada First');
  desk.at('2026-11-25T09:00:00Z');
  await jo.signIn('jo@c.test');
  const next = await jo.get('/staff/calls/');
  expect(next.text).toContain('Their time has gone: 1 call');
});

test('the calls of another team are for that team', async () => {
  await ask('Ada First', '09:00-11:00');
  const ravi = desk.browser();
  await ravi.signIn('ravi@c.test');
  expect((await ravi.get('/staff/calls/')).text).not.toContain('Ada First');
});

test('an officer who enters a call for someone reads that the time is full', async () => {
  await ask('Ada', '09:00-11:00');
  await ask('Ben', '09:00-11:00');
  const query = 'channel=telephone&arrived=2026-11-23&language=en';
  const form = await jo.get(`/staff/enter/call-back/?${query}`);
  const full = await jo.send(form, {
    ...{ name: 'Cem', phone: '01632 960125', 'call-at': '09:00-11:00' },
    ...{ 'call-on-day': '24', 'call-on-month': '11', 'call-on-year': '2026' },
  });
  expect([full.status, full.text.includes('All calls at that time are taken')]).toEqual([
    422,
    true,
  ]);
});

test('all who wait are listed, also the 201st and those who take the first officer that is free', async () => {
  for (let count = 1; count <= 203; count += 1) await ask(`Person ${String(count)}`);
  const page = await jo.get('/staff/calls/');
  expect(page.text).toContain('As soon as someone is free: 203 calls');
  expect(page.text).toContain('Person 203');
});

test('where more calls are open than the page can list it says how many, and never “none”', async () => {
  await ask('Ada First', '09:00-11:00');
  const { cases } = desk.store;
  vi.spyOn(desk.store, 'cases').mockImplementation(async (wanted) => ({
    ...(await cases(wanted)),
    total: 2_300,
  }));
  const page = await jo.get('/staff/calls/');
  expect(page.text).toContain('300 calls more are open than this page can list.');
  expect(page.text).toContain('As soon as someone is free: 0 of those listed');
  expect(page.text).not.toContain(': none');
  // Asked for on Tuesday, and shown on Monday.
  expect(page.text).toContain('Later days: 1 of those listed');
});

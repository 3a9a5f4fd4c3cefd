import { expect, test } from 'vitest';
import { mysteryReport } from '../../../src/domain/mystery/report.ts';
import { isOnline, type OnlineScenario } from '../../../src/domain/mystery/scenario.ts';
import { shopOne } from '../../../src/server/mystery/shop.ts';
import { shopIn, shopping } from '../../server/mystery/a-website.ts';
import { aDesk, siteWithDesk, type Desk } from './a-desk.ts';

const [moving] = shopping.scenarios.filter(isOnline) as [OnlineScenario];
const at = '/staff/mystery-shopping/';

async function withOne(): Promise<{ desk: Desk; reference: string }> {
  const desk = aDesk({ ...siteWithDesk(), mysteryShopping: shopping });
  await shopOne(shopIn(desk), moving);
  const [record] = await Array.fromAsync(desk.store.list());
  const reference = record?.submission.reference ?? '';
  return { desk, reference: `${reference.slice(0, 4)}-${reference.slice(4)}` };
}

test('an officer sees the case as any other, and no page says that it is the council’s own', async () => {
  const { desk, reference } = await withOne();
  const jo = desk.browser();
  await jo.signIn('jo@c.test');
  const queue = await jo.get('/staff/');
  expect(queue.text).toContain(reference);
  for (const path of ['/staff/', `/staff/case/${reference}/`]) {
    expect((await jo.get(path)).text, path).not.toMatch(/mystery|shopp/i);
  }
  for (const path of [at, `${at}2026-Q4/`, `${at}2026-Q4/moving.1/`, `${at}2026-Q4/call.0/`]) {
    const page = await jo.get(path);
    expect(page.status, path).toBe(404);
    expect(page.text).toContain('Page not found');
    const sent = await jo.post(path, {
      _token: /name="_token" value="([^"]+)"/.exec(queue.text)?.[1] ?? '',
    });
    expect(sent.status, path).not.toBe(200);
  }
  const kept = await desk.store.keptUnder('mystery/score/');
  expect(kept.size).toBe(0);
});

test('a manager reads which case it is, and how it was answered', async () => {
  const { desk, reference } = await withOne();
  const alan = desk.browser();
  await alan.signIn('alan@c.test');
  expect((await alan.get('/staff/')).text).toContain('href="/staff/mystery-shopping/"');
  const page = await alan.get(at);
  expect(page.text).toContain('1 waits for a reply, and there is still time.');
  expect(page.status).toBe(200);
  expect(page.text).toContain('October–December 2026: 1 enquiry.');
  expect(page.text).toContain(`href="/staff/case/${reference}/"`);
  expect(page.text).toContain('The form took the enquiry: 1 of 1.');
  expect(page.text).toContain('Not done yet in October–December 2026');
  expect((await alan.get(`${at}2026-Q3/`)).text).toContain(
    'nothing has been sent or filled in yet',
  );
  for (const path of [
    `${at}2026-Q5/`,
    `${at}2027-Q1/call.0/`,
    `${at}2026-Q4/moving.2/`,
    `${at}2026-Q4/none.1/`,
  ]) {
    expect((await alan.get(path)).status, path).toBe(404);
  }
});

test('someone who read the reply answers the questions, and the newest answers count', async () => {
  const { desk } = await withOne();
  const alan = desk.browser();
  await alan.signIn('alan@c.test');
  const questions = await alan.get(`${at}2026-Q4/moving.1/`);
  expect(questions.text).toContain('Was it plain?');
  const missing = await alan.send(questions, {});
  expect(missing.status).toBe(422);
  expect(missing.text).toContain('Choose yes, partly or no');
  await alan.send(questions, { plain: 'partly' });
  desk.at('2026-11-23T10:05:00Z');
  const report = await alan.send(await alan.get(`${at}2026-Q4/moving.1/`), { plain: 'yes' });
  expect(report.text).toContain('What the replies were like');
  const given = { calendar: desk.runtime.calendar, standards: {}, now: '2026-11-23T10:05:00.000Z' };
  const { enquiries } = await mysteryReport(desk.store, shopping, '2026-Q4', given);
  expect(enquiries[0]?.questions).toMatchObject([{ score: 'yes' }]);
  // No one’s name is kept with it.
  expect(JSON.stringify([...(await desk.store.keptUnder('mystery/'))])).not.toContain('alan');
});

test('what came of a call is written down on its card', async () => {
  const { desk } = await withOne();
  const alan = desk.browser();
  await alan.signIn('alan@c.test');
  const page = await alan.get(at);
  expect(page.text).toContain('href="/staff/mystery-shopping/2026-Q4/call.0/"');
  const after = await alan.send(await alan.get(`${at}2026-Q4/call.0/`), { plain: 'no' });
  expect(after.text).toContain('Calls, visits and letters');
});

test('a council without such enquiries has no such page', async () => {
  const desk = aDesk();
  const alan = desk.browser();
  await alan.signIn('alan@c.test');
  expect((await alan.get(at)).status).toBe(404);
});

import { expect, test } from 'vitest';
import { countAll } from '../../../src/domain/reports/count-all.ts';
import { fold } from '../../../src/domain/reports/fold.ts';
import { mysteryReport, type ShoppedEnquiry } from '../../../src/domain/mystery/report.ts';
import { isOnline, type OnlineScenario } from '../../../src/domain/mystery/scenario.ts';
import { shopped } from '../../../src/domain/submissions/shopped.ts';
import { webhookPayload } from '../../../src/domain/submissions/webhook-payload.ts';
import { shopOne, shopWhatIsDue } from '../../../src/server/mystery/shop.ts';
import { testRuntime, testSite, type TestRuntime } from '../../support/test-runtime.ts';
import { fetchOf, fields, shopIn, shopping } from './a-website.ts';

const frame = (language: string): string =>
  `<html lang="${language}"><title>FRONT-DOOR-TITLE</title><main><!--front-door:main--></main></html>`;
const aSite = (forms: Record<string, unknown> = {}): TestRuntime =>
  testRuntime({
    site: {
      ...testSite({ general: { fields }, ...forms }),
      shells: { en: frame('en'), pl: frame('pl') },
    },
  });
const [moving, inPolish] = shopping.scenarios.filter(isOnline) as [OnlineScenario, OnlineScenario];
const records = ({ store }: TestRuntime) => Array.fromAsync(store.list());
const counting = ({ runtime }: TestRuntime) => ({
  calendar: runtime.calendar,
  standards: runtime.site.standards,
  now: new Date(runtime.now()).toISOString(),
});
const reported = async (made: TestRuntime): Promise<ShoppedEnquiry[]> =>
  (await mysteryReport(made.store, shopping, '2026-Q4', counting(made))).enquiries;

test('an enquiry goes through the form as a resident’s does, and the ledger has nothing that sets it apart', async () => {
  const made = aSite();
  const seen: Request[] = [];
  const done = await shopOne(shopIn(made, { fetch: fetchOf(made, seen) }), inPolish);
  expect(done?.seen).toEqual({
    ...{ at: '2026-11-23T10:00:00.000Z', wasTaken: true, date: '2026-11-25', language: 'pl' },
  });
  expect(seen.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'GET /pl/forms/general/',
    'POST /f/general',
    expect.stringMatching(/^GET \/pl\/sent\/\w{4}-\w{4}\/$/),
  ]);
  const [record] = await records(made);
  const resident = await made.post('/f/general', {
    body: new URLSearchParams({
      ...{ message: 'Hej', name: 'Ada', email: 'ada@example.org', _language: 'pl', _gotcha: '' },
    }),
  });
  expect(resident.status).toBe(303);
  const other = (await records(made)).find(
    ({ submission }) => submission.answers['name'] === 'Ada',
  );
  expect(Object.keys(record?.submission ?? {})).toEqual(Object.keys(other?.submission ?? {}));
  expect(Object.keys(record?.submission.extra ?? {})).toEqual(
    Object.keys(other?.submission.extra ?? {}),
  );
  const kinds = (one: typeof record) => one?.events.map(({ kind }) => kind);
  expect(kinds(record)).toEqual(kinds(other));
  if (record === undefined || other === undefined) throw new Error('no records');
  expect(Object.keys(webhookPayload(record.submission))).toEqual(
    Object.keys(webhookPayload(other.submission)),
  );
  const isShopped = await shopped(made.store);
  expect([record, other].map(({ submission }) => isShopped(submission))).toEqual([true, false]);
  // What is kept about it names no message.
  const kept = await made.store.keptUnder('mystery/');
  expect(JSON.stringify([...kept])).not.toContain(record.submission.reference);
});

test('figures leave it out, before it is erased and afterwards', async () => {
  const made = aSite();
  await shopOne(shopIn(made), moving);
  await made.post('/f/general', { body: new URLSearchParams({ message: 'A hole' }) });
  made.at('2026-11-30T10:00:00Z');
  const count = async () =>
    (await countAll(made.store, '2026-Q4', counting(made))).get('online/2026-Q4');
  const one = { late: 1, 'channel/online': 1 };
  expect(await count()).toEqual(one);
  const done = await fold(await records(made), {
    ...counting(made),
    store: made.store,
    batch: 'b',
  });
  expect(done).toHaveLength(2);
  for (const { submission } of done) await made.store.remove(submission.reference);
  expect(await count()).toEqual(one);
  expect(await reported(made)).toMatchObject([
    { taken: 'yes', replied: 'unknown', inTime: 'unknown' },
  ]);
});

test('it is marked before it is sent: one cut short in between is not in the figures either', async () => {
  const made = aSite();
  const cut: typeof globalThis.fetch = async (input, init) => {
    const reply = await fetchOf(made)(input, init);
    if (init?.method === 'POST')
      throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    return reply;
  };
  const done = await shopOne(shopIn(made, { fetch: cut }), moving);
  expect(done?.seen).toMatchObject({
    wasTaken: false,
    problem: 'The connection to c.test broke off (ECONNRESET).',
  });
  const [record] = await records(made);
  if (record === undefined) throw new Error('no record');
  expect((await shopped(made.store))(record.submission)).toBe(true);
});

test('what was set aside as one of a flood is marked as well', async () => {
  const made = testRuntime({ site: testSite({ general: { fields } }), mailWaits: () => true });
  await shopOne(shopIn(made), moving);
  const [record] = await records(made);
  expect(record?.submission.quarantine).toBe('flood');
  if (record === undefined) throw new Error('no record');
  expect((await shopped(made.store))(record.submission)).toBe(true);
  expect(await reported(made)).toMatchObject([{ taken: 'yes', acknowledged: 'no' }]);
});

test('a long form is walked through, page by page', async () => {
  const steps = [
    { id: 'what', title: 'What', fields: ['message'] },
    { id: 'you', title: 'You', fields: ['name', 'email'] },
  ];
  const made = aSite({ general: { fields, steps } });
  const seen: Request[] = [];
  const done = await shopOne(shopIn(made, { fetch: fetchOf(made, seen) }), moving);
  expect(done?.seen).toMatchObject({ wasTaken: true });
  expect(seen.filter(({ method }) => method === 'POST')).toHaveLength(3);
  const [record] = await records(made);
  if (record === undefined) throw new Error('no record');
  expect(record.submission.answers).toEqual({
    ...{ message: 'Whom do I tell?', name: 'Grace Holm', email: 'grace@example.org' },
  });
  expect((await shopped(made.store))(record.submission)).toBe(true);
});

test('what a form refuses, and a site that is away, are in the report', async () => {
  const made = aSite();
  const empty = { ...moving, answers: { message: '', email: 'grace@' } };
  expect((await shopOne(shopIn(made), empty))?.seen).toMatchObject({
    wasTaken: false,
    problem: expect.stringContaining('email') as string,
  });
  const away = () => Promise.reject(new TypeError('x', { cause: { code: 'ECONNREFUSED' } }));
  const done = await shopOne(shopIn(made, { fetch: away }), moving);
  expect(done?.seen).toMatchObject({
    wasTaken: false,
    problem: expect.stringMatching(/^Nothing answered at \S+\.$/) as string,
  });
  expect(await reported(made)).toMatchObject([
    { taken: 'no', replied: 'none', run: { number: 1 } },
    { taken: 'no', replied: 'none', run: { number: 2 } },
  ]);
});

test('the ledger says what was acknowledged, and replied to in time', async () => {
  const made = aSite();
  await shopOne(shopIn(made), moving);
  const [record] = await records(made);
  const reference = record?.submission.reference ?? '';
  expect(await reported(made)).toMatchObject([
    {
      ...{ reference, taken: 'yes', inLanguage: 'yes', sameDate: 'yes', acknowledged: 'yes' },
      ...{ replied: 'waiting', inTime: 'waiting' },
    },
  ]);
  made.at('2026-11-27T10:00:00Z');
  expect(await reported(made)).toMatchObject([{ replied: 'no', inTime: 'no' }]);
  const at = '2026-11-24T10:00:00.000Z';
  await made.store.addEvent(reference, { id: 'replied', at, kind: 'replied' });
  expect(await reported(made)).toMatchObject([{ replied: 'yes', inTime: 'yes' }]);
});

test('by itself each is sent once a quarter, in its own hours, one at a time, and never by two servers', async () => {
  const made = aSite();
  made.at('2026-12-31T12:00:00Z');
  const both = await Promise.all([shopWhatIsDue(shopIn(made)), shopWhatIsDue(shopIn(made))]);
  expect(both.flat().map(({ scenario }) => scenario.id)).toEqual(['moving']);
  // It is noon: the one for the night waits.
  expect(await shopWhatIsDue(shopIn(made))).toEqual([]);
  made.at('2026-12-31T03:00:00Z');
  expect((await shopWhatIsDue(shopIn(made))).map(({ scenario }) => scenario.id)).toEqual([
    'in-polish',
  ]);
  expect(await shopWhatIsDue(shopIn(made))).toEqual([]);
  made.at('2027-01-01T03:00:00Z');
  expect(await records(made)).toHaveLength(2);
});

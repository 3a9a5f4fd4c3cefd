import { afterEach, expect, test } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { sweep } from '../../src/domain/submissions/outbox.ts';
import type { SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { sentFrom } from '../../src/domain/submissions/sent-from.ts';
import { setAside } from '../../src/domain/submissions/set-aside.ts';
import type { Submission } from '../../src/domain/submissions/submission.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

const now = '2026-11-23T09:01:00.000Z';
const wall = { now: '2026-11-23T09:00:00', weekEndsOn: '2026-11-29' };
const store = sqliteStore(':memory:');
const many = Array.from({ length: 200 }, (_, index) => String(index).padStart(8, '0'));

afterEach(async () => {
  for (const reference of many) await store.remove(reference);
});

async function fill(of: SubmissionStore, changes: Partial<Submission> = {}): Promise<void> {
  await Promise.all(many.map((reference) => of.add(aSubmission({ reference, ...changes }))));
}

/** As long as a message may be. */
async function fillWithLong(of: SubmissionStore): Promise<void> {
  const answers = { email: 'ada@example.org', message: 'ł'.repeat(20_000) };
  const extra = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((name) => [name, 'ł'.repeat(20_000)]),
  );
  await fill(of, { answers, extra });
}

/** How often others had a turn of the event loop while something was done. */
async function turnsOf(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const turn = (): void => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  return turns;
}

async function readAll(all: AsyncIterable<unknown>): Promise<void> {
  for await (const one of all) expect(one).toBeDefined();
}

test.each<[string, Partial<Submission>, () => Promise<unknown>]>([
  ['are listed', {}, () => readAll(store.list())],
  ['would expire', {}, () => readAll(store.expiring('2030'))],
  ['are asked for at once', {}, () => Promise.all(many.map((one) => store.find(one)))],
  [
    'were set aside',
    { quarantine: 'honeypot' },
    () => readAll(setAside(store, now, 'Europe/London')),
  ],
  ['wait in the outbox for a mail service', { deliveries: ['notification'] }, () => sweepAll()],
])('while two hundred messages %s, others have their turn', async (_, changes, work) => {
  await fill(store, changes);
  if (changes.deliveries !== undefined) await failAll();
  expect(await turnsOf(work)).toBeGreaterThan(5);
});

test('while fifty messages of one sender are looked for that are as long as may be, others have their turn', async () => {
  await fillWithLong(store);
  await store.countCases(wall);
  expect(await turnsOf(() => sentFrom(store, 'ada@example.org'))).toBeGreaterThan(3);
});

test('while the desk’s list is made anew of messages as long as may be, others have their turn', async () => {
  await fillWithLong(store);
  expect(await turnsOf(() => store.countCases(wall))).toBeGreaterThan(5);
  expect(await store.countCases(wall)).toMatchObject({ open: many.length });
});

test('while ten files are read one after the other, others have their turn', async () => {
  const [reference = ''] = many;
  await store.add(aSubmission({ reference }));
  const keys = Array.from({ length: 10 }, (_, index) => `file-${String(index)}`);
  for (const key of keys) await store.addFile(reference, key, new Uint8Array(2_000_000));
  const turns = await turnsOf(async () => {
    for (const key of keys) expect((await store.getFile(reference, key))?.length).toBe(2_000_000);
  });
  expect(turns).toBeGreaterThan(5);
});

/** An attempt of each failed a moment ago, so that the next is not due. */
async function failAll(): Promise<void> {
  for (const reference of many) {
    const about = { delivery: 'notification', attempt: 1, at: now } as const;
    await store.addEvent(reference, { ...about, id: 'started', kind: 'delivery-started' });
    const failed = { kind: 'delivery-failed', reason: 'ECONNREFUSED', final: false } as const;
    await store.addEvent(reference, { ...about, id: 'failed', ...failed });
  }
}

async function sweepAll(): Promise<void> {
  const { sent, failed } = await sweep({
    store,
    now: () => now,
    until: '2027',
    timeZone: 'Europe/London',
    log: () => undefined,
    send: () => Promise.reject(new Error('nothing is due')),
  });
  expect({ sent, failed }).toEqual({ sent: 0, failed: 0 });
}

import { expect, test } from 'vitest';
import { blobsStore } from '../../src/adapters/store-blobs.ts';
import { blobsInMemory } from '../contracts/blobs-in-memory.ts';
import { aSubmission, generalEnquiry } from '../domain/submissions/a-submission.ts';

/** Friday 27 November 2026. */
const wall = { now: '2026-11-27T09:30:00', weekEndsOn: '2026-11-29' };
const allMailboxes = ['planning@c.test', 'benefits@c.test'];
const planning = { forms: ['planning'], mailboxes: ['planning@c.test'], allMailboxes };

/** A store with cases of two teams, which counts the keys that lists gave. */
async function aBusyStore(): Promise<{
  store: ReturnType<typeof blobsStore>;
  keysRead: () => number;
}> {
  let keysRead = 0;
  const { blobs } = blobsInMemory((service) => async (input, init) => {
    const answer = await service(input, init);
    if (new URL(String(input)).searchParams.has('prefix')) {
      const { blobs: page } = (await answer.clone().json()) as { blobs: { key: string }[] };
      keysRead += page.filter(({ key }) => /^(?:cases|undelivered)\//.test(key)).length;
    }
    return answer;
  });
  const store = blobsStore(blobs, () => new Date('2026-11-27T09:30:00.000Z'));
  const { promise, ...made } = aSubmission();
  if (promise === undefined) throw new Error('no promise');
  const days = ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02'];
  for (let number = 0; number < 40; number += 1) {
    const form = number < 30 ? 'benefits' : 'planning';
    const dueOn = days[number % 5] ?? '';
    await store.add({
      ...{ ...made, form, definition: { ...generalEnquiry, id: form } },
      reference: `000000${String(number).padStart(2, '0')}`,
      promise: { ...promise, dueOn, dueAt: `${dueOn}T23:59:59+00:00` },
    });
  }
  await store.countCases(wall);
  return { store, keysRead: () => keysRead };
}

test('who did what is narrowed also where it was written before the keys said who and what', async () => {
  const { blobs } = blobsInMemory();
  const store = blobsStore(blobs);
  const old = { id: 'old', at: '2026-11-26T09:00:00.000Z', by: 'jo@c.test', did: 'note' };
  await blobs.set('audit/2026-11-26/2026-11-26T09-00-00.000Z_old', JSON.stringify(old));
  await store.addAudit({ ...old, id: 'new', at: '2026-11-26T10:00:00.000Z' });
  await store.addAudit({ ...old, id: 'other', by: 'sam@c.test', at: '2026-11-26T11:00:00.000Z' });
  const ids = async (wanted: object) =>
    (await store.audit({ most: 9, ...wanted })).map(({ id }) => id);
  expect(await ids({})).toEqual(['other', 'new', 'old']);
  expect(await ids({ by: 'jo@c.test', did: 'note' })).toEqual(['new', 'old']);
  expect(await ids({ by: 'sam@c.test' })).toEqual(['other']);
  expect(await ids({ did: 'reply' })).toEqual([]);
});

test('the list of a team reads the keys of its own cases, and of a day those of that day', async () => {
  const { store, keysRead } = await aBusyStore();
  const read = async (work: () => Promise<unknown>): Promise<number> => {
    const before = keysRead();
    await work();
    return keysRead() - before;
  };
  const page = { ...wall, from: 0, most: 50 };
  // Ten cases of planning's, two of them due today; forty in all, eight of them due today.
  expect(await read(() => store.countCases({ ...wall, scope: planning }))).toBe(10);
  expect(await read(() => store.cases({ ...page, view: 'today', scope: planning }))).toBe(2);
  expect(await read(() => store.cases({ ...page, view: 'open', form: 'planning' }))).toBe(10);
  expect(await read(() => store.cases({ ...page, view: 'late' }))).toBe(16);
  expect(await read(() => store.countCases(wall))).toBe(40);
  // Passed on: it is with the other team's keys.
  const to = { id: 'passed-on', at: '2026-11-27T09:00:00.000Z', to: 'planning@c.test' };
  await store.addEvent('00000000', { ...to, kind: 'passed-on' });
  expect(await read(() => store.countCases({ ...wall, scope: planning }))).toBe(11);
});

test('a card that was being made anew when its server was killed is there once, in its new place', async () => {
  const { blobs, entries, fail } = blobsInMemory();
  const store = blobsStore(blobs);
  const to = { id: 'passed-on', at: '2026-11-27T09:00:00.000Z', to: 'planning@c.test' };
  await store.add(aSubmission());
  await store.countCases(wall);
  await store.addEvent('K7RM3XDW', { ...to, kind: 'passed-on' });
  fail.with = (method) => (method === 'DELETE' ? new Response(null, { status: 503 }) : undefined);
  await expect(store.countCases(wall)).rejects.toThrow();
  delete fail.with;
  expect([...entries.keys()].filter((key) => key.startsWith('cases/'))).toHaveLength(2);
  const others = { forms: ['general-enquiry'], mailboxes: ['other@c.test'] };
  const scope = { ...others, allMailboxes: [...allMailboxes, 'other@c.test'] };
  expect((await store.countCases({ ...wall, scope })).open).toBe(0);
  expect((await store.countCases({ ...wall, scope: planning })).open).toBe(1);
  expect([...entries.keys()].filter((key) => key.startsWith('cases/'))).toHaveLength(1);
});

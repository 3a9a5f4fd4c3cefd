import { expect, test } from 'vitest';
import { blobsFetch } from '../../src/adapters/blobs-fetch.ts';
import { sweep } from '../../src/domain/submissions/outbox.ts';
import { blobsStore } from '../../src/adapters/store-blobs.ts';
import { blobsInMemory } from '../contracts/blobs-in-memory.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';

test('a write that the service refused is not taken for done, as the client by itself would', async () => {
  const { blobs, fail } = blobsInMemory();
  fail.with = (method) => (method === 'PUT' ? new Response(null, { status: 424 }) : undefined);
  expect(await blobs.set('k', 'v', { onlyIfNew: true })).toMatchObject({ modified: true });
  const store = blobsStore(blobs);
  await expect(
    store.addEvent('K7RM3XDW', { id: 'e', at: '', kind: 'replied' }),
  ).rejects.toMatchObject({ name: 'StoreUnavailable', message: 'the write was not confirmed' });
});

test('the marker in the outbox is written before the submission', async () => {
  const { blobs, fail, entries } = blobsInMemory();
  fail.with = (method, key) =>
    method === 'PUT' && key.startsWith('submissions/')
      ? new Response(null, { status: 424 })
      : undefined;
  const store = blobsStore(blobs);
  await expect(store.add(aSubmission())).rejects.toMatchObject({ name: 'StoreUnavailable' });
  expect([...entries.keys()].some((key) => key.startsWith('outbox/K7RM3XDW/'))).toBe(true);
  expect(await store.find('K7RM3XDW')).toBeUndefined();
});

test.each([
  ['with a file', [{ field: 'f', name: 'a.pdf', type: 'pdf', bytes: 1, key: 'k' }]],
  ['without files', []],
])(
  'a submission %s whose write landed, and its answer was lost, is added, with its files',
  async (_what, files) => {
    const { blobs, fail } = blobsInMemory(blobsFetch);
    let lost = 0;
    fail.afterWrite = (key) => {
      if (!key.startsWith('submissions/') || lost > 0) return undefined;
      lost += 1;
      return new Response(null, { status: 503 });
    };
    const store = blobsStore(blobs);
    const bytes = new Map(files.map(({ key }) => [key, new Uint8Array([1])]));
    expect(await store.add(aSubmission({ files }), bytes)).toEqual({ outcome: 'added' });
    expect(lost).toBe(1);
    for (const { key } of files) expect(await store.getFile('K7RM3XDW', key)).toHaveLength(1);

    // Sent again a moment later, it is the first that stands, and the first's files that are kept.
    const again = aSubmission({
      receivedAt: '2026-11-23T09:00:01.000Z',
      files: files.map((file) => ({ ...file, key: 'another-k' })),
    });
    expect(
      await store.add(again, new Map(again.files.map(({ key }) => [key, new Uint8Array([1])]))),
    ).toMatchObject({ outcome: 'taken' });
    for (const { key } of files) expect(await store.getFile('K7RM3XDW', key)).toHaveLength(1);
    expect(await store.getFile('K7RM3XDW', 'another-k')).toBeUndefined();
  },
);

test('a marker without a submission is cleared away with its files after a while, and not before', async () => {
  const { blobs, fail, entries } = blobsInMemory();
  let clock = new Date('2026-11-23T09:00:00.000Z');
  const store = blobsStore(blobs, () => clock);
  const refuse = (method: string, key: string) =>
    method === 'PUT' && key.startsWith('submissions/')
      ? new Response(null, { status: 424 })
      : undefined;
  fail.with = refuse;
  const files = new Map([['a-file', new Uint8Array([1])]]);
  await expect(store.add(aSubmission(), files)).rejects.toThrow();
  delete fail.with;
  const outbox = async () => {
    const references = [];
    for await (const reference of store.outbox()) references.push(reference);
    return references;
  };
  clock = new Date('2026-11-23T09:14:00.000Z');
  expect(await outbox()).toEqual(['K7RM3XDW']);
  expect(entries.has('files/K7RM3XDW/a-file')).toBe(true);

  // Another try, with a file of its own, must not lose it to the clearing of the first.
  clock = new Date('2026-11-23T09:16:00.000Z');
  fail.with = refuse;
  await expect(
    store.add(aSubmission(), new Map([['b-file', new Uint8Array([2])]])),
  ).rejects.toThrow();
  delete fail.with;
  await outbox();
  expect(entries.has('files/K7RM3XDW/a-file')).toBe(false);
  expect(entries.has('files/K7RM3XDW/b-file')).toBe(true);
  expect(await outbox()).toEqual(['K7RM3XDW']);
});

test('a list reads eight submissions at a time, and keeps their order', async () => {
  let underWay = 0;
  let most = 0;
  const { blobs } = blobsInMemory((service) => async (...request) => {
    underWay += 1;
    most = Math.max(most, underWay);
    return service(...request).finally(() => {
      underWay -= 1;
    });
  });
  const store = blobsStore(blobs);
  for (let index = 0; index < 40; index += 1) {
    await store.add(aSubmission({ reference: `000000${String(index).padStart(2, '0')}` }));
  }
  most = 0;
  const references = [];
  for await (const { submission } of store.list()) references.push(submission.reference);
  expect(references).toEqual(references.toSorted());
  expect(references).toHaveLength(40);
  expect(most).toBe(8);
});

test('a request is tried once more, soon, and then given up', async () => {
  const statuses = [503, 200, 503, 503, 404];
  let asked = 0;
  const fetch = blobsFetch(async () => {
    const status = statuses[asked] ?? 200;
    asked += 1;
    return new Response(null, { status });
  });
  expect((await fetch('https://blobs.test/')).status).toBe(200);
  expect((await fetch('https://blobs.test/')).status).toBe(424);
  expect((await fetch('https://blobs.test/')).status).toBe(404);
  expect(asked).toBe(5);
});

test('a network that fails is an answer too', async () => {
  const fetch = blobsFetch(() => Promise.reject(new TypeError('fetch failed')));
  expect((await fetch('https://blobs.test/')).status).toBe(424);
});

test('erasing that is cut short at any request is finished by the next sweep, and nothing is sent meanwhile', async () => {
  const at = '2026-11-23T09:00:00.000Z';
  let requests = 1;
  for (let cut = 0; cut < requests; cut += 1) {
    const { blobs, fail, entries } = blobsInMemory();
    let clock = new Date(at);
    const store = blobsStore(blobs, () => clock);
    const files = [{ field: 'f', name: 'a.pdf', type: 'pdf', bytes: 1, key: 'k' }];
    await store.add(aSubmission({ files }), new Map([['k', new Uint8Array([1])]]));
    await store.hold('until/2026-12-24/call-back/0900-1100/1', 'K7RM3XDW');
    for (const delivery of ['acknowledgement', 'notification'] as const) {
      const event = { id: `${delivery}-1-succeeded`, at, delivery, attempt: 1 };
      await store.addEvent('K7RM3XDW', { ...event, kind: 'delivery-succeeded' });
    }
    await store.addEvent('K7RM3XDW', { id: 'erasure-agreed-1', at, kind: 'erasure-agreed' });
    await store.cases({ view: 'open', now: at, weekEndsOn: '2026-11-27', most: 9, from: 0 });
    let asked = 0;
    fail.with = (method) => {
      if (method === 'GET') return undefined;
      asked += 1;
      return asked > cut ? new Response(null, { status: 424 }) : undefined;
    };
    // Once no request is refused, all of them have been.
    await store.remove('K7RM3XDW').then(
      () => undefined,
      () => (requests = cut + 2),
    );
    fail.with = () => undefined;
    const tried: string[] = [];
    const sweeping = {
      ...{ store, log: () => undefined, timeZone: 'Europe/London' },
      now: () => clock.toISOString(),
      send: async (_: unknown, delivery: string) => {
        tried.push(delivery);
        return { sent: true as const };
      },
      erase: ({ submission }: { submission: { reference: string } }) =>
        store.remove(submission.reference),
      until: '2026-11-24T00:00:00.000Z',
    };
    await sweep(sweeping);
    clock = new Date('2026-11-23T09:30:00.000Z');
    await sweep(sweeping);
    expect([cut, tried]).toEqual([cut, []]);
    const left = [...entries].filter(([key, bytes]) =>
      `${key} ${new TextDecoder().decode(bytes)}`.includes('K7RM3XDW'),
    );
    // Without a submission, markers of days say nothing of anyone, and go with their day.
    expect([cut, left.filter(([key]) => !/^(?:received|expires)\//.test(key))]).toEqual([cut, []]);
  }
  expect(requests).toBeGreaterThan(10);
});

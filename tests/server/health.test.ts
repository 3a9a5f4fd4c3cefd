import { expect, test } from 'vitest';
import { StoreUnavailable } from '../../src/domain/submissions/ports.ts';
import { healthOf, mailReached } from '../../src/server/health.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { storeInMemory } from '../domain/submissions/store-in-memory.ts';

const now = () => Date.parse('2026-11-23T10:00:00.000Z');

function aHouse({ isMailReachable = () => null }: { isMailReachable?: () => boolean | null } = {}) {
  const store = storeInMemory();
  let at = 0;
  const ask = healthOf({ isMailReachable, store, now, steady: () => at, uptime: () => 90.5 });
  return { store, ask, pass: (milliseconds: number) => (at += milliseconds) };
}

test('a house that is well says so, and what is served', async () => {
  const { ask } = aHouse({ isMailReachable: () => true });
  expect(await ask('20261123-0900')).toEqual({
    status: 'ok',
    store: { isWritable: true },
    mail: { isReachable: true },
    release: '20261123-0900',
    oldestUnsent: null,
    uptimeSeconds: 90,
  });
});

test('a store that cannot be written to is failing', async () => {
  const { store, ask } = aHouse();
  store.hold = async () => {
    throw new StoreUnavailable('disk is full');
  };
  expect(await ask(undefined)).toMatchObject({ status: 'failing', store: { isWritable: false } });
});

test('mail that is away is impaired: messages are still kept', async () => {
  const { ask } = aHouse({ isMailReachable: () => false });
  expect(await ask(undefined)).toMatchObject({ status: 'impaired', mail: { isReachable: false } });
});

test('the oldest message that is still to be sent, and not one in quarantine or one that is sent', async () => {
  const { store, ask } = aHouse();
  await store.add(
    aSubmission({
      reference: '00000001',
      receivedAt: '2026-11-23T07:00:00.000Z',
      quarantine: 'links',
    }),
  );
  await store.add(
    aSubmission({ reference: '00000002', receivedAt: '2026-11-23T08:00:00.000Z', deliveries: [] }),
  );
  await store.add(aSubmission({ reference: '00000003', receivedAt: '2026-11-23T09:58:30.000Z' }));
  await store.add(aSubmission({ reference: '00000004', receivedAt: '2026-11-23T09:59:00.000Z' }));
  expect((await ask(undefined)).oldestUnsent).toEqual({ ageMinutes: 1 });
});

test('however often it is asked, the store is written to once in five seconds', async () => {
  const { store, ask, pass } = aHouse();
  const { hold } = store;
  let writes = 0;
  store.hold = (...given) => {
    writes += 1;
    return hold.apply(store, given);
  };
  await Promise.all(Array.from({ length: 1_000 }, () => ask(undefined)));
  expect(writes).toBe(1);
  pass(4_999);
  await ask(undefined);
  expect(writes).toBe(1);
  pass(1);
  await ask(undefined);
  expect(writes).toBe(2);
});

test('the mail service is known by what it was last sent; a webhook that is away says nothing of it', () => {
  const { attempted, isReachable } = mailReached();
  const about = { outcome: 'failed', ageSeconds: 1 } as const;
  expect(isReachable()).toBeNull();
  attempted({ ...about, delivery: 'webhook', service: 'away' });
  attempted({ ...about, delivery: 'acknowledgement' });
  expect(isReachable()).toBeNull();
  attempted({ ...about, delivery: 'acknowledgement', service: 'away' });
  expect(isReachable()).toBe(false);
  attempted({ ...about, delivery: 'notification', service: 'there' });
  expect(isReachable()).toBe(true);
});

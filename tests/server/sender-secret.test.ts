import { expect, test } from 'vitest';
import { sqliteStore } from '../../src/adapters/store-sqlite.ts';
import { StoreUnavailable } from '../../src/domain/submissions/ports.ts';
import { senderOn } from '../../src/server/sender-secret.ts';
import { storeInMemory } from '../domain/submissions/store-in-memory.ts';

const day = '2026-11-23';

test('two processes of one store know the same sender, at once and after one is started again', async () => {
  const store = storeInMemory();
  const [here, there] = [senderOn(store), senderOn(store)];
  const [one, other] = await Promise.all([here('203.0.113.1', day), there('203.0.113.1', day)]);
  expect(other).toBe(one);
  expect(await senderOn(store)('203.0.113.1', day)).toBe(one);
  expect(await here('203.0.113.2', day)).not.toBe(one);
});

test('another day, or another council’s store, has a secret of its own', async () => {
  const store = storeInMemory();
  const marks = [
    await senderOn(store)('203.0.113.1', day),
    await senderOn(store)('203.0.113.1', '2026-11-24'),
    await senderOn(storeInMemory())('203.0.113.1', day),
  ];
  expect(new Set(marks).size).toBe(3);
  for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{64}$/);
});

test('a sender whose address is not known is someone new each time', async () => {
  const sender = senderOn(storeInMemory());
  expect(await sender('', day)).not.toBe(await sender('', day));
  expect(await sender(undefined, day)).not.toBe(await sender(undefined, day));
});

test('the store is asked once a day, and again where it was away', async () => {
  const store = storeInMemory();
  const asked: string[] = [];
  let isAway = true;
  const sender = senderOn({
    hold: (key, by) => {
      asked.push(key);
      return isAway ? Promise.reject(new StoreUnavailable('away')) : store.hold(key, by);
    },
  });
  await expect(sender('203.0.113.1', day)).rejects.toThrow(StoreUnavailable);
  isAway = false;
  for (const client of ['203.0.113.1', '203.0.113.2', '203.0.113.3']) {
    await sender(client, day);
    await sender(client, '2026-11-24');
  }
  expect(asked).toEqual([
    'sender-secret-2026-11-23',
    'sender-secret-2026-11-23',
    'sender-secret-2026-11-24',
  ]);
});

test('the secret is deleted after two days: nothing can be worked out from then on', async () => {
  let now = new Date('2026-11-23T09:00:00.000Z');
  const store = sqliteStore(':memory:', () => now);
  const first = await senderOn(store)('203.0.113.1', day);
  now = new Date('2026-11-25T09:00:00.001Z');
  await store.releaseHolds('2026-11-23T09:00:00.001Z');
  expect(await senderOn(store)('203.0.113.1', day)).not.toBe(first);
});

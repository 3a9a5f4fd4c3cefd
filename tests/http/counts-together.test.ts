import { expect, test } from 'vitest';
import type { AddedCount, SharedCount } from '../../src/domain/submissions/ports.ts';
import { countsTogether } from '../../src/http/counts-together.ts';
import { floodWatchTogether } from '../../src/http/flood-watch.ts';
import { rateLimiterTogether, type RateLimiter } from '../../src/http/rate-limit.ts';

/** What a store does for several servers, in memory. */
function sharedCounts(): {
  ask: (added: readonly AddedCount[]) => Promise<SharedCount[]>;
  asked: AddedCount[][];
  isAway: boolean;
} {
  const counts = new Map<string, number>();
  const shared = {
    asked: [] as AddedCount[][],
    isAway: false,
    ask: async (added: readonly AddedCount[]): Promise<SharedCount[]> => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (shared.isAway) throw new Error('away');
      shared.asked.push([...added]);
      return added.map(({ name, amount }) => {
        const count = (counts.get(name) ?? 0) + amount;
        counts.set(name, count);
        return { count, secondsLeft: 360 };
      });
    },
  };
  return shared;
}

const hidden = (name: string): Promise<string> => Promise.resolve(`hidden ${name.length}`);
const named = (name: string): Promise<string> => Promise.resolve(name);

test('what a sender asks of one server counts at the other', async () => {
  const shared = sharedCounts();
  const server = (): RateLimiter =>
    rateLimiterTogether(
      { perClient: 4 },
      () => 0,
      countsTogether(shared.ask, named, () => 0),
      'own',
    );
  const [one, other] = [server(), server()];
  for (const limiter of [one, other, one, other]) {
    expect(await limiter('203.0.113.1')).toBeUndefined();
  }
  expect(await one('203.0.113.1')).toBe(360);
  expect(await other('203.0.113.1')).toBe(360);
  expect(await other('203.0.113.2')).toBeUndefined();
});

test('guesses at one server count at the other, and asking costs nothing', async () => {
  const shared = sharedCounts();
  const server = (): RateLimiter =>
    rateLimiterTogether(
      { perClient: 3 },
      () => 0,
      countsTogether(shared.ask, named, () => 0),
      'own',
    );
  const [one, other] = [server(), server()];
  for (let time = 0; time < 5; time += 1)
    expect(await other.guesses?.('203.0.113.1')).toBeUndefined();
  for (let time = 0; time < 3; time += 1) await one.guesses?.('203.0.113.1', 'wrong');
  expect(await other.guesses?.('203.0.113.1')).toBe(360);
});

test('a flood that comes in at two servers is one flood', async () => {
  const shared = sharedCounts();
  const limits = { perNetwork: 4, perNetworkADay: 100, inAll: 100 };
  const server = (): ReturnType<typeof floodWatchTogether> =>
    floodWatchTogether(
      limits,
      () => 0,
      () => undefined,
      countsTogether(shared.ask, named, () => 0),
    );
  const [one, other] = [server(), server()];
  const waits = [];
  for (let turn = 0; turn < 3; turn += 1) {
    waits.push(await one('203.0.113.1'), await other('203.0.113.2'));
  }
  expect(waits).toEqual([false, false, false, false, true, true]);
});

test('however many ask at once, one question is under way, and a sender over the limit costs none', async () => {
  const shared = sharedCounts();
  const limiter = rateLimiterTogether(
    { perClient: 5 },
    () => 0,
    countsTogether(shared.ask, named, () => 0),
    'own',
  );
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      limiter(index < 50 ? '203.0.113.1' : `198.51.100.${String(index)}`),
    ),
  );
  expect(shared.asked.length).toBeLessThanOrEqual(2);
  expect(answers.slice(50).every((wait) => wait === undefined)).toBe(true);
  const before = shared.asked.length;
  for (let time = 0; time < 20; time += 1) expect(await limiter('203.0.113.1')).toBe(360);
  expect(shared.asked).toHaveLength(before);
});

test('while the store is away each server counts by itself, and together again later', async () => {
  const shared = sharedCounts();
  let now = 0;
  const limiter = rateLimiterTogether(
    { perClient: 2 },
    () => now,
    countsTogether(shared.ask, named, () => now),
    'own',
  );
  shared.isAway = true;
  const waits = [];
  for (let time = 0; time < 3; time += 1) waits.push(await limiter('203.0.113.1'));
  expect(waits).toEqual([undefined, undefined, 600]);
  expect(shared.asked).toEqual([]);
  shared.isAway = false;
  now = 6_000;
  expect(await limiter('203.0.113.2')).toBeUndefined();
  expect(shared.asked).toHaveLength(1);
});

test('no address goes to the store', async () => {
  const shared = sharedCounts();
  const limiter = rateLimiterTogether(
    { perClient: 2 },
    () => 0,
    countsTogether(shared.ask, hidden, () => 0),
    'own',
  );
  await limiter('203.0.113.1');
  expect(JSON.stringify(shared.asked)).not.toContain('203.0');
});

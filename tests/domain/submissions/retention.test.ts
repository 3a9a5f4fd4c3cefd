import { expect, test } from 'vitest';
import {
  erasureDays,
  eraseExpired,
  isBelievable,
  keptUntil,
} from '../../../src/domain/submissions/retention.ts';
import { aSubmission, generalEnquiry } from './a-submission.ts';
import { storeInMemory } from './store-in-memory.ts';

test.each([
  ['2026-11-23T09:00:00.000Z', 12, '2027-11-23T09:00:00.000Z'],
  ['2026-08-31T09:00:00.000Z', 6, '2027-02-28T09:00:00.000Z'],
  ['2028-02-29T09:00:00.000Z', 12, '2029-02-28T09:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', 1, '2027-01-31T23:59:59.999Z'],
  ['2026-01-31T09:00:00.000Z', 1, '2026-02-28T09:00:00.000Z'],
])('received %s and kept %i months, it is kept until %s', (receivedAt, keepMonths, until) => {
  const definition = { ...generalEnquiry, keepMonths };
  expect(keptUntil({ receivedAt, definition })).toBe(until);
});

test('files go after their days, the rest after its months, and what is younger stays', async () => {
  const store = storeInMemory();
  const file = { field: 'f', name: 'a.pdf', type: 'pdf', bytes: 1, key: 'k' };
  const bytes = new Map([['k', new Uint8Array([1])]]);
  for (const [reference, receivedAt] of [
    ['00000001', '2026-01-01T09:00:00.000Z'],
    ['00000002', '2026-08-25T09:00:00.000Z'],
    ['00000003', '2026-11-22T09:00:00.000Z'],
  ] as const) {
    const definition = { ...generalEnquiry, keepMonths: 6, keepFilesDays: 90 };
    await store.add(aSubmission({ reference, receivedAt, definition, files: [file] }), bytes);
  }
  const mail: string[] = [];
  const run = () =>
    eraseExpired({
      store,
      now: () => '2026-11-23T09:00:00.000Z',
      until: '2026-11-23T09:10:00.000Z',
      eraseMail: async (reference) => {
        mail.push(reference);
      },
    });
  expect(await run()).toEqual({ submissions: 1, files: 1 });
  expect(mail).toEqual(['00000001']);
  expect(await store.find('00000001')).toBeUndefined();
  expect((await store.find('00000002'))?.events).toMatchObject([{ kind: 'files-erased' }]);
  expect(await store.getFile('00000002', 'k')).toBeUndefined();
  expect(await store.getFile('00000003', 'k')).toBeDefined();
  expect(await run()).toEqual({ submissions: 0, files: 0 });
});

test('a form changed since does not change how long an answer to the old one is kept', async () => {
  const store = storeInMemory();
  const definition = { ...generalEnquiry, keepMonths: 24 };
  await store.add(aSubmission({ receivedAt: '2025-01-01T09:00:00.000Z', definition }));
  await store.add(aSubmission({ reference: '00000001', definition }));
  const at = '2026-11-23T09:00:00.000Z';
  const erased = await eraseExpired({ store, now: () => at, until: '2026-11-23T10:00:00.000Z' });
  expect(erased).toEqual({ submissions: 0, files: 0 });
});

test.each([
  ['a week after the build', '2026-11-30T09:00:00.000Z', true],
  ['a quiet autumn later', '2027-01-20T09:00:00.000Z', true],
  ['three months without a word', '2027-02-23T09:00:00.000Z', false],
  ['three years ahead', '2029-11-23T09:00:00.000Z', false],
  ['a day back', '2026-11-22T09:00:00.000Z', true],
])('a clock that is %s is believed or not', (_name, now, isBelieved) => {
  const known = { builtAt: '2026-11-23T08:00:00.000Z', newestAt: '2026-11-23T09:00:00.000Z' };
  expect(isBelievable(now, known)).toBe(isBelieved);
  expect(isBelievable(now, {})).toBe(true);
});

test('a clock three years ahead erases nothing, until someone says that it is right', async () => {
  const store = storeInMemory();
  for (let index = 0; index < 95; index += 1) {
    await store.add(aSubmission({ reference: String(index).padStart(8, '0') }));
  }
  const run = (more: { builtAt?: string; clockIsRight?: boolean } = {}) =>
    eraseExpired({
      store,
      now: () => '2029-11-23T09:00:00.000Z',
      until: '2029-11-23T09:10:00.000Z',
      ...more,
    });
  expect(await run()).toEqual({ submissions: 0, files: 0, clockIsWrong: true });
  // A message that came while the clock was wrong makes it no more right.
  await store.add(aSubmission({ reference: 'X0000000', receivedAt: '2029-11-23T08:00:00.000Z' }));
  const builtAt = '2026-11-23T08:00:00.000Z';
  expect(await run({ builtAt })).toMatchObject({ submissions: 0, clockIsWrong: true });
  expect(await store.size()).toBe(96);
  expect(await run({ builtAt, clockIsRight: true })).toEqual({ submissions: 95, files: 0 });
});

test('nor does it where a message and a build that it dated itself make it look right', async () => {
  const store = storeInMemory();
  await store.add(aSubmission({ receivedAt: '2026-11-23T08:00:00.000Z' }));
  const runAt = (now: string, builtAt: string) =>
    eraseExpired({ store, now: () => now, until: '2030-01-01T00:00:00.000Z', builtAt });
  const ordinary = { submissions: 0, files: 0 };
  expect(await runAt('2026-11-23T09:00:00.000Z', '2026-11-23T08:00:00.000Z')).toEqual(ordinary);
  // The clock goes three years ahead: the site is published by itself, and someone writes.
  await store.add(aSubmission({ reference: 'X0000000', receivedAt: '2029-11-23T09:00:00.000Z' }));
  expect(await runAt('2029-11-24T09:00:00.000Z', '2029-11-23T08:00:00.000Z')).toEqual({
    ...ordinary,
    clockIsWrong: true,
  });
  expect(await store.size()).toBe(2);
});

const known = { builtAt: '2026-11-23T08:00:00.000Z', newestAt: '2027-10-29T08:00:00.000Z' };

test.each([
  ['400 days after the build', '2027-12-28T08:00:00.000Z', { builtAt: known.builtAt }, true],
  ['a moment more', '2027-12-28T08:00:00.001Z', { builtAt: known.builtAt }, false],
  [
    '60 days after the newest message',
    '2027-12-28T08:00:00.000Z',
    { newestAt: known.newestAt },
    true,
  ],
  ['a moment more', '2027-12-28T08:00:00.001Z', { newestAt: known.newestAt }, false],
  ['both at their last', '2027-12-28T08:00:00.000Z', known, true],
  [
    '91 days after it was believed',
    '2027-02-22T08:00:00.000Z',
    { believedAt: known.builtAt },
    true,
  ],
  ['a moment more', '2027-02-22T08:00:00.001Z', { believedAt: known.builtAt }, false],
])('a clock is believed for so long: %s', (_, now, when, isBelieved) => {
  expect(isBelievable(now, when)).toBe(isBelieved);
});

const aFile = { field: 'f', name: 'a.pdf', type: 'pdf', bytes: 1, key: 'k' };

test.each([
  ['its files first, then the rest', [aFile], 90, ['2027-02-21', '2027-11-23']],
  ['only the rest, where there are no files', [], 90, ['2027-11-23']],
  ['one day, where both are on it', [aFile], 365, ['2027-11-23']],
])('something is erased on these days: %s', (_, files, keepFilesDays, days) => {
  const definition = { ...generalEnquiry, keepMonths: 12, keepFilesDays };
  const receivedAt = '2026-11-23T09:00:00.000Z';
  expect(erasureDays({ receivedAt, definition, files })).toEqual(days);
});

test('files and words go at the moment their time is over, and not a moment before', async () => {
  const store = storeInMemory();
  const definition = { ...generalEnquiry, keepMonths: 3, keepFilesDays: 90 };
  const receivedAt = '2026-11-23T09:00:00.000Z';
  const bytes = new Map([['k', new Uint8Array([1])]]);
  await store.add(aSubmission({ receivedAt, definition, files: [aFile] }), bytes);
  const eraseAt = (at: string) =>
    eraseExpired({ store, now: () => at, until: '2027-12-01T00:00:00.000Z', clockIsRight: true });
  const none = { submissions: 0, files: 0 };
  expect(await eraseAt('2027-02-21T08:59:59.999Z')).toEqual(none);
  expect(await eraseAt('2027-02-21T09:00:00.000Z')).toEqual({ submissions: 0, files: 1 });
  expect((await store.find('K7RM3XDW'))?.events).toEqual([
    { id: 'files-erased', at: '2027-02-21T09:00:00.000Z', kind: 'files-erased' },
  ]);
  expect(await eraseAt('2027-02-23T08:59:59.999Z')).toEqual(none);
  expect(await eraseAt('2027-02-23T09:00:00.000Z')).toEqual({ submissions: 1, files: 0 });
});

test('what is not done when its time is up is left for the next time', async () => {
  const store = storeInMemory();
  for (const reference of ['00000001', '00000002', '00000003']) {
    await store.add(aSubmission({ reference, receivedAt: '2025-01-01T09:00:00.000Z' }));
  }
  const times = ['09:00', '09:00', '09:01', '09:02'].map((time) => `2026-11-23T${time}:00.000Z`);
  const erased = await eraseExpired({
    store,
    now: () => times.shift() ?? '2026-11-23T09:02:00.000Z',
    until: '2026-11-23T09:02:00.000Z',
    clockIsRight: true,
  });
  expect(erased).toEqual({ submissions: 2, files: 0 });
  expect(await store.size()).toBe(1);
});

test('shares of a day’s acknowledgements are forgotten after two days', async () => {
  const store = storeInMemory();
  const released: string[] = [];
  store.releaseHolds = async (before) => {
    released.push(before);
  };
  await eraseExpired({
    store,
    now: () => '2026-11-23T09:00:00.000Z',
    until: '2026-11-23T09:02:00.000Z',
  });
  expect(released).toEqual(['2026-11-21T09:00:00.000Z']);
});

import { expect, test } from 'vitest';
import { eraseExpired, keptUntil } from '../../../src/domain/submissions/retention.ts';
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
  const at = '2026-11-23T09:00:00.000Z';
  const erased = await eraseExpired({ store, now: () => at, until: '2026-11-23T10:00:00.000Z' });
  expect(erased).toEqual({ submissions: 0, files: 0 });
});

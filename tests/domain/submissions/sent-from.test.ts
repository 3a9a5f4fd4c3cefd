import { expect, test } from 'vitest';
import type { CasesWanted } from '../../../src/domain/submissions/cases/cases-wanted.ts';
import { sentFrom } from '../../../src/domain/submissions/sent-from.ts';
import type { Submission, SubmissionEvent } from '../../../src/domain/submissions/submission.ts';
import { aSubmission } from './a-submission.ts';
import { storeInMemory } from './store-in-memory.ts';

/** A store that finds so many messages, and remembers which pages of them were asked for. */
function storeOf(count: number, of: (index: number) => Partial<Submission> = () => ({})) {
  const asked: CasesWanted[] = [];
  const found: string[] = [];
  const store = {
    cases: async (wanted: CasesWanted) => {
      asked.push(wanted);
      const end = Math.min(count, wanted.from + wanted.most);
      const references = Array.from({ length: Math.max(0, end - wanted.from) }, (_, index) =>
        String(wanted.from + index),
      );
      return { references, total: count };
    },
    find: async (reference: string) => {
      found.push(reference);
      return { submission: aSubmission({ reference, ...of(Number(reference)) }), events: [] };
    },
  };
  return { store, asked, found };
}
const referencesOf = (records: { submission: Submission }[]) =>
  records.map(({ submission }) => submission.reference);

test('what was sent from an address is listed, the newest first, and nothing of anyone else', async () => {
  const store = storeInMemory();
  const at = '2026-11-24T09:00:00.000Z';
  const send = async (reference: string, day: string, changes: Partial<Submission> = {}) =>
    store.add(aSubmission({ reference, receivedAt: `2026-11-${day}T09:00:00.000Z`, ...changes }));
  await send('00000001', '20');
  await send('00000002', '22', { answers: { email: 'ADA@Example.org', message: 'x' } });
  await send('00000003', '21', { answers: { email: 'bob@example.org', message: 'x' } });
  await send('00000004', '23', { quarantine: 'honeypot' });
  await send('00000005', '19');
  const moved: SubmissionEvent = {
    id: 'contact-changed-1',
    at,
    kind: 'contact-changed',
    email: 'ada@new.example.org',
  };
  await store.addEvent('00000005', moved);
  expect(referencesOf(await sentFrom(store, 'Ada@example.ORG'))).toEqual(['00000002', '00000001']);
  expect(referencesOf(await sentFrom(store, 'ada@new.example.org'))).toEqual(['00000005']);
  expect(await sentFrom(store, 'no-one@example.org')).toEqual([]);
});

test('no more than fifty are listed, and no page is read beyond those', async () => {
  const { store, asked } = storeOf(120);
  const listed = await sentFrom(store, 'ada@example.org');
  expect(listed).toHaveLength(50);
  expect(asked).toEqual([
    {
      view: 'open',
      now: '',
      weekEndsOn: '',
      search: { by: 'wrote', address: 'ada@example.org' },
      from: 0,
      most: 50,
    },
  ]);
  expect(referencesOf(await sentFrom(store, 'ada@example.org', 2))).toEqual(['0', '1']);
});

test('what a stranger sends in someone’s name takes no place of theirs', async () => {
  const { store, asked } = storeOf(120, (index) => (index < 100 ? { quarantine: 'honeypot' } : {}));
  expect(referencesOf(await sentFrom(store, 'ada@example.org'))).toEqual(
    Array.from({ length: 20 }, (_, index) => String(100 + index)),
  );
  expect(asked.map(({ from }) => from)).toEqual([0, 50, 100]);
});

test('a store’s list may name more than it has, or another’s, for a moment', async () => {
  const { store } = storeOf(3, (index) =>
    index === 1 ? { answers: { email: 'bob@example.org' } } : {},
  );
  const find = async (reference: string) => (reference === '0' ? undefined : store.find(reference));
  expect(referencesOf(await sentFrom({ ...store, find }, 'ada@example.org'))).toEqual(['2']);
});

test('a thousand are looked at, and no more', async () => {
  const { store, found } = storeOf(5_000, () => ({ quarantine: 'honeypot' }));
  expect(await sentFrom(store, 'ada@example.org')).toEqual([]);
  expect(found).toHaveLength(1_000);
});

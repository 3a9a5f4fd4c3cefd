import { expect, test } from 'vitest';
import { setAside } from '../../../src/domain/submissions/set-aside.ts';
import { aSubmission } from './a-submission.ts';
import { storeInMemory } from './store-in-memory.ts';

test('what waits in quarantine is listed, and what was released, closed or replied to is not', async () => {
  const store = storeInMemory();
  const at = '2026-11-24T09:00:00.000Z';
  for (const reference of ['00000001', '00000002', '00000003', '00000004']) {
    await store.add(aSubmission({ reference, quarantine: 'honeypot' }));
  }
  await store.add(aSubmission({ reference: '00000005' }));
  await store.addEvent('00000002', { id: 'released', at, kind: 'released' });
  await store.addEvent('00000003', { id: 'closed', at, kind: 'closed' });
  await store.addEvent('00000004', { id: 'replied', at, kind: 'replied' });
  const waiting = await Array.fromAsync(setAside(store, at, 'Europe/London'));
  expect(waiting.map(({ submission }) => submission.reference)).toEqual(['00000001']);
});

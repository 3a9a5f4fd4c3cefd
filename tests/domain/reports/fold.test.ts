import { describe, expect, test } from 'vitest';
import { blobsStore } from '../../../src/adapters/store-blobs.ts';
import { sqliteStore } from '../../../src/adapters/store-sqlite.ts';
import { countAll } from '../../../src/domain/reports/count-all.ts';
import { fold } from '../../../src/domain/reports/fold.ts';
import { callsFrom, callsTally, keepCalls } from '../../../src/domain/reports/telephone-figures.ts';
import { whatIf } from '../../../src/domain/reports/what-if.ts';
import type { SubmissionStore } from '../../../src/domain/submissions/ports.ts';
import { blobsInMemory } from '../../contracts/blobs-in-memory.ts';
import { aCase, charter, england } from '../submissions/acts/a-charter.ts';

const given = { calendar: england, standards: charter, now: '2026-12-01T09:00:00.000Z' };

describe.each([
  ['SQLite', () => sqliteStore(':memory:')],
  ['Netlify Blobs', () => blobsStore(blobsInMemory().blobs)],
])('figures on %s', (_, open) => {
  async function withThree(): Promise<SubmissionStore> {
    const store = open();
    for (const [index, at] of ['2026-10-01', '2026-11-02', '2026-11-03'].entries()) {
      const how = { reference: `0000000${String(index)}` };
      const { submission } = aCase('online-enquiry', `${at}T10:00:00.000Z`, how);
      await store.add(submission);
      const event = { id: 'replied', at: `${at}T12:00:00.000Z`, kind: 'replied' } as const;
      if (index < 2) await store.addEvent(submission.reference, event);
    }
    return store;
  }
  const counts = async (store: SubmissionStore) =>
    (await countAll(store, '2026-Q4', given)).get('online-enquiry/2026-Q4');
  const all = { kept: 2, late: 1, 'channel/online': 3, 'time/working-days/0': 2 };
  const records = (store: SubmissionStore) => Array.fromAsync(store.list());

  test('outlive what they were counted from', async () => {
    const store = await withThree();
    expect(await counts(store)).toEqual(all);
    const done = await fold(await records(store), { ...given, store, batch: 'one' });
    expect(done).toHaveLength(3);
    expect(await counts(store)).toEqual(all);
    for (const { submission } of done) await store.remove(submission.reference);
    expect(await records(store)).toEqual([]);
    expect(await counts(store)).toEqual(all);
    const kept = [...(await store.keptUnder('counted/')).values()].join();
    expect(kept).toBe(
      '{"online-enquiry/2026-Q4":{"kept":2,"time/working-days/0":2,"channel/online":3,"late":1}}',
    );
    await store.close();
  });

  test('count each once, also where two count at once and one is cut short', async () => {
    const store = await withThree();
    const before = await records(store);
    // Two at once: neither counts what the other has.
    const [one, two] = await Promise.all([
      fold(before, { ...given, store, batch: 'one' }),
      fold(before, { ...given, store, batch: 'two' }),
    ]);
    expect(one.length + two.length).toBe(3);
    expect(await counts(store)).toEqual(all);
    // Again, after both were cut short before they erased anything.
    expect(await fold(await records(store), { ...given, store, batch: 'three' })).toHaveLength(3);
    expect(await counts(store)).toEqual(all);
    await store.close();
  });

  test('count what was marked by one that died, and that one counts nothing if it comes back', async () => {
    const store = await withThree();
    const dying = { ...store, keepOnce: () => Promise.reject(new Error('killed')) };
    const batch = { ...given, batch: 'one' };
    await expect(fold(await records(store), { ...batch, store: dying })).rejects.toThrow('killed');
    expect(await counts(store)).toEqual(all);
    const marked = await records(store);
    expect(await fold(marked, { ...given, store, batch: 'two' })).toHaveLength(3);
    expect(await store.keepOnce('counted/one', '{"online-enquiry/2026-Q4":{"kept":99}}')).toBe(
      'came to nothing',
    );
    expect(await counts(store)).toEqual(all);
    await store.close();
  });

  test('of calls are imported, and imported again', async () => {
    const store = open();
    const file = (within: number) =>
      `standard,month,calls,within target\r\ntelephone,2026-10,4210,${String(within)}\r\n`;
    await keepCalls(store, callsFrom(file(3000), ['telephone'], '2026-11-27'));
    await keepCalls(store, callsFrom(file(3899), ['telephone'], '2026-11-27'));
    await keepCalls(store, callsFrom(file(3899), ['telephone'], '2026-11-27'));
    const november = 'standard;month;calls;within target\n"telephone";2026-11;100;90\n';
    await keepCalls(store, callsFrom(november, ['telephone'], '2026-11-27'));
    expect([...(await callsTally(store))]).toEqual([
      ['telephone/2026-Q4', { kept: 3989, late: 321 }],
    ]);
    expect((await store.keptUnder('calls/')).size).toBe(3);
    await store.close();
  });
});

test.each([
  ['standard,month,calls', 'The first line is'],
  ['standard,month,calls,within target\ntelefone,2026-10,1,1', 'Line 2: "telefone" is no standard'],
  ['standard,month,calls,within target\n\ntelephone,2026-13,1,1', 'Line 3: "2026-13" is no month'],
  ['standard,month,calls,within target\ntelephone,2026-10,1,2', '2 of 1 calls cannot'],
  ['standard,month,calls,within target\ntelephone,2026-10,"4,210",2', 'it has 5 cells'],
  ['standard,month,calls,within target\ntelephone,2026-10,-4,2', '"-4" is no whole number'],
  ['standard,month,calls,within target\ntelephone,2026-12,9,2', 'Line 2: 2026-12 has not come yet'],
  [
    'standard,month,calls,within target\ntelephone,2026-10,9,2\ntelephone,2026-10,8,1',
    'Line 3: it is of "telephone" in 2026-10, and so is line 2',
  ],
])('a file that cannot be read is refused with its line: %j', (text, message) => {
  expect(() => callsFrom(text, ['telephone'], '2026-11-27')).toThrow(message);
});

test('another target is tried on what was answered', () => {
  const letter = charter['letter'];
  if (letter === undefined) throw new Error('no letter');
  const replied = (at: string) => ({ id: 'replied', at, kind: 'replied' }) as const;
  const records = [
    aCase('letter', '2026-10-01T10:00:00.000Z', { events: [replied('2026-10-09T10:00:00.000Z')] }),
    aCase('letter', '2026-10-01T10:00:00.000Z', { events: [replied('2026-10-14T10:00:00.000Z')] }),
    aCase('letter', '2026-10-01T10:00:00.000Z', { events: [replied('2026-11-14T10:00:00.000Z')] }),
    // Open: not due by ten days, and late by seven.
    aCase('letter', '2026-11-19T10:00:00.000Z'),
    aCase('online-enquiry', '2026-10-01T10:00:00.000Z'),
  ];
  const how = { calendar: england, now: '2026-12-01T09:00:00.000Z' };
  const seven = { kind: 'working-days', amount: 7 } as const;
  expect(whatIf(records, letter, seven, how)).toEqual({ contacts: 4, kept: 2, wouldBeKept: 1 });
});

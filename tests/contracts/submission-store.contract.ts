import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SubmissionStore } from '../../src/domain/submissions/ports.ts';
import { eraseExpired } from '../../src/domain/submissions/retention.ts';
import type { SubmissionEvent } from '../../src/domain/submissions/submission.ts';
import { countAll } from '../../src/domain/reports/count-all.ts';
import { fold } from '../../src/domain/reports/fold.ts';
import { charter, england } from '../domain/submissions/acts/a-charter.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import { callSlotsContract } from './call-slots.contract.ts';
import { casesContract } from './cases.contract.ts';

export interface StoreUnderTest {
  store: SubmissionStore;
  /** Another process that uses the same data. */
  another: () => SubmissionStore;
  /** Makes every write fail from now on, as a full disk or a service that is away does. */
  breakWrites: () => void | Promise<void>;
  /** Whether this text is anywhere in what the store keeps. */
  holds: (text: string) => boolean | Promise<boolean>;
  setClock: (at: string) => void;
  dispose: () => Promise<void>;
}

/** What every SubmissionStore does, whatever it keeps things in. */
export function submissionStoreContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps submissions`, () => {
    let under: StoreUnderTest;
    let store: SubmissionStore;
    beforeEach(async () => {
      under = await make();
      store = under.store;
    });
    afterEach(() => under.dispose());

    const replied: SubmissionEvent = {
      id: 'replied',
      at: '2026-11-24T10:00:00.000Z',
      kind: 'replied',
    };

    test('what was added is found again, word for word', async () => {
      const submission = aSubmission({ answers: { message: 'Zażółć 🗑️ "it\'s" \u202E\n<b>' } });
      expect(await store.add(submission)).toEqual({ outcome: 'added' });
      expect(await store.find('K7RM3XDW')).toEqual({ submission, events: [] });
    });

    test('an unknown reference is not found', async () => {
      expect(await store.find('00000000')).toBeUndefined();
    });

    test('a reference in use is never written over', async () => {
      const first = aSubmission();
      await store.add(first);
      const second = aSubmission({ sameness: 'bb'.repeat(32), answers: { message: 'Another' } });
      expect(await store.add(second)).toEqual({ outcome: 'taken', by: first });
      expect((await store.find('K7RM3XDW'))?.submission).toEqual(first);
    });

    test('of many who add under one reference at the same time, one is kept and all the others learn which', async () => {
      const stores = [store, under.another(), under.another()];
      const results = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          (stores[index % 3] ?? store).add(aSubmission({ answers: { message: String(index) } })),
        ),
      );
      expect(results.filter(({ outcome }) => outcome === 'added')).toHaveLength(1);
      const kept = (await store.find('K7RM3XDW'))?.submission;
      for (const result of results) if (result.outcome === 'taken') expect(result.by).toEqual(kept);
    });

    test('an event is written once, and by one only', async () => {
      await store.add(aSubmission());
      const stores = [store, under.another(), under.another()];
      const written = await Promise.all(
        Array.from({ length: 15 }, (_, index) =>
          (stores[index % 3] ?? store).addEvent('K7RM3XDW', replied),
        ),
      );
      expect(written.filter(Boolean)).toHaveLength(1);
      expect((await store.find('K7RM3XDW'))?.events).toEqual([replied]);
    });

    test('events come back in the order they were written', async () => {
      await store.add(aSubmission());
      for (const minute of [10, 11, 12, 13, 14]) {
        const at = `2026-11-24T10:${String(minute)}:00.000Z`;
        await store.addEvent('K7RM3XDW', { id: `e${String(20 - minute)}`, at, kind: 'replied' });
      }
      const events = (await store.find('K7RM3XDW'))?.events ?? [];
      expect(events.map(({ id }) => id)).toEqual(['e10', 'e9', 'e8', 'e7', 'e6']);
    });

    test('what has happened since it was read keeps a submission in the outbox', async () => {
      await store.add(aSubmission());
      const seen = await store.find('K7RM3XDW');
      const at = '2026-11-23T09:01:00.000Z';
      await store.addEvent('K7RM3XDW', { id: 'replied', at, kind: 'replied', mailed: true });
      await store.settle('K7RM3XDW', seen);
      expect(await Array.fromAsync(store.outbox())).toEqual(['K7RM3XDW']);
      await store.settle('K7RM3XDW', await store.find('K7RM3XDW'));
      expect(await Array.fromAsync(store.outbox())).toEqual([]);
      // Whichever of the two is first, the reply is sent.
      for (let round = 2; round < 8; round += 1) {
        const now = await store.find('K7RM3XDW');
        const id = `replied-${String(round)}`;
        await Promise.all([
          under.another().settle('K7RM3XDW', now),
          store.addEvent('K7RM3XDW', { id, at, kind: 'replied', mailed: true }),
        ]);
        expect(await Array.fromAsync(store.outbox())).toEqual(['K7RM3XDW']);
      }
    });

    test('a submission with something to send is in the outbox until it is settled, and again when put back', async () => {
      await store.add(aSubmission());
      await store.add(aSubmission({ reference: '00000001', deliveries: [] }));
      await store.add(aSubmission({ reference: '00000002', quarantine: 'honeypot' }));
      expect(await all(store.outbox())).toEqual(['K7RM3XDW']);
      await store.settle('K7RM3XDW');
      expect(await all(store.outbox())).toEqual([]);
      await store.enqueue('00000002');
      await store.enqueue('00000002');
      expect(await all(under.another().outbox())).toEqual(['00000002']);
    });

    test('the list is in order of receipt, from the first instant and before the last', async () => {
      for (const [reference, receivedAt] of [
        ['00000003', '2026-11-25T00:00:00.000Z'],
        ['00000001', '2026-11-23T09:00:00.000Z'],
        ['00000002', '2026-11-24T23:59:59.999Z'],
        ['00000000', '2026-11-22T09:00:00.000Z'],
      ] as const) {
        await store.add(aSubmission({ reference, receivedAt }));
      }
      const listed = async (range?: { from?: string; to?: string }): Promise<string[]> =>
        (await all(store.list(range))).map(({ submission }) => submission.reference);
      expect(await listed()).toEqual(['00000000', '00000001', '00000002', '00000003']);
      expect(
        await listed({ from: '2026-11-23T09:00:00.000Z', to: '2026-11-25T00:00:00.000Z' }),
      ).toEqual(['00000001', '00000002']);
      expect(await listed({ to: '2026-11-23' })).toEqual(['00000000']);
    });

    test('the newest submission is known by when it came', async () => {
      expect(await store.newestAt()).toBeUndefined();
      for (const [reference, receivedAt] of [
        ['00000003', '2026-11-25T00:00:00.000Z'],
        ['00000001', '2026-11-23T09:00:00.000Z'],
      ] as const) {
        await store.add(aSubmission({ reference, receivedAt }));
      }
      expect(await store.newestAt()).toBe('2026-11-25T00:00:00.000Z');
    });

    test('a list is longer than one page of the store', async () => {
      for (let index = 0; index < 230; index += 1) {
        await store.add(aSubmission({ reference: `X${String(index).padStart(7, '0')}` }));
      }
      expect(await all(store.list())).toHaveLength(230);
      expect(new Set(await all(store.outbox())).size).toBe(230);
    }, 30_000);

    test('files are kept with their submission and come back byte for byte', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      await store.add(aSubmission(), new Map([['a-random-name', bytes]]));
      expect(await store.getFile('K7RM3XDW', 'a-random-name')).toEqual(bytes);
      expect(await store.getFile('K7RM3XDW', 'another-name')).toBeUndefined();
      await store.removeFiles('K7RM3XDW');
      expect(await store.getFile('K7RM3XDW', 'a-random-name')).toBeUndefined();
      expect(await store.find('K7RM3XDW')).toBeDefined();
    });

    test('a file that comes later is kept, erased with the others when their time is over, and for no one that is not there', async () => {
      const bytes = new Uint8Array([1, 2, 3]);
      await store.add(aSubmission({ receivedAt: '2026-08-20T09:00:00.000Z' }));
      expect(await store.addFile('K7RM3XDW', 'later', bytes)).toBe(true);
      expect(await store.addFile('00000000', 'later', bytes)).toBe(false);
      expect(await store.getFile('K7RM3XDW', 'later')).toEqual(bytes);
      expect(await store.getFile('00000000', 'later')).toBeUndefined();
      const file = { field: 'file', name: 'a.pdf', type: 'pdf', bytes: 3, key: 'later' };
      await store.addEvent('K7RM3XDW', {
        ...{ id: 'added-1', at: '2026-08-21T09:00:00.000Z', kind: 'added', files: [file] },
      });
      const eraseAt = async (now: string) =>
        eraseExpired({ store, now: () => now, until: '9999', clockIsRight: true });
      expect(await eraseAt('2026-11-17T09:00:00.000Z')).toEqual({ submissions: 0, files: 0 });
      expect(await store.getFile('K7RM3XDW', 'later')).toEqual(bytes);
      expect(await eraseAt('2026-11-18T10:00:00.000Z')).toEqual({ submissions: 0, files: 1 });
      expect(await store.getFile('K7RM3XDW', 'later')).toBeUndefined();
      expect(await store.find('K7RM3XDW')).toBeDefined();
    });

    test('of a submission that is erased, the files that came later go as well', async () => {
      await store.add(aSubmission());
      await store.addFile('K7RM3XDW', 'later', new TextEncoder().encode('a-private-picture'));
      await store.remove('K7RM3XDW');
      expect(await store.getFile('K7RM3XDW', 'later')).toBeUndefined();
      expect(await under.holds('a-private-picture')).toBe(false);
    });

    test('the files of a submission that lost its reference to another are not kept', async () => {
      await store.add(aSubmission());
      await store.add(aSubmission({ sameness: 'bb' }), new Map([['k', new Uint8Array([1])]]));
      expect(await store.getFile('K7RM3XDW', 'k')).toBeUndefined();
    });

    test('what one holds, another does not', async () => {
      const results = await Promise.all(
        ['00000001', '00000002', '00000003'].map((by) => store.hold('cap/2026-11-23/1', by)),
      );
      expect(new Set(results).size).toBe(1);
      const [holder = ''] = results;
      expect(await store.hold('cap/2026-11-23/1', holder)).toBe(holder);
      expect(await under.another().hold('cap/2026-11-23/1', 'somebody else')).toBe(holder);
    });

    test('shares: never more than there are, one to each, the same one again, and anew the next day', async () => {
      under.setClock('2026-11-23T09:00:00.000Z');
      const stores = [store, under.another(), under.another()];
      const taken = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          (stores[index % 3] ?? store).takeShare(
            'acks/2026-11-23/all',
            5,
            `0000000${String(index)}`,
          ),
        ),
      );
      expect(taken.filter(Boolean).length).toBeLessThanOrEqual(5);
      for (let index = 20; index < 30; index += 1) {
        await store.takeShare('acks/2026-11-23/all', 5, `000000${String(index)}`);
      }
      expect(await store.takeShare('acks/2026-11-23/all', 5, 'another')).toBe(false);
      expect(await store.takeShare('acks/2026-11-23/all-of-another', 1, 'first')).toBe(true);
      expect(await store.takeShare('acks/2026-11-23/all-of-another', 1, 'first')).toBe(true);
      expect(await store.takeShare('acks/2026-11-23/all-of-another', 1, 'second')).toBe(false);
      under.setClock('2026-11-25T09:00:00.000Z');
      await store.releaseHolds('2026-11-24T00:00:00.000Z');
      expect(await store.takeShare('acks/2026-11-23/all-of-another', 1, 'second')).toBe(true);
    });

    test('what is erased gives no share back, and no one learns whose it was', async () => {
      under.setClock('2026-11-23T10:00:00.000Z');
      const share = (by: string) => store.takeShare('acks/2026-11-23/mailbox-1', 2, by);
      for (const reference of ['0000DD01', '0000DD02']) {
        await store.add(aSubmission({ reference }));
        expect(await share(reference)).toBe(true);
        await store.remove(reference);
        expect(await under.holds(reference)).toBe(false);
      }
      expect(await share('0000DD03')).toBe(false);
      expect(await store.takeShare('acks/2026-11-23/mailbox-1', 3, '0000DD03')).toBe(true);
      expect(await store.held('acks/2026-11-23/mailbox-1/0000DD03')).toBe('0000DD03');
      expect(await store.held('acks/2026-11-23/mailbox-1/0000DD01')).toBeUndefined();
      under.setClock('2026-11-25T11:00:00.000Z');
      await store.releaseHolds('2026-11-23T11:00:00.000Z');
      expect(await share('0000DD04')).toBe(true);
    });

    test('what the store keeps for itself is written once, shared by all, and never deleted', async () => {
      under.setClock('2026-11-23T09:00:00.000Z');
      const values = await Promise.all(
        [store, under.another(), under.another()].map((one, index) =>
          one.keepOnce('secret/2026-11-23T09:00:00.000Z', `value ${String(index)}`),
        ),
      );
      expect(new Set(values).size).toBe(1);
      expect(await store.keepOnce('secret/2026-12-01T09:00:00.000Z', 'later')).toBe('later');
      await store.keepOnce('another', 'not asked for');
      await store.releaseHolds('2029-01-01T00:00:00.000Z');
      expect([...(await under.another().keptUnder('secret/')).values()]).toEqual([
        values[0],
        'later',
      ]);
    });

    test('what waits in quarantine is found among much that does not', async () => {
      await store.add(aSubmission({ reference: '00000001' }));
      await store.add(aSubmission({ reference: '00000002', quarantine: 'honeypot' }));
      await store.add(aSubmission({ reference: '00000003', quarantine: 'flood' }));
      await store.add(aSubmission({ reference: '00000004', quarantine: 'links' }));
      await store.remove('00000004');
      expect((await all(store.setAside())).sort()).toEqual(['00000002', '00000003']);
    });

    test('what is held is deleted after its day', async () => {
      under.setClock('2026-11-23T09:00:00.000Z');
      await store.hold('cap/2026-11-23/1', '00000001');
      under.setClock('2026-11-24T09:00:00.000Z');
      await store.hold('cap/2026-11-24/1', '00000001');
      await store.releaseHolds('2026-11-24T00:00:00.000Z');
      expect(await store.hold('cap/2026-11-23/1', '00000002')).toBe('00000002');
      expect(await store.hold('cap/2026-11-24/1', '00000002')).toBe('00000001');
    });

    test('what has been kept long enough is found among much that has not', async () => {
      const file = { field: 'f', name: 'a.pdf', type: 'pdf', bytes: 1, key: 'k' };
      const bytes = new Map([['k', new Uint8Array([1])]]);
      const old = '2025-11-22T09:00:00.000Z';
      await store.add(aSubmission({ reference: '00000001', receivedAt: old }));
      const withFile = { receivedAt: '2026-08-20T09:00:00.000Z', files: [file] };
      await store.add(aSubmission({ reference: '00000002', ...withFile }), bytes);
      for (let index = 3; index < 9; index += 1) {
        await store.add(aSubmission({ reference: `0000000${String(index)}` }));
      }
      const due = async (): Promise<string[]> => {
        const given = { store, now: () => '2026-11-23T10:00:00.000Z', until: '2026-11-23T11' };
        const { submissions, files } = await eraseExpired(given);
        return [`${String(submissions)} whole`, `${String(files)} with files`];
      };
      expect(await due()).toEqual(['1 whole', '1 with files']);
      expect(await store.find('00000001')).toBeUndefined();
      expect(await store.getFile('00000002', 'k')).toBeUndefined();
      expect(await store.find('00000002')).toBeDefined();
      expect(await all(store.list())).toHaveLength(7);
      expect(await due()).toEqual(['0 whole', '0 with files']);
      expect(await under.holds('expires/2026-11-18/00000002')).toBe(false);
    });

    test('figures outlive what was erased, and hold nothing about anyone', async () => {
      const old = '2025-11-21T09:00:00.000Z';
      const message = 'a-very-private-sentence';
      const references = ['00000001', '00000002', '00000003'];
      for (const reference of references) {
        await store.add(aSubmission({ reference, receivedAt: old, answers: { message } }));
      }
      await store.addEvent('00000001', { id: 'replied', at: old, kind: 'replied' });
      const given = { calendar: england, standards: charter, now: '2026-11-23T10:00:00.000Z' };
      const counts = async () =>
        (await countAll(under.another(), '2025-Q4', given)).get('online-enquiry/2025-Q4');
      const before = await counts();
      expect(before).toMatchObject({ kept: 1, open: 2 });
      const { submissions } = await eraseExpired({
        ...{ store, now: () => given.now, until: '2026-11-23T11', clockIsRight: true },
        countFirst: (records) => fold(records, { ...given, store, batch: 'a-batch' }),
      });
      expect(submissions).toBe(3);
      expect(await all(store.list())).toEqual([]);
      expect(await counts()).toEqual(before);
      for (const text of [message, ...references])
        expect(await under.holds(text), text).toBe(false);
    });

    test('what is erased is gone: words, files, events, outbox, holds', async () => {
      under.setClock('2026-11-23T10:00:00.000Z');
      const submission = aSubmission({ answers: { message: 'a-very-private-sentence' } });
      await store.add(submission, new Map([['k', new TextEncoder().encode('a-private-file')]]));
      await store.add(aSubmission({ reference: '00000001', answers: { message: 'stays' } }));
      await store.addEvent('K7RM3XDW', { ...replied, kind: 'passed-on', to: 'a-private-team' });
      await store.hold('cap/1', 'K7RM3XDW');
      expect(await under.holds('a-very-private-sentence')).toBe(true);
      await store.remove('K7RM3XDW');
      expect(await store.find('K7RM3XDW')).toBeUndefined();
      expect(await store.getFile('K7RM3XDW', 'k')).toBeUndefined();
      expect(await all(store.outbox())).toEqual(['00000001']);
      expect(await store.hold('cap/1', '00000001')).toBe('00000001');
      for (const text of ['a-very-private-sentence', 'a-private-file', 'a-private-team']) {
        expect(await under.holds(text), text).toBe(false);
      }
      expect(await under.holds('stays')).toBe(true);
      expect(await all(store.list())).toHaveLength(1);
      await store.remove('K7RM3XDW');
    });

    test('a store that cannot write says so, and has kept nothing', async () => {
      await store.add(aSubmission());
      await under.breakWrites();
      const refused = { name: 'StoreUnavailable' };
      const another = aSubmission({ reference: '00000001' });
      await expect(store.add(another)).rejects.toMatchObject(refused);
      await expect(store.add(another, new Map([['k', new Uint8Array([1])]]))).rejects.toMatchObject(
        refused,
      );
      await expect(store.addEvent('K7RM3XDW', replied)).rejects.toMatchObject(refused);
      await expect(store.settle('K7RM3XDW')).rejects.toMatchObject(refused);
      await expect(store.hold('cap/1', 'K7RM3XDW')).rejects.toMatchObject(refused);
      expect((await store.find('K7RM3XDW'))?.events).toEqual([]);
      expect(await store.find('00000001')).toBeUndefined();
    });

    casesContract(() => under);
    callSlotsContract(() => under);

    test('a closed store says so', async () => {
      await store.close();
      const refused = { name: 'StoreUnavailable' };
      await expect(store.add(aSubmission())).rejects.toMatchObject(refused);
      await expect(store.find('K7RM3XDW')).rejects.toMatchObject(refused);
      await expect(all(store.list())).rejects.toMatchObject(refused);
      await store.close();
    });
  });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

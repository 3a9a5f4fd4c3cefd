import { expect, test } from 'vitest';
import { takePlace, type CallSlot } from '../../src/domain/submissions/call-slots.ts';
import { receive, type ToReceive } from '../../src/domain/submissions/receive.ts';
import { aSubmission, generalEnquiry, sha256 } from '../domain/submissions/a-submission.ts';
import type { StoreUnderTest } from './submission-store.contract.ts';

const slot: CallSlot = {
  ...{ key: 'until/2026-12-24/call-back/0900-1100', most: 3, field: 'call-at' },
};

const at = '2026-11-23T09:00:00.000Z';
const appointment = {
  on: '2026-12-24',
  from: '09:00',
  to: '11:00',
  endsAt: '2026-12-24T11:00:00Z',
};

/** A time for so many calls has so many, the same in every store. */
export function callSlotsContract(under: () => StoreUnderTest): void {
  test('of many who ask at once for one time, as many get it as there are calls, and no more', async () => {
    const stores = [under().store, under().another()];
    const asking = Array.from({ length: 20 }, async (_, index) =>
      takePlace(stores[index % 2] ?? under().store, slot, `sender-${String(index)}`, at),
    );
    const got = (await Promise.all(asking)).filter((one) => one);
    expect(got).toHaveLength(3);
    expect(await takePlace(under().store, slot, 'too-late', at)).toBe(false);
  });

  test('the same sending takes one place, however often it comes', async () => {
    const { store } = under();
    for (let times = 0; times < 5; times += 1) {
      expect(await takePlace(store, slot, 'K7RM3XDW', at)).toBe(true);
    }
    expect(await takePlace(store, slot, 'second', at)).toBe(true);
    expect(await takePlace(store, slot, 'third', at)).toBe(true);
    expect(await takePlace(store, slot, 'fourth', at)).toBe(false);
  });

  test('who has a place keeps to it when one before it becomes free', async () => {
    const { store } = under();
    const six = { ...slot, most: 6 };
    const all = ['AAAA1111', 'BBBB2222', 'CCCC3333', 'DDDD4444', 'EEEE5555', 'FFFF6666'];
    await store.add(aSubmission({ reference: 'AAAA1111', appointment }));
    for (const by of all) expect(await takePlace(store, six, by, at)).toBe(true);
    await store.remove('AAAA1111');
    expect(await takePlace(store, six, 'FFFF6666', at)).toBe(true);
    expect(await takePlace(store, six, 'GGGG7777', at)).toBe(true);
    expect(await takePlace(store, six, 'HHHH8888', at)).toBe(false);
  });

  test('of a call that is over, or of another time, the place is given away though no one gave it back, and to one alone', async () => {
    const { store } = under();
    for (const reference of ['AAAA1111', 'BBBB2222', 'CCCC3333']) {
      // The third holds it by a mistake: it asks for no call.
      const asks = reference === 'CCCC3333' ? {} : { form: 'call-back', appointment };
      await store.add(aSubmission({ reference, ...asks }));
      expect(await takePlace(store, slot, reference, at)).toBe(true);
    }
    await store.addEvent('AAAA1111', { id: 'closed-1', at, kind: 'closed' });
    // As where a process ends here, before it gives the place back.
    const stores = [store, under().another()];
    const asking = Array.from({ length: 12 }, async (_, index) =>
      takePlace(stores[index % 2] ?? store, slot, `sender-${String(index)}`, at),
    );
    expect((await Promise.all(asking)).filter((one) => one)).toHaveLength(2);
    expect(await takePlace(store, slot, 'BBBB2222', at)).toBe(true);
    expect(await takePlace(store, slot, 'AAAA1111', at)).toBe(false);
    await store.letGo(`${slot.key}/1`, 'AAAA1111');
    expect(await takePlace(store, slot, 'too-late', at)).toBe(false);
  });

  test('of a message that never came to be the place is given away a quarter of an hour later', async () => {
    const { store } = under();
    const one = { ...slot, most: 1 };
    expect(await takePlace(store, one, 'K7RM3XDW', at)).toBe(true);
    expect(await takePlace(store, one, 'another', '2026-11-23T09:01:00.000Z')).toBe(false);
    expect(await takePlace(store, one, 'another', '2026-11-23T09:15:00.000Z')).toBe(false);
    expect(await takePlace(store, one, 'another', '2026-11-23T09:16:01.000Z')).toBe(true);
  });

  test('the last place is not used up under a reference that belongs to another message', async () => {
    const { store } = under();
    const asked = (changes: Partial<ToReceive>): ToReceive => ({
      ...{ council: 'allerdale', definition: { ...generalEnquiry, id: 'call-back' }, extra: {} },
      ...{ answers: { message: 'Call me' }, files: [], language: 'en', receivedAt: at },
      ...{ deliveries: [], nonce: 'the-same-page', appointment },
      ...changes,
    });
    const take = (changes: Partial<ToReceive>, of = store) =>
      receive(asked(changes), { store: of, hash: sha256, randomName: () => 'a-name' });
    const answered = async ({ reference }: { reference: string }): Promise<void> => {
      const replied = { id: 'replied-1', at: '2026-11-23T08:30:00.000Z', kind: 'replied' } as const;
      await store.addEvent(reference, replied);
    };
    const earlier = (await take({ receivedAt: '2026-11-23T08:00:00.000Z' })).submission;
    await answered(earlier);
    // The same again: its first reference belongs to the one that was answered.
    const last = { ...slot, most: 1 };
    const afternoon = { ...appointment, from: '15:00', to: '17:00' };
    const key = 'until/2026-12-24/call-back/1500-1700';
    const second = await take({ slot: { ...last, key }, appointment: afternoon });
    expect(await store.held(`${key}/1`)).toBe(second.submission.reference);
    await answered(second.submission);
    const stores = [store, under().another()];
    const asking = Array.from({ length: 8 }, async (_, index) => {
      const other = {
        answers: { message: `Call ${String(index)}` },
        nonce: `page-${String(index)}`,
      };
      return take({ slot: last, ...(index === 0 ? {} : other) }, stores[index % 2]);
    });
    const got = await Promise.allSettled(asking);
    expect(got.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const holder = await store.held(`${slot.key}/1`);
    expect([earlier.reference, second.submission.reference]).not.toContain(holder);
    expect((await store.find(holder ?? ''))?.submission.appointment).toEqual(appointment);
  });

  test('a place is held until its day, and no longer', async () => {
    const { store, setClock } = under();
    expect(await takePlace(store, { ...slot, most: 1 }, 'K7RM3XDW', at)).toBe(true);
    setClock('2026-12-20T09:00:00.000Z');
    await store.releaseHolds('2026-12-18T09:00:00.000Z');
    expect(await takePlace(store, { ...slot, most: 1 }, 'another', at)).toBe(false);
    setClock('2026-12-28T09:00:00.000Z');
    await store.releaseHolds('2026-12-26T09:00:00.000Z');
    expect(await takePlace(store, { ...slot, most: 1 }, 'another', at)).toBe(true);
  });
}

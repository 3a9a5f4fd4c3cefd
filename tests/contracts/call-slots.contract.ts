import { expect, test } from 'vitest';
import { takePlace, type CallSlot } from '../../src/domain/submissions/call-slots.ts';
import { aSubmission } from '../domain/submissions/a-submission.ts';
import type { StoreUnderTest } from './submission-store.contract.ts';

const slot: CallSlot = {
  ...{ key: 'until/2026-12-24/call-back/0900-1100', most: 3, field: 'call-at' },
};

/** A time for so many calls has so many, the same in every store. */
export function callSlotsContract(under: () => StoreUnderTest): void {
  test('of many who ask at once for one time, as many get it as there are calls, and no more', async () => {
    const stores = [under().store, under().another()];
    const asking = Array.from({ length: 20 }, async (_, index) =>
      takePlace(stores[index % 2] ?? under().store, slot, `sender-${String(index)}`),
    );
    const got = (await Promise.all(asking)).filter((one) => one);
    expect(got).toHaveLength(3);
    expect(await takePlace(under().store, slot, 'too-late')).toBe(false);
  });

  test('the same sending takes one place, however often it comes', async () => {
    const { store } = under();
    for (let times = 0; times < 5; times += 1) {
      expect(await takePlace(store, slot, 'K7RM3XDW')).toBe(true);
    }
    expect(await takePlace(store, slot, 'second')).toBe(true);
    expect(await takePlace(store, slot, 'third')).toBe(true);
    expect(await takePlace(store, slot, 'fourth')).toBe(false);
  });

  test('who has a place keeps to it when one before it becomes free', async () => {
    const { store } = under();
    const six = { ...slot, most: 6 };
    const all = ['AAAA1111', 'BBBB2222', 'CCCC3333', 'DDDD4444', 'EEEE5555', 'FFFF6666'];
    const appointment = {
      on: '2026-12-24',
      from: '09:00',
      to: '11:00',
      endsAt: '2026-12-24T11:00:00Z',
    };
    await store.add(aSubmission({ reference: 'AAAA1111', appointment }));
    for (const by of all) expect(await takePlace(store, six, by)).toBe(true);
    await store.remove('AAAA1111');
    expect(await takePlace(store, six, 'FFFF6666')).toBe(true);
    expect(await takePlace(store, six, 'GGGG7777')).toBe(true);
    expect(await takePlace(store, six, 'HHHH8888')).toBe(false);
  });

  test('a place is held until its day, and no longer', async () => {
    const { store, setClock } = under();
    expect(await takePlace(store, { ...slot, most: 1 }, 'K7RM3XDW')).toBe(true);
    setClock('2026-12-20T09:00:00.000Z');
    await store.releaseHolds('2026-12-18T09:00:00.000Z');
    expect(await takePlace(store, { ...slot, most: 1 }, 'another')).toBe(false);
    setClock('2026-12-28T09:00:00.000Z');
    await store.releaseHolds('2026-12-26T09:00:00.000Z');
    expect(await takePlace(store, { ...slot, most: 1 }, 'another')).toBe(true);
  });
}

import { beforeEach, describe, expect, test } from 'vitest';
import {
  SlotFull,
  slotChosen,
  takePlace,
  takePlaceAtRelease,
  type CallSlot,
} from '../../../src/domain/submissions/call-slots.ts';
import { testForm } from '../../support/test-runtime.ts';
import { aSubmission } from './a-submission.ts';

const formOf = (most?: number) =>
  testForm('call-back', {
    fields: [
      { name: 'name', type: 'text' },
      {
        name: 'call-on',
        type: 'date',
        slot: { hours: 'telephone', time: 'call-at', ...(most !== undefined && { most }) },
      },
      { name: 'call-at', type: 'radios', options: ['09:00-11:00', '15:00-17:00'] },
    ],
  });
const chosen = { 'call-on': '2026-11-24', 'call-at': '09:00-11:00' };
const slot: CallSlot = { key: 'until/2026-11-24/call-back/0900-1100', most: 2, field: 'call-at' };

const now = '2026-11-23T12:00:00.000Z';
const appointment = {
  on: '2026-11-24',
  from: '09:00',
  to: '11:00',
  endsAt: '2026-11-24T11:00:00+00:00',
};

let places: Map<string, string>;
const store = {
  hold: async (key: string, by: string) => {
    if (!places.has(key)) places.set(key, by);
    return places.get(key) ?? '';
  },
  held: async (key: string) => places.get(key),
  // All who have a place wait for their call.
  find: async (reference: string) => ({
    ...{ submission: aSubmission({ reference, form: 'call-back', appointment }), events: [] },
  }),
};
beforeEach(() => {
  places = new Map();
});

describe('the slot that someone chose', () => {
  test('is kept under its day, its form and its time', () => {
    expect(slotChosen(formOf(2), chosen)).toEqual(slot);
  });

  test.each([
    ['where the council does not say how many calls can be made', formOf(), chosen],
    ['without a day', formOf(2), { 'call-at': '09:00-11:00' }],
    ['without a time', formOf(2), { 'call-on': '2026-11-24' }],
    ['with a time that is none', formOf(2), { ...chosen, 'call-at': 'morning' }],
    [
      'where no question asks for one',
      testForm('plain', { fields: [{ name: 'call-on', type: 'date' }] }),
      chosen,
    ],
  ])('is none %s', (_, form, answers) => {
    expect(slotChosen(form, answers)).toBeUndefined();
  });
});

describe('a place', () => {
  test('is taken in order, and there are as many as calls', async () => {
    expect(await takePlace(store, slot, 'K7RM3XDW', now)).toBe(true);
    expect(await takePlace(store, slot, '00000001', now)).toBe(true);
    expect(await takePlace(store, slot, '00000002', now)).toBe(false);
    expect([...places]).toEqual([
      ['until/2026-11-24/call-back/0900-1100/1', 'K7RM3XDW'],
      ['until/2026-11-24/call-back/0900-1100/2', '00000001'],
    ]);
  });

  test('is not taken twice by one, even where one before it has become free', async () => {
    places.set(`${slot.key}/2`, 'K7RM3XDW');
    expect(await takePlace(store, slot, 'K7RM3XDW', now)).toBe(true);
    expect([...places.keys()]).toEqual([`${slot.key}/2`]);
  });
});

describe('what is released from quarantine takes its place then', () => {
  const submission = aSubmission({ definition: formOf(2), answers: chosen, appointment });
  const atRelease = (now: string, changes: Partial<typeof submission> = {}) =>
    takePlaceAtRelease(store, { ...submission, ...changes }, now);

  test('where one is left', async () => {
    expect(await atRelease('2026-11-23T12:00:00.000Z')).toBe(true);
    expect([...places.values()]).toEqual(['K7RM3XDW']);
  });

  test('to the end of its day', async () => {
    places = new Map([
      [`${slot.key}/1`, '00000001'],
      [`${slot.key}/2`, '00000002'],
    ]);
    expect(await atRelease('2026-11-23T12:00:00.000Z')).toBe(false);
    expect(await atRelease('2026-11-24T23:59:59.000Z')).toBe(false);
    expect(await atRelease('2026-11-25T00:00:00.000Z')).toBe(true);
  });

  test('and none where none is asked for', async () => {
    expect(await atRelease('2026-11-23T12:00:00.000Z', { definition: formOf() })).toBe(true);
    const without = aSubmission({ definition: formOf(2), answers: chosen });
    expect(await takePlaceAtRelease(store, without, '2026-11-23T12:00:00.000Z')).toBe(true);
    expect([...places]).toEqual([]);
  });
});

test('a full time names the question that asks for it', () => {
  expect(new SlotFull('call-at')).toMatchObject({ name: 'SlotFull', field: 'call-at' });
});

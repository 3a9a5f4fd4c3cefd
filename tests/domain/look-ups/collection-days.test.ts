import { expect, test } from 'vitest';
import { collectionDays } from '../../../src/domain/look-ups/collection-days.ts';

const rubbish = { what: 'Rubbish', first: '2026-12-11', every: '2 weeks' } as const;
const christmas = [{ day: '2026-12-25', instead: '2026-12-28' }];

test('every second Friday, from the day that is asked for', () => {
  const range = { from: '2026-12-11', until: '2027-01-08' };
  expect(collectionDays(rubbish, [], range).map(({ day }) => day)).toEqual([
    '2026-12-11',
    '2026-12-25',
    '2027-01-08',
  ]);
});

test('Christmas Day is moved, and says so', () => {
  expect(collectionDays(rubbish, christmas, { from: '2026-12-12', until: '2027-01-08' })).toEqual([
    { day: '2026-12-28', insteadOf: '2026-12-25' },
    { day: '2027-01-08' },
  ]);
});

test('on the days between, the collection that was moved is still to come', () => {
  const [next] = collectionDays(rubbish, christmas, { from: '2026-12-26', until: '2027-01-01' });
  expect(next?.day).toBe('2026-12-28');
  const before = [{ day: '2026-12-25', instead: '2026-12-22' }];
  const [earlier] = collectionDays(rubbish, before, { from: '2026-12-20', until: '2026-12-24' });
  expect(earlier?.day).toBe('2026-12-22');
});

test('a round that began ten years ago is on the same weekday, over leap days and clock changes', () => {
  const old = { what: 'Rubbish', first: '2016-12-02', every: 'week' } as const;
  expect(collectionDays(old, [], { from: '2026-12-14', until: '2026-12-20' })).toEqual([
    { day: '2026-12-18' },
  ]);
});

test('nothing is collected before the first day', () => {
  expect(collectionDays(rubbish, [], { from: '2026-11-01', until: '2026-12-10' })).toEqual([]);
});

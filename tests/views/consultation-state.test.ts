import { describe, expect, test } from 'vitest';
import type { Council } from '../../src/council/council.ts';
import { consultationSchema } from '../../src/site/schemas/consultation.ts';
import {
  consultationsByState,
  consultationState,
  statesOf,
} from '../../src/views/consultation-state.ts';
import { consultationThing } from '../../src/views/data/consultation-thing.ts';

const days = { opensOn: '2028-02-29', closesOn: '2028-03-31' };

describe('a consultation', () => {
  test.each([
    ['2028-02-28', 'coming'],
    ['2028-02-29', 'open'],
    ['2028-03-31', 'open'],
    ['2028-04-01', 'closed'],
  ])('is on %s %s', (day, state) => {
    expect(consultationState(days, day)).toBe(state);
    // What a script shows on that day is the same, and no other.
    const shown = statesOf(days).filter(
      ({ from = day, until = day }) => from <= day && day <= until,
    );
    expect(shown.map((one) => one.state)).toEqual([state]);
  });
});

test('the one that closes first comes first, and of those that are closed the last one', () => {
  const one = (id: string, opensOn: string, closesOn: string) => ({
    id,
    data: { opensOn, closesOn },
  });
  const all = [
    one('old', '2026-01-01', '2026-02-01'),
    one('long', '2027-01-01', '2027-12-31'),
    one('later', '2027-09-01', '2027-09-30'),
    one('short', '2027-01-01', '2027-03-31'),
    one('newer', '2026-06-01', '2026-07-01'),
    one('next', '2027-04-01', '2027-12-31'),
  ];
  const listed = consultationsByState(all, '2027-03-01').map(({ state, consultations }) => [
    state,
    consultations.map(({ id }) => id),
  ]);
  expect(listed).toEqual([
    ['open', ['short', 'long']],
    ['coming', ['next', 'later']],
    ['closed', ['newer', 'old']],
  ]);
});

test('search engines read when it is of no more use, until its outcome is there', () => {
  const council = { facts: { name: 'Merrow Borough Council' } } as unknown as Council;
  const said = { title: 'Parking', description: 'Where to park.', next: 'We read it.', ...days };
  const thing = (settings: object): unknown =>
    consultationThing(
      { id: 'parking', data: consultationSchema.parse({ ...said, ...settings }) },
      council,
      'https://merrow.example.gov.uk',
    );
  expect(thing({})).toMatchObject({ datePublished: '2028-02-29', expires: '2028-03-31' });
  expect(thing({ outcome: { on: '2028-05-01', text: 'More trees.' } })).not.toHaveProperty(
    'expires',
  );
});

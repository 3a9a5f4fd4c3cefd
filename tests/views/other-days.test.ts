import { expect, test } from 'vitest';
import { councilSchema } from '../../src/council/schemas/council.ts';
import { otherDays } from '../../src/views/other-days.ts';
import { wordsOf } from '../../src/views/words-of.ts';

const facts = councilSchema.parse({
  name: 'Ashby Borough Council',
  shortName: 'Ashby',
  url: 'https://ashby.example.gov.uk',
  nation: 'england-and-wales',
  brand: { deep: '#1d4f4a', light: '#e8f0ea', deepOnDark: '#9fd6c8', lightOnDark: '#23312e' },
  contact: { telephone: '01632 960000', email: 'hello@example.gov.uk', address: ['Town Hall'] },
  mailFrom: 'no-reply@example.gov.uk',
  hours: { default: { monday: '09:00-17:00', exceptions: { '2026-12-23': '09:00-12:00' } } },
  closures: [
    { from: '2026-12-24', to: '2027-01-01', reason: 'Christmas' },
    { from: '2026-11-02', reason: 'Training' },
  ],
  extraBankHolidays: [{ date: '2027-06-07', name: 'Coronation day' }],
});

test('closures, other hours and holidays that no list knows, in their order, once they are past no more', () => {
  expect(otherDays(facts, '2026-11-27', wordsOf('en'))).toEqual([
    'Wednesday 23 December 2026: 9am to midday',
    'Thursday 24 December 2026 to Friday 1 January 2027: Christmas',
    'Monday 7 June 2027: Coronation day',
  ]);
});

test('a closure is named on its last day', () => {
  expect(otherDays(facts, '2027-01-01', wordsOf('en'))).toContain(
    'Thursday 24 December 2026 to Friday 1 January 2027: Christmas',
  );
  expect(otherDays(facts, '2027-01-02', wordsOf('en'))).toEqual([
    'Monday 7 June 2027: Coronation day',
  ]);
});

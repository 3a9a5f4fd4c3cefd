import { describe, expect, test } from 'vitest';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { siteAddresses } from '../../src/council/read/site-addresses.ts';
import { eventDays, isOverFrom } from '../../src/views/event-days.ts';
import { wordsOf } from '../../src/views/words-of.ts';

describe('the days of an event in words', () => {
  test('one day', () => {
    expect(eventDays({ from: '2027-03-13' }, wordsOf('en'))).toBe('Saturday 13 March 2027');
  });

  test('several days', () => {
    expect(eventDays({ from: '2027-12-31', until: '2028-01-01' }, wordsOf('en'))).toBe(
      'Friday 31 December 2027 to Saturday 1 January 2028',
    );
  });
});

test('an event is over on the day after its last', () => {
  expect(isOverFrom({ from: '2028-02-28' })).toBe('2028-02-29');
  expect(isOverFrom({ from: '2027-12-30', until: '2027-12-31' })).toBe('2028-01-01');
});

test('events are read, in the order of their days, and have an address each', async () => {
  const council = await loadCouncil('merrow', { contentFolder: 'tests/fixtures/with-events' });
  expect(council.events.map(({ id }) => id)).toEqual(['winter-talk', 'repair-cafe', 'spring-fair']);
  expect(siteAddresses(council).map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/events/', '/events/repair-cafe/', '/events/spring-fair/']),
  );
});

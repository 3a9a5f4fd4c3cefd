import { describe, expect, test } from 'vitest';
import type { Council } from '../../src/council/council.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { siteAddresses } from '../../src/council/read/site-addresses.ts';
import { turnsOf } from '../../src/council/snapshot/turns.ts';
import {
  datesToCome,
  eventDays,
  eventsByTime,
  howOften,
  isOverFrom,
  lastDayOf,
  nextDays,
} from '../../src/views/event-days.ts';
import { wordsOf } from '../../src/views/words-of.ts';

function storyTimeOf({ events }: Council): Council['events'][number] {
  const event = events.find(({ id }) => id === 'story-time');
  if (!event) throw new Error('The fixture has this event');
  return event;
}

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
  expect(council.events.map(({ id }) => id)).toEqual([
    'winter-talk',
    'repair-cafe',
    'story-time',
    'spring-fair',
  ]);
  expect(siteAddresses(council).map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/events/', '/events/repair-cafe/', '/events/spring-fair/']),
  );
});

test('an event that repeats is listed by its next date, and is over after its last', async () => {
  const council = await loadCouncil('merrow', { contentFolder: 'tests/fixtures/with-events' });
  const on = (day: string) => {
    const { coming, over } = eventsByTime(council.events, day);
    return [coming.map(({ id }) => id), over.map(({ id }) => id)];
  };
  expect(on('2035-03-11')).toEqual([
    ['story-time', 'spring-fair'],
    ['repair-cafe', 'winter-talk'],
  ]);
  // Its next date, 18 April, is after the fair.
  expect(on('2035-04-12')).toEqual([
    ['spring-fair', 'story-time'],
    ['repair-cafe', 'winter-talk'],
  ]);
  expect(on('2035-06-27')[0]).toEqual(['story-time']);
  expect(on('2035-06-28')[1]).toEqual(['story-time', 'spring-fair', 'repair-cafe', 'winter-talk']);

  const { data } = storyTimeOf(council);
  expect(lastDayOf(data)).toBe('2035-06-27');
  expect(datesToCome(data, '2035-03-29').slice(0, 2)).toEqual(['2035-04-11', '2035-04-18']);
  expect(nextDays(data, wordsOf('en'), '2035-03-29')).toBe('Wednesday 11 April 2035');
  expect(howOften(data, wordsOf('en'))).toBe('Every week');
});

test('the site is made again after each date, so that no list shows one that is over', async () => {
  const council = await loadCouncil('merrow', { contentFolder: 'tests/fixtures/with-events' });
  const event = storyTimeOf(council);
  const data = { ...event.data, from: '2026-12-02' };
  data.repeats = { every: { kind: 'weeks', every: 1 }, until: '2026-12-16', except: [] };
  const events = [{ ...event, data }];
  expect(turnsOf({ ...council, events }, '2026-12-01')).toEqual(
    expect.arrayContaining(['2026-12-09T00:00:00+00:00', '2026-12-10T00:00:00+00:00']),
  );
});

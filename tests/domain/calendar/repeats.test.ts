import { describe, expect, test } from 'vitest';
import {
  datesOf,
  longestSeries,
  parseRepeat,
  repeatsSchema,
  wouldBeOn,
} from '../../../src/domain/calendar/repeats.ts';

const repeats = (every: string, until: string, except: string[] = []) =>
  repeatsSchema.parse({ every, until, except });

describe('how often something is on', () => {
  test.each([
    ['week', { kind: 'weeks', every: 1 }],
    ['2 weeks', { kind: 'weeks', every: 2 }],
    ['First Wednesday', { kind: 'month', nth: 1, weekday: 2 }],
    ['fourth sunday', { kind: 'month', nth: 4, weekday: 6 }],
    ['last Friday', { kind: 'month', nth: -1, weekday: 4 }],
  ])('%s', (text, repeat) => {
    expect(parseRepeat(text)).toEqual(repeat);
  });

  test.each(['', 'weekly', '3 weeks', 'fifth Friday', 'first', 'first Fri', 'toString Friday'])(
    '"%s" is none, and what to write is said',
    (text) => {
      expect(parseRepeat(text)).toBeUndefined();
      expect(repeatsSchema.safeParse({ every: text, until: '2027-01-01' }).error?.issues).toEqual([
        expect.objectContaining({
          message: `"${text}" is no way to repeat; write week, 2 weeks, or a day of the month such as first Wednesday or last Friday`,
        }),
      ]);
    },
  );
});

describe('the dates of what repeats', () => {
  test.each([
    // The clocks go forward on 28 March 2027 and back on 31 October.
    ['week', '2027-03-24', '2027-04-07', ['2027-03-24', '2027-03-31', '2027-04-07']],
    ['week', '2027-10-30', '2027-11-06', ['2027-10-30', '2027-11-06']],
    ['2 weeks', '2027-12-20', '2028-01-10', ['2027-12-20', '2028-01-03']],
    ['first Saturday', '2028-01-01', '2028-03-31', ['2028-01-01', '2028-02-05', '2028-03-04']],
    ['fourth Tuesday', '2028-02-22', '2028-03-28', ['2028-02-22', '2028-03-28']],
    // 29 February 2028 is a Tuesday; the last Tuesday of March is its fourth.
    ['last Tuesday', '2028-02-29', '2028-04-24', ['2028-02-29', '2028-03-28']],
    ['last Friday', '2027-12-31', '2028-01-28', ['2027-12-31', '2028-01-28']],
  ])('%s from %s until %s', (every, from, until, dates) => {
    expect(datesOf({ from, repeats: repeats(every, until) })).toEqual(dates);
  });

  test('days that are left out are not among them', () => {
    const weekly = repeats('week', '2027-04-07', ['2027-03-31']);
    expect(datesOf({ from: '2027-03-24', repeats: weekly })).toEqual(['2027-03-24', '2027-04-07']);
    expect(wouldBeOn('2027-03-24', weekly)).toHaveLength(3);
  });

  test('what does not repeat is on once', () => {
    expect(datesOf({ from: '2027-03-24' })).toEqual(['2027-03-24']);
  });

  test('a year that was misspelt makes no endless list', () => {
    const weekly = repeats('week', '9999-01-01');
    expect(datesOf({ from: '2027-01-01', repeats: weekly }).length).toBe(
      Math.floor(longestSeries / 7) + 1,
    );
  });
});

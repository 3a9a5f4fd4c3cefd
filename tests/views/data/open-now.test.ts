import { expect, test } from 'vitest';
import { telephoneHoursName } from '../../../src/views/data/office-hours.ts';
import { openNow, otherDaysOf } from '../../../src/views/data/open-now.ts';
import { wordsOf } from '../../../src/views/words-of.ts';
import { testSite } from '../../support/test-runtime.ts';

const { calendar: known } = testSite();
const calendar = { ...known, closures: [{ date: '2026-12-29', reason: 'Training' }] };
const week = { exceptions: {} };

test('the days with other hours are bank holidays and closures alike, in the reader’s language', () => {
  expect(
    otherDaysOf('default', calendar, wordsOf('en'), '2026-12-20').map(({ source }) => source),
  ).toEqual([
    'Friday 25 December 2026: Closed (Christmas Day)',
    'Monday 28 December 2026: Closed (Boxing Day)',
    'Tuesday 29 December 2026: Closed (Training)',
    'Friday 1 January 2027: Closed (New Year’s Day)',
  ]);
  expect(otherDaysOf('default', calendar, wordsOf('pl'), '2026-12-25')[0]?.source).toContain(
    'Boże Narodzenie',
  );
});

test('the telephone has its own hours, or else those of everything', () => {
  expect(telephoneHoursName({ default: week, telephone: week })).toBe('telephone');
  expect(telephoneHoursName({ default: week })).toBe('default');
});

test('where no hours are known, nothing is said of now', () => {
  expect(openNow(telephoneHoursName({}), calendar, wordsOf('en'))).toBeUndefined();
  expect(otherDaysOf(undefined, calendar, wordsOf('en'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { openOn, openSpans, openingHoursFrom } from '../../../src/domain/calendar/opening-hours.ts';
import { dayNumber } from '../../../src/domain/calendar/day-number.ts';

test.each([
  ['09:00-17:00', [{ from: 540, to: 1020 }]],
  [
    '09:00-12:30, 13:30-17:00',
    [
      { from: 540, to: 750 },
      { from: 810, to: 1020 },
    ],
  ],
  ['00:00-24:00', [{ from: 0, to: 1440 }]],
  ['closed', []],
  [' closed ', []],
  [
    '09:00-12:30,12:30-17:00',
    [
      { from: 540, to: 750 },
      { from: 750, to: 1020 },
    ],
  ],
  ['00:01-23:59', [{ from: 1, to: 1439 }]],
  ['08:05-19:50', [{ from: 485, to: 1190 }]],
])('"%s" can be read', (text, spans) => {
  expect(openSpans(text)).toEqual(spans);
});

test.each([
  '9-5',
  '17:00-09:00',
  '09:00-24:01',
  '09:60-17:00',
  '09:00-17:60',
  '24:00-24:30',
  'from 09:00-17:00',
  '09:00-17:00 daily',
  'closed early',
  '09:00-09:00',
  '09:00-25:00',
  '13:00-17:00, 09:00-12:00',
  '',
])('"%s" are not opening hours', (text) => {
  expect(() => openSpans(text)).toThrow('are not opening hours');
});

test('a bank holiday is closed unless an exception says otherwise', () => {
  const hours = openingHoursFrom({
    friday: '09:00-17:00',
    exceptions: { '2026-12-25': '10:00-11:00' },
  });
  const christmas = dayNumber('2026-12-25');
  expect(openOn(hours, christmas, true)).toEqual([{ from: 600, to: 660 }]);
  expect(openOn(hours, christmas + 7, true)).toEqual([]);
  expect(openOn(hours, christmas + 7, false)).toEqual([{ from: 540, to: 1020 }]);
  expect(openOn(hours, christmas + 1, false)).toEqual([]);
});

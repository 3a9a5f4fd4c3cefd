import { expect, test } from 'vitest';
import { spokenTimes } from '../../../src/domain/calendar/spoken-times.ts';

test.each([
  ['10am to 4pm', 600, 960, false],
  ['10:30am to 12:15pm', 630, 735, false],
  ['9.05am – 12 noon', 545, 720, false],
  ['10am-1pm', 600, 780, false],
  ['7pm to midnight', 1140, 1440, false],
  ['midday to 2pm', 720, 840, false],
  ['12am to 1am', 0, 60, false],
  ['10am to 4pm each day', 600, 960, true],
  ['7.30pm', 1170, undefined, false],
  [' 9am–10am ', 540, 600, false],
])('"%s" is from minute %i to %s', (text, from, to, eachDay) => {
  expect(spokenTimes(text)).toEqual({ from, ...(to !== undefined && { to }), eachDay });
});

test.each([
  '10 to 4pm',
  '13pm',
  '0am',
  '4pm to 10am',
  '10am to 10am',
  'after dark',
  '10am to 1pm to 2pm',
  'midnight',
  '10:60am',
  '',
])('"%s" is for people alone', (text) => {
  expect(spokenTimes(text)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { readYaml } from '../../../src/council/read/content-file.ts';
import { daySchema } from '../../../src/domain/calendar/day-schema.ts';

test.each(['2026-11-25', "'2026-11-25'"])('%s in a file is a day', (text) => {
  expect(daySchema.parse(readYaml(text).value)).toBe('2026-11-25');
});

test.each([
  ['25 November 2026', 'a day is written year, month, day, such as 2026-11-25'],
  ['2026-02-30', 'February 2026 has 28 days'],
  ['2026-11-31', 'November 2026 has 30 days'],
  ['2026-01-32', 'January 2026 has 31 days'],
  ['2026-12-32', 'December 2026 has 31 days'],
  ['2028-02-30', 'February 2028 has 29 days'],
  ['2026-00-10', 'a day is written year, month, day, such as 2026-11-25'],
  ['on 2026-11-31', 'a day is written year, month, day, such as 2026-11-25'],
  ['2026-11-31, a Tuesday', 'a day is written year, month, day, such as 2026-11-25'],
  ['2026-13-01', 'a day is written year, month, day, such as 2026-11-25'],
])('%s is answered with what is wrong', (text, message) => {
  expect(daySchema.safeParse(readYaml(text).value).error?.issues[0]?.message).toBe(message);
});

import { expect, test } from 'vitest';
import { dateInWords, instantInWords, timeInWords } from '../../src/i18n/date-in-words.ts';

test.each([
  ['en', 'Wednesday 30 December 2026', '30 Dec 2026'],
  ['bn', 'বুধবার, 30 ডিসেম্বর, 2026', '30 ডিসে, 2026'],
  ['zh', '2026年12月30日星期三', '2026年12月30日'],
  ['lt', '2026 m. gruodžio 30 d., trečiadienis', '2026-12-30'],
  ['pl', 'środa, 30 grudnia 2026', '30 gru 2026'],
  ['pt', 'quarta-feira, 30 de dezembro de 2026', '30/12/2026'],
  ['tr', '30 Aralık 2026 Çarşamba', '30 Ara 2026'],
])('a date in %s', (language, long, short) => {
  expect(dateInWords('2026-12-30', language)).toBe(long);
  expect(dateInWords('2026-12-30', language, 'short')).toBe(short);
});

test.each([
  ['date', '30 December 2026'],
  ['day', 'Wednesday 30 December'],
  ['weekday', 'Wednesday'],
  ['month', 'December'],
] as const)('parts of a date: %s', (style, text) => {
  expect(dateInWords('2026-12-30', 'en', style)).toBe(text);
});

test('a moment is said by the council’s own day', () => {
  expect(instantInWords('2026-06-30T23:30:00Z', 'en', 'Europe/London')).toBe(
    'Wednesday 1 July 2026',
  );
  expect(instantInWords('2026-06-30T22:59:00Z', 'en', 'Europe/London', 'short')).toBe(
    '30 Jun 2026',
  );
  expect(dateInWords('2026-07-01T00:30:00+01:00', 'en')).toBe('Wednesday 1 July 2026');
  expect(timeInWords('2026-07-01T16:05:00+01:00')).toBe('16:05');
});

test('what is no day has no words', () => {
  expect(() => dateInWords('soon', 'en')).toThrow(RangeError);
});

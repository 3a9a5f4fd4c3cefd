import { expect, test } from 'vitest';
import { allWords } from '../../src/i18n/all-words.ts';
import { clockInWords, dateInWords, momentAt } from '../../src/i18n/date-in-words.ts';
import { monthNames, weekdayNames } from '../../src/i18n/names-of-days.ts';
import { wordsFrom } from '../../src/i18n/words.ts';

const english = wordsFrom('en', allWords);

test.each([
  ['en', 'Wednesday 30 December 2026', '30 Dec 2026'],
  ['bn', 'বুধবার, 30 ডিসেম্বর 2026', '30 ডিসে 2026'],
  ['zh', '2026年12月30日星期三', '2026年12月30日'],
  ['lt', '2026 m. gruodžio 30 d., trečiadienis', '2026-12-30'],
  ['pl', 'środa, 30 grudnia 2026 r.', '30 gru 2026'],
  ['pt', 'quarta-feira, 30 de dezembro de 2026', '30/12/2026'],
  ['tr', '30 Aralık 2026 Çarşamba', '30 Ara 2026'],
])('a date in %s', (language, long, short) => {
  const words = wordsFrom(language, allWords);
  expect(dateInWords('2026-12-30', words)).toBe(long);
  expect(dateInWords('2026-12-30', words, 'date.short')).toBe(short);
});

test.each([
  ['date.date', '30 December 2026'],
  ['date.day', 'Wednesday 30 December'],
  ['date.on', 'Wednesday 30 December 2026'],
  ['date.from-date', '30 December 2026'],
] as const)('a frame in English: %s', (frame, text) => {
  expect(dateInWords('2026-12-30', english, frame)).toBe(text);
});

test.each([
  ['pl', 'date.on', '2026-11-30', 'w poniedziałek, 30 listopada 2026 r.'],
  ['pl', 'date.on', '2026-12-01', 'we wtorek, 1 grudnia 2026 r.'],
  ['pl', 'date.on', '2026-12-02', 'w środę, 2 grudnia 2026 r.'],
  ['pl', 'date.from-day', '2026-12-01', 'od wtorku, 1 grudnia'],
  ['pl', 'date.until-day', '2026-12-03', 'do czwartku, 3 grudnia'],
  ['lt', 'date.by', '2026-12-02', 'iki 2026 m. gruodžio 2 d., trečiadienio'],
  ['lt', 'date.from-day', '2026-12-01', 'nuo gruodžio 1 d., antradienio'],
  ['pt', 'date.on', '2026-12-05', 'no sábado, 5 de dezembro de 2026'],
  ['pt', 'date.on', '2026-12-02', 'na quarta-feira, 2 de dezembro de 2026'],
] as const)('in %s, %s', (language, frame, day, text) => {
  expect(dateInWords(day, wordsFrom(language, allWords), frame)).toBe(text);
});

test.each([
  ['en', '9am', 'midday', '4:05pm', '12am'],
  ['cy', '9am', 'hanner dydd', '4:05pm', '12am'],
  ['pl', '9:00', '12:00', '16:05', '0:00'],
  ['pt', '9:00', '12:00', '16:05', '0:00'],
  ['lt', '9 val.', '12 val.', '16.05 val.', '0 val.'],
  ['tr', '09.00', '12.00', '16.05', '00.00'],
  ['zh', '上午9时', '中午12时', '下午4时05分', '凌晨0时'],
  ['bn', 'সকাল 9টা', 'দুপুর 12টা', 'বিকাল 4টা 05 মিনিট', 'রাত 12টা'],
])('the clock in %s', (language, morning, midday, afternoon, midnight) => {
  const words = wordsFrom(language, allWords);
  expect(['09:00', '12:00', '16:05', '00:00'].map((time) => clockInWords(time, words))).toEqual([
    morning,
    midday,
    afternoon,
    midnight,
  ]);
});

test('midnight is the end of a day, and the first minute of the next is 12am', () => {
  const words = wordsFrom('en', allWords);
  expect(clockInWords('24:00', words)).toBe('midnight');
  expect(clockInWords('2026-06-01T00:00:02+01:00', words)).toBe('12am');
});

test('a moment is said by the council’s own day and clock', () => {
  expect(momentAt('2026-06-30T23:30:00Z', 'Europe/London')).toEqual({
    date: '2026-07-01',
    time: '00:30',
  });
  expect(momentAt(Date.parse('2026-06-30T22:59:00Z'), 'Europe/London')).toEqual({
    date: '2026-06-30',
    time: '23:59',
  });
  expect(dateInWords('2026-07-01T00:30:00+01:00', english)).toBe('Wednesday 1 July 2026');
  expect(clockInWords('2026-07-01T16:05:00+01:00', english)).toBe('4:05pm');
});

test('what is no day, and what is no time, has no words', () => {
  expect(() => dateInWords('soon', english)).toThrow(RangeError);
  expect(() => clockInWords('soon', english)).toThrow(RangeError);
});

test('months and weekdays have names by themselves, in a date and short', () => {
  expect(monthNames('pl')[10]).toEqual({ alone: 'listopad', inDate: 'listopada', short: 'lis' });
  expect(monthNames('en')[8]).toEqual({ alone: 'September', inDate: 'September', short: 'Sept' });
  expect(weekdayNames('lt')).toEqual([
    'pirmadienis',
    'antradienis',
    'trečiadienis',
    'ketvirtadienis',
    'penktadienis',
    'šeštadienis',
    'sekmadienis',
  ]);
});

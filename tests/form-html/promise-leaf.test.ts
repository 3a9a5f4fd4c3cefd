import { expect, test } from 'vitest';
import { html } from '../../src/form-html/html.ts';
import {
  dateLeaf,
  figureLeaf,
  figureParts,
  leafWithWords,
} from '../../src/form-html/promise-leaf.ts';
import { allWords } from '../../src/i18n/all-words.ts';
import { leafInWords } from '../../src/i18n/date-in-words.ts';
import { wordsFrom } from '../../src/i18n/words.ts';

const english = wordsFrom('en', allWords);

/** What is left when the markup is taken away: what a screen reader says. */
function spoken(source: string): string {
  return source
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

test('a leaf reads as the whole date', () => {
  const leaf = dateLeaf('2026-11-25', english).source;
  expect(spoken(leaf)).toBe('Wednesday 25 November 2026');
  expect(leaf).toContain('datetime="2026-11-25"');
});

test.each([
  ['en', 'Monday', '30', 'November 2026'],
  ['pl', 'poniedziałek', '30', 'listopada 2026'],
  ['pt', 'segunda-feira', '30', 'de novembro de 2026'],
  ['lt', '2026 m. lapkričio', '30 d.', 'pirmadienis'],
  ['tr', 'Pazartesi', '30', 'Kasım 2026'],
  ['zh', '2026年11月', '30', '星期一'],
  ['bn', 'সোমবার', '30', 'নভেম্বর 2026'],
])(
  'a leaf in %s is read from top to bottom as that language reads a date',
  (language, top, day, bottom) => {
    expect(leafInWords('2026-11-30', wordsFrom(language, allWords))).toEqual({ top, day, bottom });
  },
);

test('a day is the same whatever the server’s time zone', () => {
  expect(leafInWords('2026-12-31', english)).toEqual({
    top: 'Thursday',
    day: '31',
    bottom: 'December 2026',
  });
});

test.each([
  ['2 working days', '2', 'working days'],
  ['90% within 20 seconds', '90%', 'within 20 seconds'],
  ['95%', '95%', ''],
  ['২ কার্যদিবস', '২', 'কার্যদিবস'],
  ['2个工作日', '2', '个工作日'],
  ['%80', '%80', ''],
  ['80\u00a0%', '80\u00a0%', ''],
  ['the end of the next working day', '', 'the end of the next working day'],
])('"%s" is on a leaf as "%s" and "%s"', (target, number, unit) => {
  expect(figureParts(target)).toEqual({ number, unit });
});

test('a target without a number stands as words alone', () => {
  const leaf = figureLeaf('Our aim', 'the end of the next working day').source;
  expect(leaf).not.toContain('leaf__day');
  expect(spoken(leaf)).toBe('Our aim the end of the next working day');
});

test('the working is there to open, and what it says is escaped', () => {
  const block = leafWithWords({
    leaf: dateLeaf('2026-11-25', english),
    sentence: 'We aim to reply by Wednesday 25 November 2026.',
    working: { summary: 'How we worked this out', sentences: ['1 < 2'] },
  }).source;
  expect(block).toContain('<details');
  expect(block).toContain('1 &lt; 2');
});

test('without working there is nothing to open', () => {
  const block = leafWithWords({
    leaf: html``,
    sentence: 'We don’t publish a time for this.',
  }).source;
  expect(block).not.toContain('<details');
});

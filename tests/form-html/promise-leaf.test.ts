import { expect, test } from 'vitest';
import { html } from '../../src/form-html/html.ts';
import {
  dateLeaf,
  figureLeaf,
  figureParts,
  leafParts,
  leafWithWords,
} from '../../src/form-html/promise-leaf.ts';

/** What is left when the markup is taken away: what a screen reader says. */
function spoken(source: string): string {
  return source
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

test('a leaf reads as the whole date', () => {
  const leaf = dateLeaf('2026-11-25', 'en-GB').source;
  expect(spoken(leaf)).toBe('Wednesday 25 November 2026');
  expect(leaf).toContain('datetime="2026-11-25"');
});

test('a leaf is written as the language writes dates, without a sign after the day', () => {
  expect(leafParts('2026-11-25', 'pl')).toEqual({
    weekday: 'środa',
    day: '25',
    month: 'listopad 2026',
  });
  expect(leafParts('2026-11-25', 'zh-Hans').day).toBe('25');
});

test('a day is the same whatever the server’s time zone', () => {
  expect(leafParts('2026-12-31', 'en-GB')).toEqual({
    weekday: 'Thursday',
    day: '31',
    month: 'December 2026',
  });
});

test.each([
  ['2 working days', '2', 'working days'],
  ['90% within 20 seconds', '90%', 'within 20 seconds'],
  ['95%', '95%', ''],
  ['২ কার্যদিবস', '২', 'কার্যদিবস'],
  ['2个工作日', '2', '个工作日'],
  ['the end of the next working day', '', 'the end of the next working day'],
])('"%s" stands on a leaf as "%s" and "%s"', (target, number, unit) => {
  expect(figureParts(target)).toEqual({ number, unit });
});

test('a target without a number stands as words alone', () => {
  const leaf = figureLeaf('Our aim', 'the end of the next working day').source;
  expect(leaf).not.toContain('leaf__day');
  expect(spoken(leaf)).toBe('Our aim the end of the next working day');
});

test('the working is there to open, and what it says is escaped', () => {
  const block = leafWithWords({
    leaf: dateLeaf('2026-11-25', 'en-GB'),
    sentence: 'We aim to reply by Wednesday 25 November 2026.',
    working: { summary: 'How we worked this out', sentences: ['1 < 2'] },
  }).source;
  expect(block).toContain('<details');
  expect(block).toContain('1 &lt; 2');
});

test('without working there is nothing to open', () => {
  const block = leafWithWords({ leaf: html``, sentence: 'We publish no time for this.' }).source;
  expect(block).not.toContain('<details');
});

import { expect, test } from 'vitest';
import { escapeHtml } from '../../../src/domain/text/escape-html.ts';

test.each([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
])('%s alone is written %s', (sign, escaped) => {
  expect(escapeHtml(sign)).toBe(escaped);
  expect(escapeHtml(`a${sign}b${sign}c`)).toBe(`a${escaped}b${escaped}c`);
});

test('what is already escaped is escaped again, so that it is shown as it was typed', () => {
  expect(escapeHtml('<a title="Q&amp;A">')).toBe('&lt;a title=&quot;Q&amp;amp;A&quot;&gt;');
});

test('words without such signs stay as they are', () => {
  expect(escapeHtml('Września 1, ulica Długa')).toBe('Września 1, ulica Długa');
});

test.each([4095, 4096, 4097, 8192, 8193, 10_000])(
  'a text of %i signs comes out whole, each sign escaped once',
  (length) => {
    const text = 'a<'.repeat(length).slice(0, length);
    expect(escapeHtml(text)).toBe(text.replaceAll('<', '&lt;'));
  },
);

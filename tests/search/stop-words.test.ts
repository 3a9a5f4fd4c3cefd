import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { stopWords } from '../../src/search/stop-words.ts';

test('small words of traditional Chinese are in its own characters', () => {
  expect(stopWords('zh-Hant').has('什麼')).toBe(true);
  expect(stopWords('zh-Hans').has('什么')).toBe(true);
  expect(stopWords('zh-Hans').has('什麼')).toBe(false);
});

test.each(languages.map(({ code }) => code))(
  'the search knows the small words of %s: add a list to src/search/stop-words.ts',
  (code) => {
    expect(stopWords(code).size).toBeGreaterThan(15);
  },
);

import { expect, test } from 'vitest';
import { wordsIn } from '../../src/search/words-in.ts';

test.each([
  ['F.O.I.', ['foi']],
  ['F O I', ['foi']],
  ['f o i request', ['foi', 'request']],
  ['A to Z', ['a', 'to', 'z']],
  ['plan B or C', ['plan', 'b', 'or', 'c']],
  // Joiners, a soft hyphen and what turns the direction are in words that were copied.
  ['b\u200Di\u200Dn\u200Ds', ['bins']],
  ['bi\u00ADns', ['bins']],
  ['\u200Fbins\u200F', ['bins']],
  ['Bins!', ['bins']],
])('%j is %j', (text, words) => {
  expect(wordsIn(text, 'en')).toEqual(words);
});

test('a Bengali word is the same with its joiner and without it', () => {
  expect(wordsIn('র\u200D্যাব', 'bn')).toEqual(wordsIn('র্যাব', 'bn'));
});

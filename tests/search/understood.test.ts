import { describe, expect, test } from 'vitest';
import { knownWords } from '../../src/search/known-words.ts';
import { stem } from '../../src/search/stem.ts';
import { understood } from '../../src/search/understood.ts';
import { wordsIn } from '../../src/search/words-in.ts';
import { smallCouncil } from './a-search-index.ts';

const known = smallCouncil();
const wordsOf = (question: string): string[] =>
  understood(question, known).words.map(({ word }) => word);

describe('a question', () => {
  test.each([
    ['when is my bin collected', ['bin', 'collected']],
    ['FOI', ['foi']],
    ['F.O.I. please?', ['foi']],
    ['where is my councillor', ['councillor']],
    ['fly tipping', ['fly', 'tipping']],
    ['flytipping', ['flytipping']],
  ])('%s is about %j', (question, words) => {
    expect(wordsOf(question)).toEqual(words);
  });

  test('of nothing but small words keeps them', () => {
    expect(understood('what is it', known)).toMatchObject({
      words: [],
      unknown: ['what', 'is', 'it'],
    });
  });

  test('says which words no page has', () => {
    expect(understood('bin xylophone', known)).toMatchObject({
      unknown: ['xylophone'],
      instead: 'bin',
    });
  });

  test('counts a word the more, the fewer pages have it', () => {
    const [council, emptied] = understood('council emptied', known).words;
    expect(council?.weight).toBeLessThan(emptied?.weight ?? 0);
  });

  test.each(['', '   ', '???', '<>'])('of no words (%j) is about nothing', (question) => {
    expect(wordsOf(question)).toEqual([]);
  });

  test('of a whole letter is read as far as its first words', () => {
    const started = performance.now();
    understood('bin xylophone orchestra '.repeat(20_000), known);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a misspelt word is put right', () => {
  test.each([
    ['recyling', 'recycling'],
    ['bnis', 'bins'],
    ['counciller', 'councillor'],
    ['rubish', 'rubbish'],
    ['weelie', 'wheelie'],
  ])('%s is %s', (typed, word) => {
    expect(wordsOf(typed)).toEqual([word]);
    expect(understood(typed, known).instead).toBe(word);
  });

  test('that only a synonym has is put right, too', () => {
    const also = smallCouncil('en', { same: [['councillor', 'representative']] });
    expect(understood('representitive', also)).toMatchObject({
      instead: 'representative',
      words: [{ alike: ['councillor'] }],
    });
  });

  test.each(['xyz', 'passport', 'bun', '2026'])('%s is like none', (typed) => {
    expect(understood(typed, known).unknown).toEqual([typed]);
  });
});

describe('a word that is not finished', () => {
  test('is the one it begins', () => {
    expect(understood('recycl', known).unknown).toEqual([]);
    expect(understood('coll', known).words).toMatchObject([{ stems: ['collect'] }]);
  });
});

test.each([
  ['collected', 'collect'],
  ['collection', 'collect'],
  ['collections', 'collect'],
  ['bins', 'bin'],
  ['licences', 'licenc'],
  ['licence', 'licenc'],
  ['libraries', 'library'],
  ['planning', 'plan'],
  ['parking', 'park'],
  ['potholes', 'pothol'],
  ['taxes', 'tax'],
  ['tax', 'tax'],
  ['bus', 'bu'],
  ['address', 'address'],
  ['addresses', 'address'],
])('%s and its other forms are %s', (word, its) => {
  expect(stem(word, 'en')).toBe(its);
});

describe('words in other languages', () => {
  test.each([
    ['Kiedy jest odbiór ŚMIECI?', 'pl', ['kiedy', 'jest', 'odbior', 'smieci']],
    ['Çöp toplama günü, İSTANBUL', 'tr', ['cop', 'toplama', 'gunu', 'istanbul']],
    ['łódź', 'pl', ['lodz']],
    ['Council’s bins', 'en', ['council', 'bins']],
  ])('%s', (text, language, words) => {
    expect(wordsIn(text, language)).toEqual(words);
  });

  test('Chinese is parted into words', () => {
    expect(wordsIn('我要投诉垃圾桶', 'zh-Hans')).toContain('投诉');
  });

  test('a form of a word that begins alike is that word', () => {
    const polish = knownWords({
      language: 'pl',
      pages: [{ href: '/pl/', id: 'a', title: 'Złóż skargę' }],
      words: { skarga: '0', pytanie: '0' },
    });
    expect(understood('skargi', polish).unknown).toEqual([]);
    expect(understood('SKARGE', polish).unknown).toEqual([]);
    expect(understood('jak złożyć skargę', polish).words.map(({ stem: its }) => its)).toContain(
      'skar',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { languageJudge } from '../../../src/council/language/other-language.ts';
import { allWords } from '../../../src/i18n/all-words.ts';
import { languages } from '../../../src/i18n/languages.ts';

const judge = await languageJudge();
const polish = 'Każdy ma prawo do informacji, które może przeczytać, usłyszeć lub zrozumieć.';

/** The site's own sentences in one language, without their places. */
function sentences(code: string): string[] {
  return Object.values(allWords[code] ?? {})
    .filter((sentence) => !/plural|select/.test(sentence))
    .map((sentence) => sentence.replace(/\{[^}]*\}|<[^>]*>/g, ' … '));
}

const isLong = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= 30;

describe('the language of a text', () => {
  test('is said where it is another one than the text is marked as', () => {
    expect(judge(polish, 'en')).toEqual({ text: polish, language: 'pl' });
    expect(judge(polish, 'pl')).toBeUndefined();
    expect(judge('We reply to every letter within ten working days.', 'pl')?.language).toBe('en');
    expect(judge('আমরা আপনার চিঠির উত্তর দেব।', 'en')?.language).toBe('bn');
    expect(judge('我们会在两个工作日内答复。', 'en')?.language).toBe('zh');
    expect(judge('Rydym wedi derbyn eich neges ac yn ei darllen nawr.', 'en')?.language).toBe('cy');
  });

  test('is judged sentence by sentence', () => {
    const text = `We reply to every letter within ten working days. ${polish}`;
    expect(judge(text, 'en')).toEqual({ text: polish, language: 'pl' });
  });

  test.each([
    ['a few words', 'Dzień dobry', 'en'],
    ['an address', 'customer.services@north-norfolk.example.gov.uk', 'pl'],
    ['names', 'Workington, Maryport, Wigton, Keswick and Cockermouth', 'en'],
    ['a language that no one can tell', polish, 'gv'],
    ['a few words that many languages have', 'Błąd: Prosimy wpisać numer telefonu', 'pl'],
    ['Welsh marked as Welsh', 'Rydym wedi derbyn eich neges ac yn ei darllen nawr.', 'cy'],
  ])('is not judged of %s', (_, text, tag) => {
    expect(judge(text, tag)).toBeUndefined();
  });

  test.each(languages.map(({ code, tag }) => [code, tag]))(
    'is never mistaken in our own words: %s',
    (code, tag) => {
      expect(sentences(code).filter((text) => judge(text, tag) !== undefined)).toEqual([]);
    },
  );

  test('is found in nearly all of our own sentences of 30 letters or more, marked as English', () => {
    const missed = languages
      .filter(({ code }) => code !== 'en')
      .map(({ code }): [string, number] => [
        code,
        sentences(code).filter((text) => isLong(text) && judge(text, 'en') === undefined).length,
      ])
      .filter(([, count]) => count > 0);
    // Of 244 Welsh sentences 17, since the guesser does not know Welsh; of 1,704 in the other languages one.
    expect(missed).toEqual([
      ['cy', 17],
      ['ro', 1],
    ]);
  });
});

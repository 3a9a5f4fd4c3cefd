import { folded } from '../domain/text/folded.ts';

/**
 * The words of a text as they are compared: folded, in order, without what is only a sign. Chinese is parted into its
 * words; "F.O.I." is one word, and so is "council's", which is "council".
 * @param language BCP 47, of the text
 * @example
 * wordsIn('When is my Bin collected?', 'en') // => ['when', 'is', 'my', 'bin', 'collected']
 */
export function wordsIn(text: string, language: string): string[] {
  const joined = text.replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  return pieces(joined.slice(0, LONGEST), language)
    .map((word) => folded(word).replace(/['’]s?$/u, ''))
    .filter((word) => word !== '');
}

/** Characters of one text that are looked at. */
const LONGEST = 200_000;

function pieces(text: string, language: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

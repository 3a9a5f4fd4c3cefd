import { folded } from '../domain/text/folded.ts';

/**
 * The words of a text as they are compared: folded, in order, without what is only a sign. Chinese is parted into its
 * words; "F.O.I." and "F O I" are one word, and so are "council's", which is "council", and a telephone number, however it is
 * written. Joiners and marks of direction, which no one sees, part no word.
 * @param language BCP 47, of the text
 * @example
 * wordsIn('When is my Bin collected?', 'en') // => ['when', 'is', 'my', 'bin', 'collected']
 * wordsIn('+44 (0)1632 960101', 'en') // => ['01632960101']
 */
export function wordsIn(text: string, language: string, fold = folded): string[] {
  const joined = text
    .slice(0, LONGEST)
    .replace(unseen, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<![\p{L}\p{N}])[A-Za-z](?: [A-Za-z]){2,}(?![\p{L}\p{N}])/gu, (initials) =>
      initials.replaceAll(' ', ''),
    )
    .replace(/(?<![\p{L}\p{N}])\+?\(?\d[\d ()\-–]{5,20}\d(?![\p{L}\p{N}])/gu, telephone);
  return pieces(joined, language)
    .map((word) => fold(word).replaceAll('’', "'").replace(/'s?$/u, ''))
    .filter((word) => word !== '');
}

/** Joiners, soft hyphens and marks of direction, as they come along with what is copied. */
const unseen = /[\u00AD\u061C\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** Characters of one text that are looked at. */
const LONGEST = 200_000;

/** A number that someone dials begins with 0 or +, or is long; "1 - 2 2026" is several numbers. */
function telephone(written: string): string {
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '');
  if (written.startsWith('+44') || digits.startsWith('0044')) {
    return ` 0${digits.replace(/^(?:00)?44/, '')} `;
  }
  return digits.startsWith('0') || (digits.startsWith('18001') && digits.length > 11)
    ? ` ${digits} `
    : written;
}

function pieces(text: string, language: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** Kept by language: making one takes longer than most questions do. */
const segmenters = new Map<string, Intl.Segmenter>();

import { parseTarget, targetAsWritten } from '../../domain/charter/target.ts';
import type { NumberInProse } from '../../domain/charter/numbers-in-prose.ts';
import { escapePattern } from '../../domain/text/escape-pattern.ts';
import { allWords } from '../../i18n/all-words.ts';
import { wordsFrom } from '../../i18n/words.ts';

const units = { 'working-days': 'working days', 'working-hours': 'working hours' } as const;
type Unit = keyof typeof units;

/** Enough amounts for every plural that a language has. */
const amounts = [1, 2, 3, 4, 5, 6, 10, 11, 20, 21, 22];

/**
 * The times in working days and working hours that a text in another language promises: "3 diwrnod gwaith". They are
 * known by the words with which the site itself writes such a time in that language, so a new language brings its own.
 *
 * Read in figures alone, and in the cases in which the site's own sentences have them. Days, weeks and months are said
 * of much else than replies, and are read in English only (`numbersInProse`).
 * @example workingTimesIn('Odpowiadamy w ciągu 2 dni roboczych.', 'pl') // => [{ target: '2 working days', … }]
 */
export function workingTimesIn(text: string, language: string): NumberInProse[] {
  const plain = text.replace(/[\u2066-\u2069]/g, '').replace(/\p{Nd}/gu, inFigures);
  return (Object.keys(units) as Unit[]).flatMap((unit) =>
    [...plain.matchAll(patternOf(unit, language))].map((found) => ({
      text: found[0].replace(/\s+/g, ' '),
      target: targetAsWritten(parseTarget(`${found.groups?.['amount'] ?? ''} ${units[unit]}`)),
      line: plain.slice(0, found.index).split('\n').length - 1,
    })),
  );
}

/** Made once: a notice has many passages. */
const patterns = new Map<string, RegExp>();

function patternOf(unit: Unit, language: string): RegExp {
  const name = `${language} ${unit}`;
  const pattern = patterns.get(name) ?? madePattern(unit, language);
  patterns.set(name, pattern);
  return pattern;
}

function madePattern(unit: Unit, language: string): RegExp {
  const words = wordsFrom(language, allWords);
  const names = amounts.flatMap((count) =>
    ['promise.target', 'promise.within'].flatMap((key) => {
      const said = words(`${key}.${unit}`, { count }).replace(/[\u2066-\u2069]/g, '');
      const [, name] = new RegExp(`(?<!\\d)${String(count)}(?!\\d)(.+)$`, 'u').exec(said) ?? [];
      return name === undefined ? [] : [name.trim()];
    }),
  );
  // The longest first, so that the words that are found are all of them.
  const longestFirst = [...new Set(names)].sort((one, other) => other.length - one.length);
  const either = longestFirst
    .map((name) => name.split(/\s+/).map(escapePattern).join('\\s+'))
    .join('|');
  return new RegExp(`(?<![\\d.,])(?<amount>\\d{1,3})[\\s-]*(?:${either})`, 'giu');
}

/** A figure as 0 to 9: Arabic, Urdu, Bengali and full-width ones are turned. */
function inFigures(figure: string): string {
  const zeros = [0x30, 0x660, 0x6f0, 0x9e6, 0xff10];
  const code = figure.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? figure : String(code - zero);
}

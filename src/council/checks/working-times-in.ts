import { parseTarget, targetAsWritten } from '../../domain/charter/target.ts';
import type { NumberInProse } from '../../domain/charter/numbers-in-prose.ts';
import { escapePattern } from '../../domain/text/escape-pattern.ts';
import { allWords } from '../../i18n/all-words.ts';
import { wordsFrom } from '../../i18n/words.ts';
import inWords from './times-in-words.json' with { type: 'json' };

const units = {
  'working-days': 'working days',
  'working-hours': 'working hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  hours: 'hours',
} as const;
type Unit = keyof typeof units;

/** What a language has besides the site's own words: small numbers in words, and what words about a reply begin with. */
const besides: Readonly<Partial<Record<string, Besides>>> = inWords;
interface Besides {
  numbers: Readonly<Record<string, readonly string[]>>;
  replying: readonly string[];
}

/** A time in another language; doubtful where another than the council may be the one who has so long. */
export interface TimeInLanguage extends NumberInProse {
  isDoubtful: boolean;
}

/** Enough amounts for every plural that a language has. */
const amounts = [1, 2, 3, 4, 5, 6, 10, 11, 20, 21, 22];

/**
 * The times that a text in another language promises: "3 diwrnod gwaith". They are known by the words with which the site
 * itself writes such a time in that language, so a new language brings its own. Numbers are read in figures and, the small
 * ones, in words.
 *
 * Working days and working hours always count. Days, weeks, months and hours are said of much else: they count where their
 * sentence has a word about replying, and are doubtful, because it may be the resident who is to reply.
 * @example workingTimesIn('Odpowiadamy w ciągu dwóch dni roboczych.', 'pl') // => [{ target: '2 working days', … }]
 */
export function workingTimesIn(text: string, language: string): TimeInLanguage[] {
  const plain = text.replace(/[\u2066-\u2069]/g, '').replace(/\p{Nd}/gu, inFigures);
  const found = (Object.keys(units) as Unit[]).flatMap((unit) =>
    [...plain.matchAll(patternOf(unit, language))].map((match) => ({ unit, match })),
  );
  const taken = new Set<number>();
  // Working days come first, and the "days" within them are no others.
  return found.flatMap(({ unit, match }) => {
    const isWorking = unit.startsWith('working');
    if (taken.has(match.index)) return [];
    taken.add(match.index);
    if (!isWorking && !isAboutReplying(plain, match.index, language)) return [];
    const amount = numberIn(match.groups?.['amount'] ?? '', language);
    const target = targetAsWritten(parseTarget(`${String(amount)} ${units[unit]}`));
    const line = plain.slice(0, match.index).split('\n').length - 1;
    return amount === 0
      ? []
      : [{ text: match[0].replace(/\s+/g, ' '), target, line, isDoubtful: !isWorking }];
  });
}

function isAboutReplying(text: string, index: number, language: string): boolean {
  const end = /[.!?;。！？؟۔।](?=\s|$)|[。！？۔।]|\n\s*\n|\|/gu;
  const before = text.slice(0, index).split(end).at(-1) ?? '';
  const [after = ''] = text.slice(index).split(end);
  const sentence = `${before}${after}`.toLocaleLowerCase(language);
  return besides[language]?.replying.some((word) => sentence.includes(word)) ?? false;
}

/** @example numberIn('dwóch', 'pl') // => 2 */
function numberIn(written: string, language: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const lower = written.toLocaleLowerCase(language).replace(/\s+/g, ' ');
  const all = Object.entries(besides[language]?.numbers ?? {});
  const [number] = all.find(([, words]) => words.includes(lower)) ?? [];
  return Number(number);
}

/** Made once: a notice has many passages. */
const patterns = new Map<string, RegExp>();

function patternOf(unit: Unit, language: string): RegExp {
  const name = `${language} ${unit}`;
  const pattern = patterns.get(name) ?? madePattern(unit, language);
  patterns.set(name, pattern);
  return pattern;
}

const hanNumbers = /[一二两兩三四五六七八九十百]/u;

function madePattern(unit: Unit, language: string): RegExp {
  const inNumbers = Object.values(besides[language]?.numbers ?? {})
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|');
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
    .join('|')
    // Welsh: pum niwrnod, deng niwrnod.
    .replaceAll(/d?diwrnod/g, '(?:d|dd|n)iwrnod');
  const before = hanNumbers.test(inNumbers)
    ? `(?<!${hanNumbers.source}|\\d)`
    : '(?<![\\p{L}\\p{M}\\d])';
  const amount = `(?<![\\d.,])\\d{1,3}${inNumbers === '' ? '' : `|${before}(?:${inNumbers})(?![a-z])`}`;
  return new RegExp(`(?<amount>${amount})[\\s-]*(?:${either})`, 'giu');
}

/** A figure as 0 to 9: Arabic, Urdu, Bengali and full-width ones are turned. */
function inFigures(figure: string): string {
  const zeros = [0x30, 0x660, 0x6f0, 0x9e6, 0xff10];
  const code = figure.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? figure : String(code - zero);
}

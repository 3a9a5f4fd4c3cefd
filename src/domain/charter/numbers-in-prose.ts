import { withoutCode, withoutMarkup } from './without-markup.ts';
import { parseTarget, targetAsWritten, TargetNotUnderstood } from './target.ts';
import type { ServiceStandard } from './standard.ts';
import type { Target } from './target.ts';

/** A time written out in prose: "5 working days", and where. */
export interface NumberInProse {
  /** As it stands there. */
  text: string;
  /** In the canonical form of a target. */
  target: string;
  /** Lines below the first line of the prose, from 0. */
  line: number;
}

const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const number = `(\\d+|${words.join('|')})`;
const space = '[ \\u00a0\\n]+';
const inWorkingTime = `${number}${space}working${space}(days?|hours?)`;
const inAnyTime = `(?:(\\d+)%${space}(?:[a-z]+${space}){0,5}?within${space})?${number}${space}((?:working${space})?(?:days?|hours?)|minutes?|seconds?)(?!${space}(?:a|per|every)${space}(?:day|week))`;

/**
 * The times that a text promises in so many words.
 * @param everyUnit `false`: only working days and working hours, which are never said of anything but a promise.
 * @example numbersInProse('We reply within ten working days.', false) // => [{ target: '10 working days', … }]
 */
export function numbersInProse(text: string, everyUnit: boolean): NumberInProse[] {
  const prose = withoutMarkup(text);
  const pattern = new RegExp(`\\b${everyUnit ? inAnyTime : inWorkingTime}\\b`, 'gi');
  return [...prose.matchAll(pattern)].flatMap((match) => {
    const written = match[0].replace(/\s+/g, ' ');
    const target = canonical(written);
    if (target === undefined) return [];
    const line = prose.slice(0, match.index).split('\n').length - 1;
    return [{ text: written, target, line }];
  });
}

function canonical(written: string): string | undefined {
  const figures = written
    .toLowerCase()
    .replace(/^[a-z]+/, (word) => (words.includes(word) ? String(words.indexOf(word) + 1) : word))
    .replace(/^(\d+%) .*(within .*)$/, '$1 $2');
  try {
    return targetAsWritten(parseTarget(figures));
  } catch (error) {
    if (error instanceof TargetNotUnderstood) return undefined;
    throw error;
  }
}

/** Every time that prose about a standard may name: its target, its extension, and what it used to be. */
export function timesOf({ target, extension, earlier }: ServiceStandard): string[] {
  const targets: Target[] = [target, ...(extension ? [extension] : [])];
  targets.push(...earlier.map((version) => version.target));
  // "We aim to answer within 20 seconds" is fair beside "90% within 20 seconds".
  const parts = targets.flatMap((one): Target[] =>
    one.kind === 'share-within' ? [{ kind: one.unit, amount: one.amount }] : [],
  );
  return [...targets, ...parts].map(targetAsWritten);
}

/** The ids that `<Promise of="…" />` names in a text, and on which line, from 0. */
export function promisesNamed(text: string): { id: string; line: number }[] {
  return [...withoutCode(text).matchAll(/<Promise\b[^>]*?\bof=["']([^"']+)["']/g)].map((match) => ({
    id: match[1] ?? '',
    line: text.slice(0, match.index).split('\n').length - 1,
  }));
}

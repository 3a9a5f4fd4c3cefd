import { numberOf, numberPattern } from './number-words.ts';
import { parseTarget, targetAsWritten, TargetNotUnderstood } from './target.ts';

/** A time written out in prose: "5 working days", and where. */
export interface NumberInProse {
  /** As it is written there. */
  text: string;
  /** In the canonical form of a target: "5 working days"; a time that no target has as it is counted. */
  target: string;
  /** Lines below the first line of the prose, from 0. */
  line: number;
}

/** Between the words of a time: spaces, the end of a line, or the hyphen of "a 5-working-day reply". */
const gap = String.raw`(?:\s+|[-\u2010\u2011\u2013])`;
/** The number once more, as contracts have it, and what changes nothing about a day: "ten (10) full working days". */
const besides = String.raw`(?:\s*\((?:\d+|[a-z]+(?:-[a-z]+)?)\))?(?:${gap}(?:full|clear|complete|whole|normal|consecutive))?`;
const inWorkingTime = `(?:working|business|work)${gap}?(?:days?|hours?)`;
const byTheCalendar = `week${gap}?days?|(?:calendar${gap})?(?:days?|weeks?|months?)|hours?|(?:working|business)${gap}weeks?`;
const byTheClock = 'minutes?|mins?|seconds?|secs?';
const share = String.raw`(?<percent>\d+)\s?(?:%|per\s?cent)\s+(?:[a-z]+\s+){0,5}?within\s+`;
/** How often, how long, how long ago: no time that something takes. */
const notHowOften = String.raw`(?!\s+(?:(?:a|per|every|each)\s+(?:day|week|month|year)|ago|old|notice|before)\b)`;
const time = new RegExp(
  String.raw`(?:${share})?(?<![\d.,])\b(?<amount>${numberPattern})${besides}${gap}` +
    String.raw`(?:(?<working>${inWorkingTime})|(?<calendar>${byTheCalendar})|(?<clock>${byTheClock}))\b${notHowOften}`,
  'gi',
);

const oneTime = 'hour|(?:working |business )?(?:day|week)|(?:calendar )?(?:week|month)';
/** Written beside the verb, "in" is how long and not how often: "we reply in a week". */
const howLong = String.raw`(?:\b(?:within|inside|in under)|\b(?:reply|respond|answer|back(?: to you)?|in touch|reply to you|contact you) in) `;
const ordinals = [
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
/** A time in short, or without a number: "48hrs", "2 wks", "a couple of days", "a fortnight", "within a week", "the same day". */
const loosely = new RegExp(
  String.raw`(?<![\d.,])\b(?:(?<amount>\d+)(?:\s?(?<short>hr|wk|mth|h(?=\b))s?|(?<joined>day|hour|week|month)s?)` +
    String.raw`|(?:a couple(?: of)?|a few|several|a dozen) (?:working )?(?:hours|days|weeks)|a day or two|a week or two|a (?<fortnight>fortnight)` +
    String.raw`|(?<=${howLong})(?:an? (?<single>${oneTime})|the hour|half an hour)` +
    String.raw`|the (?<ordinal>${ordinals.join('|')}|\d+(?:st|nd|rd|th)) (?:working|business) day` +
    String.raw`|(?<=\bby )(?<next>(?:the (?:end|close) of )?the (?:next|following) working day)` +
    String.raw`|(?<same>the same (?:working )?day|same[- ]day))\b`,
  'gi',
);
const inFull: Readonly<Record<string, string>> = {
  h: 'hour',
  hr: 'hour',
  wk: 'week',
  mth: 'month',
};

/**
 * The times that a text promises in so many words.
 *
 * Working days and working hours are said of nothing but a promise, so they always count. Days, hours by the clock and
 * weeks are said of much else: a file is kept for 90 days, a birth is registered within six weeks, a place is booked
 * for a few days. They count where their own sentence speaks of replying, calling back or being in touch, unless it is
 * the resident who is to reply ("you must reply within 28 days") or the time only lasts ("for", "after", "every").
 * @param text one passage as it is read: without markup, tags and code
 * @param everyUnit `true`, for a charter: hours by the clock, minutes and seconds always count. `false`, for any
 * other page: minutes and seconds never do.
 * @example numbersInProse('We reply within ten working days.', false) // => [{ target: '10 working days', … }]
 * numbersInProse('We keep it for 5 days. We answer in 5 days.', false) // => [{ target: '5 days', … }]
 */
export function numbersInProse(text: string, everyUnit: boolean): NumberInProse[] {
  return [...exactly(text, everyUnit), ...inOtherWords(text)];
}

function inOtherWords(text: string): NumberInProse[] {
  return [...text.matchAll(loosely)].flatMap((match) => {
    if (!isAboutReplying(text, match)) return [];
    const written = match[0].replace(/\s+/g, ' ');
    const line = text.slice(0, match.index).split('\n').length - 1;
    const counted = countedIn(match.groups ?? {});
    const target = counted === undefined ? written : canonicalOf(counted);
    return [{ text: written, target, line }];
  });
}

/** A time with its number; none of "a few days". @example countedIn({ single: 'week' }) // => "1 week" */
function countedIn(said: Readonly<Record<string, string | undefined>>): string | undefined {
  const { amount, short = '', joined = '', fortnight, single, ordinal, next, same } = said;
  if (amount !== undefined) return `${amount} ${inFull[short.toLowerCase()] ?? joined}s`;
  if (single !== undefined) return `1 ${usualUnit(single)}`;
  if (ordinal !== undefined) return `${String(placeOf(ordinal))} working days`;
  if (next !== undefined) return 'end of the next working day';
  if (same !== undefined) return 'same day';
  return fortnight === undefined ? undefined : '2 weeks';
}

/** @example placeOf('3rd') // => 3 */
function placeOf(ordinal: string): number {
  const inWords = ordinals.indexOf(ordinal.toLowerCase());
  return inWords >= 0 ? inWords + 2 : Number.parseInt(ordinal, 10);
}

/** A unit in the words of a target. @example usualUnit('workdays') // => "working days" */
function usualUnit(written: string): string {
  return written
    .toLowerCase()
    .replace(/[\s\u2010\u2011\u2013-]+/g, ' ')
    .replace(/^work(?:ing)? ?(?=day|hour)/, 'working ')
    .replace(/^calendar (?=week)/, '')
    .replace(/^week ?day/, 'working day')
    .replace(/^(min|sec)(?=s?$)/, (short) => (short === 'min' ? 'minute' : 'second'));
}

function exactly(text: string, everyUnit: boolean): NumberInProse[] {
  return [...text.matchAll(time)].flatMap((match) => {
    const { working, calendar, clock } = match.groups ?? {};
    const always = working !== undefined || (everyUnit && (clock ?? /^hour/i.exec(calendar ?? '')));
    if (!always && (clock !== undefined || !isAboutReplying(text, match))) return [];
    const line = text.slice(0, match.index).split('\n').length - 1;
    return [{ text: match[0].replace(/\s+/g, ' '), target: canonical(match), line }];
  });
}

const replying =
  /\b(?:repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|respon(?:d|ds|ded|ding|se|ses)|acknowledg\w+|(?:call|ring|phone|contact|e-?mail|write to|get back to|come back to) (?:you|people|everybody|everyone|customers|residents)|get back|let you know|in touch|hear (?:from us|back)|(?:expect to|you (?:will|should)|you.ll) hear|(?:not|n.t) (?:yet )?heard|(?:we|officer|adviser|someone|they)(?:.ll| will| aim to| try to)? (?:call|ring|phone|write|e-?mail)|call(?:ed|s)? back|rung back)\b/i;
const byTheResident =
  /^\W*(?:reply|answer|respond)\b|\byou (?:(?:must|should|can|may|need to|have to|had to|do not|don.t|to|will|then) )*(?:reply|replied|answer|answered|respond|responded|contact|get in touch)\b/gi;
const lasting =
  /\b(?:for|after|every|last|past|than)\s+(?:(?:up to|at least|about|another|the|a)\s+)*$/i;

/** Whether the sentence round a time is about the council's reply. */
function isAboutReplying(prose: string, { index, 0: written }: RegExpExecArray): boolean {
  const end = /[.!?;](?=\s|$)|\n\s*\n|\|/g;
  const before = prose.slice(0, index).split(end).at(-1) ?? '';
  const [after = ''] = prose.slice(index + written.length).split(end);
  if (lasting.test(before)) return false;
  return replying.test(`${before}${written}${after}`.replace(byTheResident, ''));
}

function canonical({ groups = {} }: RegExpExecArray): string {
  const { percent, amount = '', working, calendar, clock = '' } = groups;
  const unit = usualUnit(working ?? calendar ?? clock);
  const number = numberOf(amount);
  const plural = `${unit.replace(/s$/, '')}${number === 1 ? '' : 's'}`;
  return canonicalOf(
    `${percent === undefined ? '' : `${percent}% within `}${String(number)} ${plural}`,
  );
}

function canonicalOf(counted: string): string {
  try {
    return targetAsWritten(parseTarget(counted));
  } catch (error) {
    if (error instanceof TargetNotUnderstood) return counted;
    throw error;
  }
}

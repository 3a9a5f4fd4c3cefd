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
const gap = String.raw`(?:\s+|[-\u2010\u2011])`;
const inWorkingTime = `(?:working|business)${gap}(?:days?|hours?)`;
const byTheCalendar = `(?:calendar${gap})?(?:days?|months?)|hours?|weeks?`;
const byTheClock = 'minutes?|seconds?';
const share = String.raw`(?<percent>\d+)%\s+(?:[a-z]+\s+){0,5}?within\s+`;
/** How often, how long, how long ago: no time that something takes. */
const notHowOften = String.raw`(?!\s+(?:(?:a|per|every|each)\s+(?:day|week|month|year)|ago|old|notice|before)\b)`;
const time = new RegExp(
  String.raw`(?:${share})?(?<![\d.,])\b(?<amount>${numberPattern})${gap}` +
    String.raw`(?:(?<working>${inWorkingTime})|(?<calendar>${byTheCalendar})|(?<clock>${byTheClock}))\b${notHowOften}`,
  'gi',
);

/** A time in short, or without a number: "48hrs", "2 wks", "a couple of days", "a fortnight", "within a week", "the same day". */
const loosely =
  /(?<![\d.,])\b(?:(?<amount>\d+)(?:\s?(?<short>hr|wk|mth)s?|(?<joined>day|hour|week|month)s?)|(?:a couple of|a few|several) (?:working )?(?:hours|days|weeks)|a (?<fortnight>fortnight)|(?<=\bwithin )an? (?<single>(?:working )?(?:hour|day)|week|month)|(?<same>the same (?:working )?day))\b/gi;
const inFull: Readonly<Record<string, string>> = { hr: 'hour', wk: 'week', mth: 'month' };

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
  const { amount, short = '', joined = '', fortnight, single, same } = said;
  if (amount !== undefined) return `${amount} ${inFull[short.toLowerCase()] ?? joined}s`;
  if (single !== undefined) return `1 ${single.toLowerCase()}`;
  if (same !== undefined) return 'same day';
  return fortnight === undefined ? undefined : '2 weeks';
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
  /\b(?:repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|respon(?:d|ds|ded|ding|se|ses)|acknowledg\w+|(?:call|ring|phone|contact|e-?mail|write to|get back to|come back to) (?:you|people|everybody|everyone|customers|residents)|in touch|hear (?:from us|back)|call(?:ed|s)? back|rung back)\b/i;
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
  const unit = (working ?? calendar ?? clock).toLowerCase().replace(/[\s\u2010\u2011-]+/g, ' ');
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

import { IntlMessageFormat } from 'intl-messageformat';
import { insteadOf } from './date-frames.ts';
import { languageOf } from './languages.ts';
import { monthNames, weekdayNames } from './names-of-days.ts';

/** Writes days and times as one language frames them. */
export interface Frames {
  /**
   * @param frame `date.by`, `leaf.top`, `clock`
   * @param value a day, or an ISO 8601 moment with the council's offset, of which the day or the time is taken; for
   * `clock`, also a time of day.
   * @throws RangeError for what is no day and no time.
   */
  say(frame: string, value: string): string;
}

const weekdayIds = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const monthIds = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** What a language's frames can name: the parts of a day. */
export const partsOfDay = ['w', 'm', 'weekday', 'month', 'short', 'n', 'day', 'dd', 'mm', 'year'];

/** What a language's clock can name: the parts of a time. */
export const partsOfTime = ['hour', 'hh', 'twelve', 'minute', 'half', 'exact', 'part'];

/** A language's frames, which are messages of its `dates.json`. */
export function inFrames(language: string, messageOf: (key: string) => string | undefined): Frames {
  const known = new Map<string, IntlMessageFormat>();
  const messageFor = (frame: string): IntlMessageFormat => {
    const text = messageOf(frame) ?? messageOf(insteadOf(frame) ?? frame);
    if (text === undefined) throw new Error(`No "${frame}" in ${language} or English.`);
    const message =
      known.get(frame) ??
      new IntlMessageFormat(text, languageOf(language).locale, undefined, { ignoreTag: true });
    known.set(frame, message);
    return message;
  };
  return {
    say: (frame, value) => {
      const parts = frame.startsWith('clock') ? timeParts(value) : dayParts(value, language);
      return String(messageFor(frame).format(parts));
    },
  };
}

/**
 * @example dayParts('2026-12-30', 'pl')
 * // => { w: "wednesday", m: "december", weekday: "środa", month: "grudnia", short: "gru", n: "12", day: "30", … }
 */
function dayParts(value: string, language: string): Record<string, string> {
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${value}" is no day.`);
  const weekday = (date.getUTCDay() + 6) % 7;
  const month = date.getUTCMonth();
  const names = monthNames(language)[month];
  return {
    w: weekdayIds[weekday] ?? '',
    m: monthIds[month] ?? '',
    weekday: weekdayNames(language)[weekday] ?? '',
    month: names?.inDate ?? '',
    short: names?.short ?? '',
    n: String(month + 1),
    day: String(date.getUTCDate()),
    dd: value.slice(8, 10),
    mm: value.slice(5, 7),
    year: value.slice(0, 4),
  };
}

/**
 * @example timeParts('16:05')
 * // => { hour: "16", hh: "16", twelve: "4", minute: "05", half: "pm", exact: "no", part: "afternoon" }
 */
function timeParts(value: string): Record<string, string> {
  const [, hh = '', minute = ''] = /^(?:\d{4}-\d{2}-\d{2}T)?(\d{2}):(\d{2})/.exec(value) ?? [];
  if (hh === '') throw new RangeError(`"${value}" is no time of day.`);
  const hour = Number(hh) % 24;
  return {
    hour: String(hour),
    hh: String(hour).padStart(2, '0'),
    twelve: String(hour % 12 === 0 ? 12 : hour % 12),
    minute,
    half: hour < 12 ? 'am' : 'pm',
    exact: exactly(`${hh}:${minute}`),
    part: partOfDay(hour),
  };
}

/** 24:00 is the midnight at the end of a day. 00:00 has no such name: "midnight on 1 June" could be either end of it. */
function exactly(time: string): string {
  if (time === '24:00') return 'midnight';
  return time === '12:00' ? 'midday' : 'no';
}

/** The parts into which the languages that name them divide a day; each language joins those it doesn't tell apart. */
function partOfDay(hour: number): string {
  if (hour < 4 || hour >= 20) return 'night';
  if (hour < 6) return 'dawn';
  if (hour < 12) return 'morning';
  if (hour < 16) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}

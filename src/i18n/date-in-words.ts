import { languageOf } from './languages.ts';

/** How much of a date is said. */
const styles = {
  /** Wednesday 30 December 2026 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 30 December 2026 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 30 Dec 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Wednesday 30 December */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** Wednesday */
  weekday: { weekday: 'long' },
  /** December */
  month: { month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  // The day is already the council's own, so it is read and written in one zone, whatever the server's.
  const format = new Intl.DateTimeFormat(languageOf(language).dates, {
    timeZone: 'UTC',
    ...styles[style],
  });
  formats.set(key, format);
  return format;
}

/**
 * A calendar day in plain words.
 * @param date YYYY-MM-DD, or an ISO 8601 moment with the council's offset, of which the day is taken.
 * @throws RangeError for what is no day.
 * @example
 * dateInWords('2026-12-30', 'en') // => "Wednesday 30 December 2026"
 * dateInWords('2026-12-30', 'pl') // => "środa, 30 grudnia 2026"
 */
export function dateInWords(date: string, language: string, style: DateStyle = 'long'): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const written = formatFor(language, style).format(day);
  // British English has a comma after the weekday that public services leave out.
  return language === 'en' ? written.replace(/^(\p{L}+), /u, '$1 ') : written;
}

/**
 * The council's day on which an instant falls, in plain words.
 * @param at epoch milliseconds or ISO 8601
 * @example instantInWords('2026-06-30T23:30:00Z', 'en', 'Europe/London') // => "Wednesday 1 July 2026"
 */
export function instantInWords(
  at: number | string,
  language: string,
  timeZone: string,
  style: DateStyle = 'long',
): string {
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return dateInWords(day.format(new Date(at)), language, style);
}

/**
 * The time of day that a moment with an offset shows, by the 24-hour clock.
 * @example timeInWords('2026-11-30T12:00:00+00:00') // => "12:00"
 */
export function timeInWords(moment: string): string {
  return moment.slice(11, 16);
}

/**
 * The time of day at an instant where the council is, by the 24-hour clock.
 * @param at epoch milliseconds or ISO 8601
 * @example clockTime('2026-06-30T23:30:00Z', 'Europe/London') // => "00:30"
 */
export function clockTime(at: number | string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(new Date(at));
}

/**
 * Things said one after another, with the language's own "and".
 * @example listInWords(['Tuesday', 'Wednesday'], 'en') // => "Tuesday and Wednesday"
 */
export function listInWords(things: readonly string[], language: string): string {
  return new Intl.ListFormat(languageOf(language).dates, { type: 'conjunction' }).format(things);
}

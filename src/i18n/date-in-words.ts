import type { Frame } from './date-frames.ts';
import type { Words } from './words.ts';

/**
 * A calendar day in plain words, outside a sentence. Within one, the sentence writes it: `{date, date, by}`.
 * @param day YYYY-MM-DD, or an ISO 8601 moment with the council's offset, of which the day is taken.
 * @throws RangeError for what is no day.
 * @example
 * dateInWords('2026-12-30', english) // => "Wednesday 30 December 2026"
 * dateInWords('2026-12-30', polish) // => "środa, 30 grudnia 2026 r."
 */
export function dateInWords(day: string, words: Words, frame: Frame = 'date.long'): string {
  return words.frame(frame, day);
}

/**
 * A time of day as the language's clock has it.
 * @param time HH:MM
 * @example
 * clockInWords('16:05', english) // => "4:05pm"
 * clockInWords('16:05', polish) // => "16:05"
 */
export function clockInWords(time: string, words: Words): string {
  return words.frame('clock', time);
}

/** The three lines of a calendar leaf, in the order in which the language reads a date. */
export interface LeafLines {
  top: string;
  day: string;
  bottom: string;
}

/**
 * @example leafInWords('2026-11-30', polish) // => { top: "poniedziałek", day: "30", bottom: "listopada 2026" }
 */
export function leafInWords(day: string, words: Words): LeafLines {
  return {
    top: words.frame('leaf.top', day),
    day: words.frame('leaf.day', day),
    bottom: words.frame('leaf.bottom', day),
  };
}

/**
 * The day and the time at an instant where the council is, as values for a sentence.
 * @param at epoch milliseconds or ISO 8601
 * @example
 * momentAt('2026-06-30T23:30:00Z', 'Europe/London') // => { date: "2026-07-01", time: "00:30" }
 */
export function momentAt(at: number | string, timeZone: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const part = (wanted: Intl.DateTimeFormatPartTypes): string =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { dateInWords } from '../i18n/date-in-words.ts';
import type { Words } from '../i18n/words.ts';
import type { EventFacts } from '../site/schemas/event.ts';

type Days = Pick<EventFacts, 'from' | 'until'>;

/** The last day of an event, YYYY-MM-DD. */
export function lastDayOf({ from, until = from }: Days): string {
  return until;
}

/**
 * The first day on which an event is over.
 * @example isOverFrom({ from: '2027-03-13', until: '2027-03-14' }) // => "2027-03-15"
 */
export function isOverFrom(days: Days): string {
  return dateOf(dayNumber(lastDayOf(days)) + 1);
}

/**
 * The days of an event in plain words.
 * @example
 * eventDays({ from: '2027-03-13' }, words) // => "Saturday 13 March 2027"
 * eventDays({ from: '2027-03-13', until: '2027-03-14' }, words) // => "Saturday 13 March 2027 to Sunday 14 March 2027"
 */
export function eventDays({ from, until = from }: Days, words: Words): string {
  return until === from ? dateInWords(from, words) : words('site.event.days', { from, until });
}

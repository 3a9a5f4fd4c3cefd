import { dateOf, dayNumber } from '../domain/calendar/day-number.ts';
import { dateInWords } from '../i18n/date-in-words.ts';
import type { Words } from '../i18n/words.ts';
import { datesOf } from '../domain/calendar/repeats.ts';
import type { EventFacts } from '../site/schemas/event.ts';
import { dayOfBuild } from './in-force.ts';

type Days = Pick<EventFacts, 'from' | 'until'> & Partial<Pick<EventFacts, 'repeats'>>;

/** The last day of an event, YYYY-MM-DD: the last of its dates where it repeats. */
export function lastDayOf({ from, until = from, repeats }: Days): string {
  return repeats === undefined ? until : (datesOf({ from, repeats }).at(-1) ?? from);
}

/**
 * The dates on which an event begins, from a day on; all of them where it is over.
 * @param day YYYY-MM-DD; left out, the day of the build
 * @example // weekly from 6 to 27 January 2027, on 20 January: ["2027-01-20", "2027-01-27"]
 */
export function datesToCome(days: Days, day = dayOfBuild): string[] {
  const dates = datesOf(days);
  if (lastDayOf(days) < day || days.repeats === undefined) return dates;
  return dates.filter((date) => date >= day);
}

/**
 * When an event is next, for a list: its days, or the next of its dates.
 * @param day YYYY-MM-DD; left out, the day of the build
 */
export function nextDays(days: Days, words: Words, day = dayOfBuild): string {
  const [next = days.from] = datesToCome(days, day);
  return days.repeats === undefined ? eventDays(days, words) : dateInWords(next, words);
}

/** How often an event is on, in a few words: "Every week". */
export function howOften({ repeats }: Days, words: Words): string | undefined {
  if (repeats === undefined) return undefined;
  const { every } = repeats;
  const often = every.kind === 'month' ? 'month' : every.every === 1 ? 'week' : 'fortnight';
  return words(`site.event.every.${often}`);
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
export function eventDays(
  { from, until = from }: Pick<Days, 'from' | 'until'>,
  words: Words,
): string {
  return until === from ? dateInWords(from, words) : words('site.event.days', { from, until });
}

interface WithDays {
  data: Days;
}

/**
 * Events that are not over, the next first, and those that are, the last first.
 * @param day YYYY-MM-DD; left out, the day of the build
 */
export function eventsByTime<Event extends WithDays>(
  events: readonly Event[],
  day = dayOfBuild,
): { coming: Event[]; over: Event[] } {
  const isComing = ({ data }: Event): boolean => lastDayOf(data) >= day;
  const nextOf = ({ data }: Event): string => datesToCome(data, day)[0] ?? data.from;
  return {
    coming: events.filter(isComing).sort((a, b) => nextOf(a).localeCompare(nextOf(b))),
    over: events
      .filter((event) => !isComing(event))
      .sort((a, b) => lastDayOf(b.data).localeCompare(lastDayOf(a.data))),
  };
}

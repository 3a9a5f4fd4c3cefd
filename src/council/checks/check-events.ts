import { dateOf, dayNumber } from '../../domain/calendar/day-number.ts';
import { datesOf, longestSeries, wouldBeOn } from '../../domain/calendar/repeats.ts';
import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

type Event = Council['events'][number];

/** Events that repeat: whether their dates are ones that there can be. */
export function checkEvents({ events }: Pick<Council, 'events'>): Finding[] {
  return events.flatMap((event) => firstOf(event, asks));
}

type Ask = (event: Event) => Finding | undefined;

const asks: readonly Ask[] = [
  (event) => {
    const { until, repeats } = event.data;
    if (until === undefined || repeats === undefined) return undefined;
    return found(
      event,
      ['until'],
      'An event that repeats is on for a day each time, and this has a last day too. Take until out, and write the last date as until below repeats.',
    );
  },
  (event) => {
    const { from, repeats } = event.data;
    if (repeats === undefined || repeats.until >= from) return undefined;
    return found(
      event,
      ['repeats', 'until'],
      `The event is on until ${repeats.until}, before it is first on, on ${from}. Write the last date that it may be on.`,
    );
  },
  (event) => {
    const { from, repeats } = event.data;
    const latest = dateOf(dayNumber(from) + longestSeries);
    if (repeats === undefined || repeats.until <= latest) return undefined;
    return found(
      event,
      ['repeats', 'until'],
      `Dates are worked out for three years, so the last that can be is ${latest}. Write that day or an earlier one.`,
    );
  },
  (event) => {
    const { from, repeats } = event.data;
    if (repeats === undefined) return undefined;
    const [first] = wouldBeOn(from, repeats);
    if (first === from) return undefined;
    const instead = first === undefined ? 'there is none by its end' : first;
    return found(
      event,
      ['from'],
      `The event begins on ${from}, which is not such a day as it says below repeats. The first that is: ${instead}. Write that day as from, or change every.`,
    );
  },
  (event) => {
    const { from, repeats } = event.data;
    if (repeats === undefined) return undefined;
    const dates = wouldBeOn(from, repeats);
    const at = repeats.except.findIndex((day) => !dates.includes(day));
    const day = repeats.except[at];
    if (day === undefined) return undefined;
    return found(
      event,
      ['repeats', 'except', at],
      `The event would not be on ${day} anyway. Write a day on which it would be, or take this one out.`,
    );
  },
  (event) => {
    if (datesOf(event.data).length > 0) return undefined;
    return found(
      event,
      ['repeats', 'except'],
      'Every date is left out, so the event is on no day. Leave one of them, or take the event out.',
    );
  },
];

/** The first thing that is wrong: what comes after it may follow from it. */
function firstOf(event: Event, each: readonly Ask[]): Finding[] {
  for (const ask of each) {
    const finding = ask(event);
    if (finding !== undefined) return [finding];
  }
  return [];
}

function found(
  { file, lineOf }: ContentFile<unknown>,
  key: (string | number)[],
  message: string,
): Finding {
  return { severity: 'error', file, line: lineOf(key), message };
}

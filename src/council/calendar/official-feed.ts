import { z } from 'zod';
import type { HolidayList } from '../../domain/calendar/calendar-data.ts';
import { bankHolidaysOf, holidayLists, type OneOffDays } from './bank-holidays.ts';

const divisionSchema = z.object({
  division: z.string(),
  events: z.array(
    z.object({ title: z.string(), date: z.iso.date(), notes: z.string(), bunting: z.boolean() }),
  ),
});

/** The official list of bank holidays as gov.uk publishes it. */
export const officialFeedSchema = z.object({
  'england-and-wales': divisionSchema,
  scotland: divisionSchema,
  'northern-ireland': divisionSchema,
});

export type OfficialFeed = z.output<typeof officialFeedSchema>;

/** Where the official list is published. */
export const officialFeedUrl = 'https://www.gov.uk/bank-holidays.json';

/** A year with fewer days than this has not been published whole. */
const fewestInAYear = 7;

export interface FeedComparison {
  /** What is different, as sentences; empty where nothing is. */
  changes: string[];
  /** The years that were compared. */
  years: number[];
  /** The one-off days that make the project's list agree with the feed. */
  oneOffDays: OneOffDays;
}

/**
 * Holds the project's bank holidays against the official feed, year by year, and works out which one-off days
 * make them agree. Years before `firstYear` are left alone.
 */
export function compareWithFeed(
  feed: OfficialFeed,
  known: OneOffDays,
  source: string,
  firstYear: number,
): FeedComparison {
  const oneOffDays = structuredClone(known);
  const changes: string[] = [];
  const years = new Set<number>();
  for (const nation of holidayLists) {
    for (const [year, events] of wholeYears(feed, nation, firstYear)) {
      years.add(year);
      changes.push(...compareYear(nation, year, events, known, oneOffDays, source));
    }
    oneOffDays.add[nation].sort((a, b) => a.date.localeCompare(b.date));
    oneOffDays.remove[nation].sort((a, b) => a.date.localeCompare(b.date));
  }
  return { changes, years: [...years].sort(), oneOffDays };
}

type Events = OfficialFeed['scotland']['events'];

function wholeYears(
  feed: OfficialFeed,
  nation: HolidayList,
  firstYear: number,
): [number, Events][] {
  const byYear = Map.groupBy(feed[nation].events, ({ date }) => Number(date.slice(0, 4)));
  return [...byYear].filter(
    ([year, events]) => year >= firstYear && events.length >= fewestInAYear,
  );
}

function compareYear(
  nation: HolidayList,
  year: number,
  events: Events,
  known: OneOffDays,
  next: OneOffDays,
  source: string,
): string[] {
  const ours = bankHolidaysOf(nation, year, known);
  const byRule = bankHolidaysOf(nation, year, { add: noDays(), remove: noDays() });
  const changes: string[] = [];
  for (const { date, title } of events) {
    if (ours.some((day) => day.date === date)) continue;
    changes.push(`${nation}: ${date} is now a bank holiday (${title}).`);
    next.remove[nation] = next.remove[nation].filter((day) => day.date !== date);
    if (!byRule.some((day) => day.date === date)) {
      next.add[nation].push({ date, name: title, source });
    }
  }
  for (const { date, name } of ours) {
    if (events.some((event) => event.date === date)) continue;
    changes.push(`${nation}: ${date} is no longer a bank holiday (${name}).`);
    next.add[nation] = next.add[nation].filter((day) => day.date !== date);
    if (byRule.some((day) => day.date === date)) next.remove[nation].push({ date, source });
  }
  return changes;
}

function noDays(): Record<HolidayList, never[]> {
  return { 'england-and-wales': [], scotland: [], 'northern-ireland': [] };
}

import { createEvents, type EventAttributes } from 'ics';
import type { Council } from '../../council/council.ts';
import { dateOf, dayNumber, msInDay, msInMinute } from '../../domain/calendar/day-number.ts';
import { spokenTimes } from '../../domain/calendar/spoken-times.ts';
import { zoneClock, type ZoneClock } from '../../domain/calendar/zone-clock.ts';
import { foldedLines } from '../../domain/text/folded-lines.ts';
import { eventAddress } from '../../site/addresses.ts';
import { datesToCome, lastDayOf } from '../event-days.ts';
import { dayOfBuild } from '../in-force.ts';

type Event = Pick<Council['events'][number], 'id' | 'data'>;
type Day = [number, number, number];
type When = Pick<EventAttributes, 'start'> & Partial<{ end: EventAttributes['start'] }>;

/**
 * Events as a calendar file (RFC 5545): an entry for each date to come, since what repeats may leave days out, and each says its
 * own hours across the clock change. An event is the same entry in every release, so that a calendar that subscribes puts the
 * new in place of the old.
 * @param day of the build, YYYY-MM-DD, when all entries were written
 * @throws Error where `ics` cannot write one
 */
export function eventsCalendar(
  events: readonly Event[],
  { facts }: Pick<Council, 'facts'>,
  site: string,
  day = dayOfBuild,
): string {
  const { host } = new URL(site);
  const entries = events.flatMap((event) => entriesOf(event, facts.timeZone, day));
  const { error, value } = createEvents(
    entries.map(({ event: { id, data }, key, when }) => ({
      ...when,
      // The types leave out that an entry may have no end, and when it was written.
      ...({ timestamp: Date.parse(`${day}T00:00:00Z`) } as unknown as { end: Day }),
      uid: `event-${key}@${host}`,
      title: data.title,
      description: `${data.description}\n${data.cost}`,
      location: data.place,
      url: `${site}${eventAddress(id)}`,
      startInputType: 'utc',
      startOutputType: 'utc',
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
    })),
    { productId: 'front-door', calName: facts.name },
  );
  if (error ?? !value) throw error ?? new Error('There are no events for a calendar');
  return foldedLines(value);
}

interface Entry {
  event: Event;
  /** What is never another entry's: the event's own name, and its day where it has several. */
  key: string;
  when: When;
}

function entriesOf(event: Event, timeZone: string, day: string): Entry[] {
  const { id, data } = event;
  const last = lastDayOf(data);
  const times = data.time === undefined ? undefined : spokenTimes(data.time);
  const clock = zoneClock(timeZone, dayNumber(data.from), dayNumber(last) + 1);
  const isOnSeveral = last !== data.from;
  if (data.repeats === undefined && isOnSeveral && times?.eachDay !== true) {
    return [{ event, key: id, when: wholeDays(data.from, last) }];
  }
  const dates = data.repeats === undefined ? daysFrom(data.from, last) : datesToCome(data, day);
  return dates.map((date) => ({
    event,
    key: isOnSeveral ? `${id}-${date}` : id,
    when: times === undefined ? wholeDays(date, date) : atTimes(date, times, clock),
  }));
}

/** RFC 5545 ends a whole day on the day after it. */
function wholeDays(from: string, until: string): When {
  return { start: partsOf(dayNumber(from)), end: partsOf(dayNumber(until) + 1) };
}

function atTimes(date: string, times: { from: number; to?: number }, clock: ZoneClock): When {
  const at = (minutes: number): number =>
    clock.instant(dayNumber(date) * msInDay + minutes * msInMinute);
  return { start: at(times.from), ...(times.to !== undefined && { end: at(times.to) }) };
}

function daysFrom(from: string, until: string): string[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(until) - first + 1 }, (_, day) => dateOf(first + day));
}

function partsOf(day: number): Day {
  const [year = 0, month = 0, date = 0] = dateOf(day).split('-').map(Number);
  return [year, month, date];
}

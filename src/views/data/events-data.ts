import { z } from 'zod';
import type { Council } from '../../council/council.ts';
import { spokenTimes } from '../../domain/calendar/spoken-times.ts';
import { eventAddress, eventCalendarAddress } from '../../site/addresses.ts';
import { datesToCome, eventsByTime, lastDayOf } from '../event-days.ts';
import { dayOfBuild } from '../in-force.ts';
import { clockOf } from './office-hours.ts';

/** `/api/events.json`: what there is to come to. */
export const eventsDataSchema = z
  .strictObject({
    council: z.string(),
    asOf: z.iso.date(),
    events: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        url: z.url(),
        from: z.iso.date(),
        until: z.iso.date().describe('The last day; the same as from where there is one'),
        dates: z
          .array(z.iso.date())
          .describe('The days to come on which it begins; from alone where it does not repeat'),
        time: z.string().optional().describe('As people say it: "10am to 4pm"'),
        opens: z.iso.time().optional().describe('When it begins on each day, by the clock there'),
        closes: z.iso.time().optional().describe('When it ends on each day'),
        calendar: z.url().describe('The same as a calendar file'),
        place: z.string(),
        cost: z.string(),
      }),
    ),
  })
  .describe('The events of a council that were not over on the day of the build');

/** What `/api/events.json` says: the next first. */
export function eventsData(
  council: Pick<Council, 'events' | 'facts'>,
  site: string,
): z.output<typeof eventsDataSchema> {
  return {
    council: council.facts.name,
    asOf: dayOfBuild,
    events: eventsByTime(council.events).coming.map(({ id, data }) => ({
      id,
      name: data.title,
      description: data.description,
      url: `${site}${eventAddress(id)}`,
      from: data.from,
      until: lastDayOf(data),
      dates: datesToCome(data),
      ...(data.time !== undefined && { time: data.time, ...clockTimes(data.time) }),
      calendar: `${site}${eventCalendarAddress(id)}`,
      place: data.place,
      cost: data.cost,
    })),
  };
}

/** Both times where they can be read; a day has no 24:00 for other programs. */
function clockTimes(time: string): { opens?: string; closes?: string } {
  const times = spokenTimes(time);
  if (times === undefined) return {};
  const { from, to } = times;
  return { opens: clockOf(from), ...(to !== undefined && to < 1440 && { closes: clockOf(to) }) };
}

import { z } from 'zod';
import type { Council } from '../../council/council.ts';
import { eventAddress } from '../../site/addresses.ts';
import { lastDayOf } from '../event-days.ts';
import { dayOfBuild, isNotOver } from '../in-force.ts';

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
        time: z.string().optional().describe('As people say it: "10am to 4pm"'),
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
    events: council.events
      .filter(({ data }) => isNotOver({ until: lastDayOf(data) }))
      .map(({ id, data }) => ({
        id,
        name: data.title,
        description: data.description,
        url: `${site}${eventAddress(id)}`,
        from: data.from,
        until: lastDayOf(data),
        ...(data.time !== undefined && { time: data.time }),
        place: data.place,
        cost: data.cost,
      })),
  };
}

import { z } from 'zod';
import { daySchema } from '../../domain/calendar/day-schema.ts';
import { pageSchema } from './page.ts';

/** `events/*.mdx`: something to come to, on a day or on several. */
export const eventSchema = pageSchema.extend({
  /** The day it is on, or the first of them. */
  from: daySchema,
  /** The last day; left out where there is one. */
  until: daySchema.optional(),
  /** When it begins and ends, as people say it: "10am to 4pm". */
  time: z.string().optional(),
  /** Where it is. */
  place: z.string(),
  /** What it costs: "Free", or "£4, children free". */
  cost: z.string(),
});

export type EventFacts = z.output<typeof eventSchema>;

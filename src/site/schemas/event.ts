import { z } from 'zod';
import { daySchema } from '../../domain/calendar/day-schema.ts';
import { repeatsSchema } from '../../domain/calendar/repeats.ts';
import { pageSchema } from './page.ts';

/** `events/*.mdx`: something to come to, on a day or on several. */
export const eventSchema = pageSchema.extend({
  /** The day it is on, or the first of them. */
  from: daySchema,
  /** The last day; left out where there is one. */
  until: daySchema.optional(),
  /** How often it is on again, until when, and on which days it is not. */
  repeats: repeatsSchema.optional(),
  /**
   * When it begins and ends, as people say it. Calendars know "10am to 4pm", "10am to 4pm each day", "7.30pm"; of other words, the day.
   * @example 10am to 4pm
   */
  time: z.string().optional(),
  /**
   * Where it is.
   * @example Town Hall, Ashford
   */
  place: z.string(),
  /** What it costs: "Free", or "£4, children free". */
  cost: z.string(),
});

export type EventFacts = z.output<typeof eventSchema>;

import { z } from 'zod';
import { daySchema } from '../../domain/calendar/day-schema.ts';
import { pageSchema } from './page.ts';

/** `consultations/*.mdx`: what people are asked for their views on, from a day to a day, and what came of it. */
export const consultationSchema = pageSchema.extend({
  /** The first day on which people can have their say. */
  opensOn: daySchema,
  /** The last day. The page says that it is closed from the day after. */
  closesOn: daySchema,
  /**
   * The form that people have their say with, by its id.
   * @example parking-views
   */
  form: z.string().optional(),
  /**
   * Where they do, if it is not a form of this site.
   * @example https://consult.ashford.example.gov.uk/parking
   */
  href: z.string().optional(),
  /**
   * What happens with what people say, in a sentence or two. It is on the page from the start.
   * @example Councillors read what people say in June, and decide in July.
   */
  next: z.string(),
  /** What came of it, once that is known. */
  outcome: z
    .strictObject({
      /** The day from which it is shown. */
      on: daySchema,
      /**
       * What people said and what is done about it.
       * @example Most people wanted longer hours, so the car park closes at 10pm.
       */
      text: z.string(),
      /**
       * The page with all of it.
       * @example /news/parking-decided/
       */
      href: z.string().optional(),
    })
    .optional(),
});

export type ConsultationFacts = z.output<typeof consultationSchema>;

import { z } from 'zod';
import { daySchema } from '../../domain/calendar/day-schema.ts';
import { pageSchema } from './page.ts';

/** `publications/*.mdx`: a long document as a web page: contents, numbered headings, and the original beside it. */
export const publicationSchema = pageSchema.extend({
  /** The day it is from; the newest is listed first. Left out where no one knows. */
  publishedOn: daySchema.optional(),
  /** Whether its headings have numbers. `false` where they say their own. */
  numbered: z.boolean().default(true),
  /** The document it was, in the council's `files/` or in public/: `/files/local-plan.pdf`. Its type, size and pages are said beside the link. */
  original: z.string().optional(),
});

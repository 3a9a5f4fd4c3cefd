import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';

/**
 * `external-links.json`: what other sites answered when each link to them was last asked. `npm run check -- --links` writes it,
 * and no one else; the ordinary check reads it and asks no one.
 */
export const askedLinksSchema = z.array(
  z.strictObject({
    /** The address as pages have it. */
    href: z.string(),
    /** The day it was last asked. */
    askedOn: daySchema,
    /** What it answered: 200, 404; 0 where there was no answer. */
    status: z.number().int().nonnegative(),
    /** Why there was no answer, as a sentence. */
    why: z.string().optional(),
    /** Where it leads on to for good. */
    movedTo: z.string().optional(),
    /** The first day on which it was found not to work. */
    brokenSince: daySchema.optional(),
  }),
);

export type AskedLink = z.output<typeof askedLinksSchema>[number];

/** Answers with which a site refuses programs, or asks for a password: people may well read the page. */
const refusals = [401, 403, 405, 407, 429, 451, 503];

/**
 * Whether people who follow a link find nothing.
 * @example isBroken(404) // => true
 * @example isBroken(403) // => false: a site that lets no program in may let people in
 */
export function isBroken(status: number): boolean {
  return status === 0 || (status >= 400 && !refusals.includes(status));
}

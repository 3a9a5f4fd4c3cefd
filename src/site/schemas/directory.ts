import { z } from 'zod';
import { coordinatesSchema } from './coordinates.ts';
import { pageSchema } from './page.ts';

const partOfAddress = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]*$/,
    'a filter’s id becomes an address: small letters, digits and hyphens, such as town',
  );

const entrySchema = z.strictObject({
  /**
   * What it is called. The list is in the order of names.
   * @example Post Office
   */
  name: z.string(),
  /**
   * One or two sentences about it.
   * @example Pay by cash or card at the counter.
   */
  text: z.string().optional(),
  /**
   * Where it is, a line each.
   * @example [1 High Street, Ashford]
   */
  address: z.array(z.string()).default([]),
  /**
   * Where it is, as a map gives it: latitude, then longitude. A `<Map>` draws it, and directions lead there.
   * @example 54.644, -3.545
   */
  coordinates: coordinatesSchema.optional(),
  /** When it is open, in words: "Monday to Friday, 8am to 6pm". */
  open: z.string().optional(),
  /**
   * The number to call.
   * @example 01632 960106
   */
  telephone: z.string().optional(),
  /**
   * The page with more: one of this site, or another's whole address.
   * @example /offices/town-hall/
   */
  href: z.string().optional(),
  /**
   * By the id of a filter, which of its values it is under: `town: Wigton`.
   * @example { town: Wigton }
   */
  is: z.record(z.string(), z.string()).default({}),
});

/** `directories/*.mdx`: a list of places, groups or things, with a page for each part of it that people may want alone. */
export const directorySchema = pageSchema.extend({
  /** What the list can be narrowed down by, one at a time. Each value that an entry has is a link and a page. */
  filters: z
    .array(
      z.strictObject({
        /** Part of an address: `town`. */
        id: partOfAddress,
        /** What stands before its values: "Town". */
        title: z.string(),
      }),
    )
    .default([]),
  /** What is in the list. */
  entries: z.array(entrySchema).min(1, 'write at least one entry'),
});

export type DirectoryEntry = z.output<typeof entrySchema>;
export type DirectoryFacts = z.output<typeof directorySchema>;

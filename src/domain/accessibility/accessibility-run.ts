import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';

/**
 * `accessibility-run.json`: what the last full run of the accessibility tests showed. `npm run statement` writes it, and
 * no one else; the accessibility statement says no more than is in it.
 */
export const accessibilityRunSchema = z.strictObject({
  /** The day of the run. */
  day: daySchema,
  /** How many pages were tested. */
  pages: z.number().int().positive(),
  /** How many states of forms, confirmations and refusals were tested besides; 0: none in this run. */
  states: z.number().int().nonnegative(),
  /** What tested them. */
  engines: z
    .array(
      z.strictObject({
        /** As people call it: "axe-core". */
        name: z.string().min(1),
        /** The version: "4.14.1". */
        version: z.string().min(1),
      }),
    )
    .min(1),
  /** What was found, each success criterion of each engine once. */
  findings: z.array(
    z.strictObject({
      /** The success criterion of WCAG 2.2 that is not met; left out where none says so. */
      wcag: z.string().optional(),
      /** Which engine found it. */
      engine: z.string().min(1),
      /** What it says is wrong. */
      what: z.string().min(1),
      /** The addresses of the pages. */
      pages: z.array(z.string()).min(1),
    }),
  ),
});

export type AccessibilityRun = z.output<typeof accessibilityRunSchema>;

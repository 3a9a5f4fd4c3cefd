import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';
import { successCriterion } from './success-criteria.ts';

const needed = (what: string) =>
  z
    .string({ error: ({ input }) => (input === undefined ? what : undefined) })
    .trim()
    .min(1, what);

const wcagSchema = z
  .string({
    error: ({ input }) =>
      input === undefined
        ? 'an issue names the success criterion of WCAG 2.2 that is not met: add its number as wcag, such as 1.4.3'
        : undefined,
  })
  .refine((number) => successCriterion(number) !== undefined, {
    error:
      'a success criterion of WCAG 2.2 at level A or AA has a number such as 1.4.3 or 2.4.11: see https://www.w3.org/TR/WCAG22/',
  });

/**
 * `known-issues.yaml`: what is known not to be accessible, and what else the accessibility statement says by law (Public
 * Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8).
 */
export const knownIssuesSchema = z
  .strictObject({
    /** The day on which the statement was first written. */
    preparedOn: daySchema,
    /** The day on which someone last read it through and put it right. */
    reviewedOn: daySchema,
    /**
     * Another number than the council's own, to call for another format.
     * @example 01632 960104
     */
    telephone: z.string().optional(),
    /**
     * What no one has tested yet, a sentence each. While there is any, the site is not said to be fully compliant.
     * @example [No one has tested the site with a screen magnifier yet.]
     */
    notTested: z.array(z.string().trim().min(1)).default([]),
    /**
     * What is done to make the site more accessible, a sentence each.
     * @example [Every change is tested before it is published]
     */
    improving: z.array(z.string().trim().min(1)).default([]),
    /** What does not meet the guidelines and will be mended. */
    issues: z
      .array(
        z.strictObject({
          /** What people meet, and who cannot do what: "Some pictures have no text, so a screen reader can't say them". */
          what: needed('an issue says what people meet: add what'),
          /**
           * The number of the success criterion: 1.1.1.
           * @example 1.1.1
           */
          wcag: wcagSchema,
          /**
           * Why it is so, as a sentence.
           * @example The pictures came from another site without their words.
           */
          reason: needed('an issue says why it is so: add a reason'),
          /**
           * The day by which it is mended.
           * @example 2027-04-01
           */
          mendedBy: z.preprocess(
            (day) => day ?? '',
            z
              .string()
              .min(
                1,
                'an issue says by when it is mended: add a day as mendedBy, such as 2027-03-31',
              )
              .pipe(daySchema),
          ),
        }),
      )
      .default([]),
    /** What it would be a disproportionate burden to mend now (regulation 7). */
    burdens: z
      .array(
        z.strictObject({
          /**
           * What people meet.
           * @example Recordings of meetings have no captions while they are live.
           */
          what: needed('a burden says what people meet: add what'),
          /**
           * The number of the success criterion: 1.2.4.
           * @example 1.2.4
           */
          wcag: wcagSchema,
          /**
           * Why mending it would be a disproportionate burden, as a sentence.
           * @example Captions for each meeting would cost more than the meeting itself.
           */
          reason: needed('a burden says why mending it would be disproportionate: add a reason'),
          /** The day on which that was assessed; the law asks for an assessment before it is claimed. */
          assessedOn: daySchema,
        }),
      )
      .default([]),
    /** What the regulations do not cover (regulation 4(2)), and is on the site. */
    outOfScope: z
      .array(
        z.strictObject({
          /**
           * What it is.
           * @example The map of planning applications
           */
          what: needed('what is out of scope says what it is: add what'),
          /**
           * Why the regulations do not cover it.
           * @example The addresses on it are also in a list.
           */
          reason: needed('what is out of scope says why: add a reason'),
        }),
      )
      .default([]),
  })
  .refine(({ preparedOn, reviewedOn }) => preparedOn <= reviewedOn, {
    path: ['reviewedOn'],
    error: 'a statement is reviewed on the day it is prepared, or later',
  });

export type KnownIssues = z.output<typeof knownIssuesSchema>;

import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';
import { languageCodeSchema } from '../text/language-code-schema.ts';
import { hasDueDate } from './target.ts';
import { targetSchema } from './target-schema.ts';

/**
 * One entry of `delays.yaml`: the council's word that a service is under pressure.
 * While it holds, what it covers is promised by the later time, with the reason and a number to call;
 * the day after `until` everything is as it was. Without a reason or a number it is refused.
 */
export const delaySchema = z
  .strictObject({
    /**
     * Ids of standards in the charter: every form under them is covered.
     * @example [online-enquiry, email]
     */
    standards: z.array(z.string()).default([]),
    /**
     * Ids of forms.
     * @example [garden-bin]
     */
    forms: z.array(z.string()).default([]),
    /** The first day of it. */
    from: daySchema,
    /** The last day of it. */
    until: daySchema,
    /**
     * The time promised meanwhile.
     * @example 10 working days
     */
    target: targetSchema.refine(hasDueDate, {
      error: 'a delay gives a new time that leads to a date, such as "10 working days"',
    }),
    /**
     * Why, as one sentence for residents.
     * @example Storms have brought us many more questions than usual.
     */
    reason: z
      .string({ error: 'a delay says why: add a reason' })
      .trim()
      .min(1, 'a delay says why: add a reason'),
    /** The reason in other languages: `{ pl: { reason: Burze } }`. Left out, it is shown in English. */
    translations: z
      .record(
        languageCodeSchema,
        z.strictObject({
          /**
           * Why, in the language.
           * @example Z powodu burz mamy więcej pytań niż zwykle.
           */
          reason: z.string().trim().min(1).optional(),
        }),
      )
      .optional(),
    /**
     * The number to call if it is urgent.
     * @example 01632 960101
     */
    telephone: z
      .string({
        error: ({ input }) =>
          input === undefined
            ? 'a delay gives a number to call if it is urgent: add a telephone'
            : undefined,
      })
      .regex(
        /^[\d +()]{6,}$/,
        'a delay gives a number to call if it is urgent, such as 01632 960101',
      ),
  })
  .refine(({ standards, forms }) => standards.length + forms.length > 0, {
    error: 'a delay names the standards or the forms it covers',
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: 'the last day of a delay comes after its first',
  });

/** `delays.yaml` as a whole. */
export const delaysSchema = z.array(delaySchema);

export type Delay = z.output<typeof delaySchema>;

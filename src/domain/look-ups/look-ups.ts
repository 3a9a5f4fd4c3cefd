import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';
import { languageCodeSchema } from '../text/language-code-schema.ts';

const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is small letters, digits and hyphens, such as tuesday-a');

/** How many weeks are between one collection and the next. */
const weeks = { week: 1, '2 weeks': 2, '3 weeks': 3, '4 weeks': 4 } as const;

const roundSchema = z.strictObject({
  /** Its name in `postcodes.csv`, in small letters: `tuesday-a`. A calendar subscribes to it by this name. */
  id: idSchema,
  /** What is collected on this round. */
  collections: z
    .array(
      z.strictObject({
        /**
         * As residents call it: "Rubbish", "Recycling".
         * @example Recycling
         */
        what: z.string().min(1),
        /** It in other languages: `{ pl: { what: Śmieci } }`. Left out, it is shown in English. */
        translations: z
          .record(
            languageCodeSchema,
            z.strictObject({
              /**
               * What is collected, in the language.
               * @example Śmieci
               */
              what: z.string().min(1).optional(),
            }),
          )
          .optional(),
        /** A day on which it is collected. The others follow from it. */
        first: daySchema,
        /** How often: `week`, `2 weeks`, `3 weeks` or `4 weeks`. */
        every: z.enum(['week', '2 weeks', '3 weeks', '4 weeks']),
      }),
    )
    .min(1, 'write at least one collection'),
});

const changeSchema = z.strictObject({
  /** The day on which nothing is collected. */
  day: daySchema,
  /** The day on which it is collected instead. */
  instead: daySchema,
});

const wardSchema = z.strictObject({
  /** Its name in `postcodes.csv`, in small letters: `harbour`. */
  id: idSchema,
  /** What the ward is called: "Harbour". */
  name: z.string().min(1),
  /** The councillors for it. */
  councillors: z
    .array(
      z.strictObject({
        /** As people write to them: "Councillor Ann Smith". */
        name: z.string().min(1),
        /**
         * The number to call them on.
         * @example 01632 960103
         */
        telephone: z.string().optional(),
        /**
         * Where to write to them.
         * @example ann.smith@ashford.example.gov.uk
         */
        email: z.email('write a whole address, such as name@example.gov.uk').optional(),
      }),
    )
    .default([]),
});

/** `look-ups.yaml`: what a resident finds by a postcode. Which postcode has which is in `postcodes.csv`. */
export const lookUpsSchema = z.strictObject({
  /**
   * One or two sentences above the box and above every answer: how new the list is, or that it is made up.
   * @example This list is from November 2026.
   */
  note: z.string().optional(),
  /** The note in other languages: `{ pl: { note: Lista z listopada 2026 r. } }`. Left out, it is shown in English. */
  translations: z
    .record(
      languageCodeSchema,
      z.strictObject({
        /**
         * The sentences above the box, in the language.
         * @example Lista z listopada 2026 r.
         */
        note: z.string().min(1).optional(),
      }),
    )
    .optional(),
  /** The rounds on which bins are collected. */
  rounds: z.array(roundSchema).default([]),
  /** Days on which bins are collected on another day than usual, on every round. */
  changes: z.array(changeSchema).default([]),
  /** The wards and the councillors for them. */
  wards: z.array(wardSchema).default([]),
});

export type LookUps = z.output<typeof lookUpsSchema>;
export type Round = LookUps['rounds'][number];
export type Ward = LookUps['wards'][number];

/** A council that has written no look-ups.yaml. */
export const noLookUps: LookUps = { rounds: [], changes: [], wards: [] };

/** What is known of a street with a postcode; several streets may share one. Ids are those of `look-ups.yaml` and of offices. */
export interface PostcodePlace {
  street: string;
  ward?: string;
  round?: string;
  office?: string;
}

/** @example weeksBetween('2 weeks') // => 2 */
export function weeksBetween(every: Round['collections'][number]['every']): number {
  return weeks[every];
}

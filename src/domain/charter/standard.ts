import { z } from 'zod';
import { daySchema } from '../calendar/day-schema.ts';
import { languageCodeSchema } from '../text/language-code-schema.ts';
import { timeOfOneCase } from './target.ts';
import { targetSchema } from './target-schema.ts';

/** How people reach the council. `any`: the promise holds whichever way they come. */
export const channels = [
  'online',
  'email',
  'telephone',
  'voicemail',
  'letter',
  'social-media',
  'in-person',
  'home-visit',
  'any',
] as const;

/** What must have happened by the time promised. */
export const measures = [
  'acknowledgement',
  'reply',
  'answer',
  'be-seen',
  'call-back',
  'resolved-first-time',
  'satisfaction',
] as const;

/** A target the standard used to have, kept because a contact keeps the promise it was made under. */
const earlierVersionSchema = z.strictObject({
  /**
   * The target it had.
   * @example 5 working days
   */
  target: targetSchema,
  /** The first day it held. Left out: from the beginning. */
  inForceFrom: daySchema.optional(),
  /** The last day it held. */
  inForceUntil: daySchema,
});

/**
 * One promise about one channel, written once, under `standards:` at the head of `charter.mdx`.
 * Everything that says a number or a date reads it from here.
 */
export const serviceStandardSchema = z
  .strictObject({
    /** What forms and pages call it: `online-enquiry`. */
    id: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]*$/,
        'an id is lower-case letters, digits and hyphens, such as online-enquiry',
      ),
    /** A few words, for its card on the charter page: "Online enquiries". */
    title: z.string(),
    /** Its title in other languages, for the page with the figures: `{ pl: { title: Listy } }`. Left out, it is shown in English. */
    translations: z
      .record(
        languageCodeSchema,
        z.strictObject({
          /**
           * A few words, in the language.
           * @example Listy
           */
          title: z.string().min(1).optional(),
        }),
      )
      .optional(),
    /** How people reach the council: `online`, `email`, `telephone`, `letter`, `in-person` …; `any` is every way. */
    channel: z.enum(channels),
    /**
     * "2 working days", "90% within 20 seconds" …
     * @example 2 working days
     */
    target: targetSchema,
    /** What the time is of: `reply`, `acknowledgement`, `answer` (of a call), `be-seen`, `call-back` … */
    measures: z.enum(measures),
    /**
     * The event the time runs from. An automatic acknowledgement goes out at once, so `acknowledgement`
     * then starts the clock on receipt; `return` is an officer's return to work.
     */
    clockStarts: z.enum(['receipt', 'acknowledgement', 'appointment', 'return']).default('receipt'),
    /** `foi`: the working days of the law on freedom of information instead of the council's own. */
    calendar: z.enum(['council', 'foi']).default('council'),
    /**
     * Which of `council.yaml`'s opening hours it runs on. Left out: those of its channel.
     * @example telephone
     */
    hours: z.string().optional(),
    /**
     * Who and what it covers, as one sentence.
     * @example Enquiries sent by the forms on this site.
     */
    appliesTo: z.string(),
    /**
     * What kind of contact it is about, in a word or two: `complaint-stage-1`, `visit-without-appointment`.
     * Two standards with the same one, the same channel and the same measure must not differ.
     * `complaint`, `complaint-stage-1` and `complaint-stage-2` are held against the Complaint Handling Code.
     */
    about: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]*$/,
        'about is lower-case letters, digits and hyphens, such as complaint',
      )
      .optional(),
    /** The most by which a complaint's time may be extended, in working days: `10 working days`. */
    extension: targetSchema
      .refine((target) => target.kind === 'working-days', 'an extension is in working days')
      .optional(),
    /**
     * The document that makes the promise, with its section; a demonstration needs one.
     * @example Customer Strategy, section 2
     */
    source: z.string().optional(),
    /** The first day it holds. Left out: it always has. */
    inForceFrom: daySchema.optional(),
    /** The targets it had before. */
    earlier: z.array(earlierVersionSchema).default([]),
  })
  .refine(
    ({ calendar, target }) =>
      calendar === 'council' ||
      target.kind === 'none' ||
      timeOfOneCase(target).kind === 'working-days',
    {
      path: ['calendar'],
      error: 'the foi calendar counts working days; give the target in working days',
    },
  );

export type ServiceStandard = z.output<typeof serviceStandardSchema>;
export type Channel = (typeof channels)[number];

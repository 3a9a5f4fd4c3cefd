import { z } from 'zod';
import { daySchema } from '../../domain/calendar/day-schema.ts';
import { colourSchema } from '../../site/schemas/colour.ts';
import { languageCodeSchema } from '../../domain/text/language-code-schema.ts';
import { successorSchema } from '../../domain/successor/successor.ts';

/** Every address on the site begins with its first /, so there is no path before it. */
function isOrigin(url: string): boolean {
  return url === originOf(url);
}

function originOf(url: string): string {
  const origin = /^https?:/i.test(url) ? URL.parse(url)?.origin : undefined;
  return origin ?? 'such as https://www.example.gov.uk';
}

const opening = z
  .string()
  .regex(
    /^\d\d:\d\d-\d\d:\d\d(, *\d\d:\d\d-\d\d:\d\d)*$/,
    'opening hours are written 09:00-17:00, or 09:00-12:30, 13:30-17:00 around a lunch break',
  )
  .or(z.literal('closed'));

/** A week's opening hours. A day left out is closed. */
const weekSchema = z.strictObject({
  /**
   * Hours of a Monday: 09:00-17:00.
   * @example 09:00-17:00
   */
  monday: opening.optional(),
  /**
   * Hours of a Tuesday: 09:00-17:00.
   * @example 09:00-17:00
   */
  tuesday: opening.optional(),
  /**
   * Hours of a Wednesday: 09:00-17:00.
   * @example 09:00-17:00
   */
  wednesday: opening.optional(),
  /**
   * Hours of a Thursday: 09:00-17:00.
   * @example 09:00-17:00
   */
  thursday: opening.optional(),
  /**
   * Hours of a Friday: 09:00-17:00.
   * @example 09:00-17:00
   */
  friday: opening.optional(),
  /**
   * Hours of a Saturday: 09:00-17:00.
   * @example 09:00-17:00
   */
  saturday: opening.optional(),
  /**
   * Hours of a Sunday: 09:00-17:00.
   * @example 09:00-17:00
   */
  sunday: opening.optional(),
  /** Days with other hours: `{ 2026-12-24: 09:00-12:00 }`. */
  exceptions: z.record(z.string(), opening).default({}),
});

/** `council.yaml`: who the council is. Nothing about a council stands anywhere else. */
export const councilSchema = z.strictObject({
  /** Whose site it is: "Ashford Borough Council". */
  name: z.string(),
  /**
   * As people say it, without "Borough Council".
   * @example Ashford
   */
  shortName: z.string(),
  /**
   * One line below the heading of the home page.
   * @example Here to help
   */
  motto: z.string().optional(),
  /** A crest or a logo beside the name, as a file in the council's `files/` or in public/: `/crest.svg`. */
  logo: z
    .string()
    .regex(/^\/.+\.(?:svg|png|webp|jpe?g)$/i, 'a logo is a picture in public/, such as /crest.svg')
    .optional(),
  /** Whether the site is a demonstration, made from public documents: each page says so, and each file names its source. */
  demonstration: z.boolean().default(false),
  /**
   * The site's address, with https:// and no slash at the end.
   * @example https://www.ashford.example.gov.uk
   */
  url: z.url().refine(isOrigin, {
    error: ({ input }) => `write the address of the site and no more, ${originOf(String(input))}`,
  }),
  /** Whose bank holidays and law it keeps. `england-and-wales` is England's; `wales` has the same bank holidays. */
  nation: z.enum(['england-and-wales', 'wales', 'scotland', 'northern-ireland']),
  /**
   * Where the council's clocks are.
   * @example Europe/London
   */
  timeZone: z.string().default('Europe/London'),
  /**
   * The languages besides English, in the order the footer lists them.
   * @example [cy, pl]
   */
  languages: z.array(z.string()).default([]),
  /**
   * Whether the charter, offices, emergency numbers and every page that someone has read can be read again without a connection, from
   * copies that a reader's own device keeps.
   */
  offline: z.boolean().default(false),
  /** The public documents that a demonstration is made from. */
  sources: z
    .array(
      z.strictObject({
        /**
         * What pages call the document in their `source`.
         * @example strategy
         */
        id: z.string(),
        /**
         * What the document is called.
         * @example Customer Strategy
         */
        title: z.string(),
        /**
         * Who published it.
         * @example Ashford Borough Council
         */
        publisher: z.string(),
        /** When, as far as it is known: "December 2022". */
        date: z.string(),
      }),
    )
    .default([]),
  /** The council's colours and the line along the foot of its pages. */
  brand: z.strictObject({
    /** What is drawn along the foot of every page: a plain line, hills or waves. */
    motif: z.enum(['line', 'hills', 'waves']).default('line'),
    /** The header: a band of the deep colour, or paper with a line of it above. */
    header: z.enum(['band', 'paper']).default('band'),
    /** What headings are set in, of what every device has: plain, bookish (with serifs), rounded or humanist. */
    headings: z.enum(['plain', 'bookish', 'rounded', 'humanist']).default('plain'),
    /** Of cards, boxes and buttons. */
    corners: z.enum(['square', 'soft', 'round']).default('soft'),
    /** The room between the parts of a page. */
    spacing: z.enum(['close', 'usual', 'roomy']).default('usual'),
    /**
     * Header, headings, links. Held to 4.5:1 on white and under white text.
     * @example '#1d4f4a'
     */
    deep: colourSchema,
    /**
     * Panels, under ink.
     * @example '#e8f0ea'
     */
    light: colourSchema,
    /**
     * The deep colour's stand-in on a dark page. Held to 4.5:1 on the dark page.
     * @example '#9fd6c8'
     */
    deepOnDark: colourSchema,
    /**
     * Panels on a dark page, under white text.
     * @example '#23312e'
     */
    lightOnDark: colourSchema,
  }),
  /** How people reach the council about anything. */
  contact: z.strictObject({
    /** As people read it: "01632 960101". */
    telephone: z.string(),
    /**
     * "01632 960102" or Relay UK's "18001 01632 960101".
     * @example 18001 01632 960101
     */
    textRelay: z.string().optional(),
    /**
     * Out of hours, for emergencies.
     * @example 01632 960199
     */
    outOfHours: z.string().optional(),
    /**
     * The address that anyone may write to.
     * @example hello@ashford.example.gov.uk
     */
    email: z.email(),
    /**
     * Where letters go, a line each.
     * @example [Town Hall, High Street, Ashford]
     */
    address: z.array(z.string()).min(1),
    /**
     * Said beside the hours where the sources give none.
     * @example We close at noon on Christmas Eve.
     */
    hoursNote: z.string().optional(),
    /** The note in other languages: `{ pl: { hoursNote: W Wigilię do 12:00. } }`. Left out, it is shown in English. */
    translations: z
      .record(
        languageCodeSchema,
        z.strictObject({
          /**
           * What is said beside the hours, in the language.
           * @example W Wigilię do 12:00.
           */
          hoursNote: z.string().min(1).optional(),
        }),
      )
      .optional(),
  }),
  /** Who `/.well-known/security.txt` names; left out, the e-mail above. */
  security: z
    .strictObject({
      /**
       * An e-mail address, or one that begins with https://.
       * @example security@ashford.example.gov.uk
       */
      contact: z.email().or(
        z.url({
          protocol: /^https$/,
          error: 'write an e-mail address, or an address that begins with https://',
        }),
      ),
      /**
       * Where the council says how it treats such reports.
       * @example https://www.ashford.example.gov.uk/security-policy
       */
      policy: z.url({ protocol: /^https$/ }).optional(),
    })
    .optional(),
  /**
   * Messages to residents come from this address.
   * @example no-reply@ashford.example.gov.uk
   */
  mailFrom: z.email(),
  /** Opening hours by channel (`online`, `telephone`, `in-person` …) or office; `default` serves the rest. */
  hours: z.record(z.string(), weekSchema),
  /**
   * Receipt after this time counts as the next day; left out, midnight.
   * @example '16:00'
   */
  cutOff: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  /** Days the council is closed, such as the Christmas shutdown. `to` is the last of them. */
  closures: z
    .array(
      z.strictObject({
        /** The first day. */
        from: daySchema,
        /** The last day; left out, the first is the only one. */
        to: daySchema.optional(),
        /** Why, as residents read it: "Christmas". */
        reason: z.string(),
        /** The reason in other languages: `{ pl: { reason: Szkolenie } }`. Left out, it is shown in English. */
        translations: z
          .record(
            languageCodeSchema,
            z.strictObject({
              /**
               * Why, in the language.
               * @example Szkolenie
               */
              reason: z.string().min(1).optional(),
            }),
          )
          .optional(),
      }),
    )
    .default([]),
  /** Bank holidays that no list knows yet, in this council's nation. */
  extraBankHolidays: z
    .array(
      z.strictObject({
        /** The day. */
        date: daySchema,
        /**
         * What it is called.
         * @example A national day of celebration
         */
        name: z.string(),
      }),
    )
    .default([]),
  /** The council that takes this one's place, and its first day. */
  successor: successorSchema.optional(),
});

export type CouncilFacts = z.output<typeof councilSchema>;

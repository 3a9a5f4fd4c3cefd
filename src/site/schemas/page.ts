import { z } from 'zod';
import { daySchema } from '../../domain/calendar/day-schema.ts';
import { alertLevels } from '../alert-levels.ts';
import { coordinatesSchema } from './coordinates.ts';

/** What the frontmatter of every page may carry. */
export const pageSchema = z.strictObject({
  /**
   * The heading of the page, and its name in lists and search.
   * @example Garden waste
   */
  title: z.string(),
  /**
   * One sentence for search results and lists.
   * @example Ask for a bin for grass, leaves and twigs.
   */
  description: z.string(),
  /**
   * The document this page is made from, with its section; a demonstration needs one on every page.
   * @example Customer Strategy, section 4
   */
  source: z.string().optional(),
  /**
   * Who keeps the page right.
   * @example Waste team
   */
  owner: z.string().optional(),
  /** The day by which someone must have read it again. */
  reviewOn: daySchema.optional(),
  /** `true`: no one sees it yet, whatever its days are. */
  draft: z.boolean().optional(),
  /** The first day it is on the site; left out, it is there from the next release on. */
  publishOn: daySchema.optional(),
  /** The last day it is on the site. After it, its address says that the page has ended. */
  expireOn: daySchema.optional(),
  /** Where to go instead when it has ended: `/services/bins-and-recycling/`. */
  instead: z.string().optional(),
  /**
   * Other names people look it up by: "wheelie bins". Search finds it by them, and a service is in the A to Z under them.
   * @example [wheelie bins, brown bin]
   */
  alsoKnownAs: z.array(z.string()).default([]),
});

const waySchema = z.strictObject({
  /**
   * The charter's standard for this way; left out where the council publishes no time.
   * @example online-enquiry
   */
  standard: z.string().optional(),
  /** A few words beside it: "Ask for the licensing team". */
  note: z.string().optional(),
});

/** The ways to do it. Each left out is said to be not available; the council's own contact points fill in the rest. */
const waysSchema = z.strictObject({
  /** A form's id, or an address elsewhere with its words. */
  online: waySchema
    .extend({
      /**
       * The id of a form of this site.
       * @example garden-bin
       */
      form: z.string().optional(),
      /**
       * An address elsewhere, where it is not done by a form of this site.
       * @example https://www.gov.uk/register-to-vote
       */
      href: z.string().optional(),
      /**
       * The words of the link; left out, the form's title.
       * @example Register to vote on GOV.UK
       */
      label: z.string().optional(),
    })
    .refine(({ form, label }) => form !== undefined || label !== undefined, {
      path: ['label'],
      error: 'a way with a link to another place needs words for the link: add a label',
    })
    .optional(),
  /** By telephone. */
  telephone: waySchema
    .extend({
      /**
       * Another number than the council's own.
       * @example 01632 960105
       */
      number: z.string().optional(),
    })
    .optional(),
  /** In person, at the council's offices. */
  inPerson: waySchema
    .extend({
      /**
       * Ids of offices; left out: all that are open.
       * @example [town-hall]
       */
      offices: z.array(z.string()).optional(),
    })
    .optional(),
  /** By letter, to the council's own address. */
  letter: waySchema.optional(),
  /** Why it cannot be done in a way that is left out, a sentence for each: `letter: We need to see your papers.` */
  without: z
    .strictObject({
      /**
       * Why not online.
       * @example We need to see your papers.
       */
      online: z.string().optional(),
      /**
       * Why not by telephone.
       * @example You have to sign the form.
       */
      telephone: z.string().optional(),
      /**
       * Why not in person.
       * @example The team works from another town.
       */
      inPerson: z.string().optional(),
      /**
       * Why not by letter.
       * @example We need to see your papers.
       */
      letter: z.string().optional(),
    })
    .optional(),
});

/** `services/**.mdx` */
export const serviceSchema = pageSchema.extend({
  /**
   * Id of a topic in topics.yaml.
   * @example bins-and-recycling
   */
  topic: z.string(),
  /**
   * Place among the home page's top tasks, 1 first; left out: not there.
   * @example 1
   */
  topTask: z.number().int().positive().optional(),
  /**
   * A short form of the title for the home page.
   * @example Missed bin
   */
  taskLabel: z.string().optional(),
  /** `true`: its main headings are questions, and what is below each is the answer. Search engines then read it so. */
  questions: z.boolean().optional(),
  /**
   * Its numbers in the Local Government Services List, by which other sites know what service it is.
   * @example [524]
   */
  lgsl: z
    .array(
      z
        .number()
        .int()
        .min(1)
        .max(9999, 'a number of the Local Government Services List has up to four figures'),
    )
    .default([]),
  /** The ways to do it; each left out is said to be not available. */
  ways: waysSchema,
  /**
   * Slugs of other services.
   * @example [missed-bin]
   */
  related: z.array(z.string()).default([]),
  /**
   * Guides that explain more, by the names of their folders.
   * @example [moving-home]
   */
  guides: z.array(z.string()).default([]),
  /** `us`, or who does it instead and where their site is. */
  whoDoesThis: z
    .strictObject({
      /**
       * Their name.
       * @example Ashfordshire County Council
       */
      name: z.string(),
      /**
       * Where their site is.
       * @example https://www.ashfordshire.example.gov.uk
       */
      href: z.url().optional(),
    })
    .optional(),
  /** Its address at the council that takes our place: `/bins/`, or a whole one. Left out: its first page. */
  atSuccessor: z
    .string()
    .regex(
      /^(?:\/(?![/\\])|https:\/\/[a-z\d.-]+(?:[:/?#]|$))\S*$/i,
      'an address at the new council begins with / or https://, and has no spaces',
    )
    .optional(),
});

/** `pages/*.mdx`: what is no other kind. */
export const otherPageSchema = pageSchema.extend({
  /** `true`: its main headings are questions, and what is below each is the answer. Search engines then read it so. */
  questions: z.boolean().optional(),
});

/** `notices/<language>.mdx`: "this document in another format or language". */
export const noticeSchema = pageSchema.extend({
  /** The language it is in, which is also the file's name: `pl`. */
  language: z.string(),
  /**
   * Who, speaking the language, has read it and found it right. Left out: no one yet, and the page says so.
   * @example Ewa Nowak
   */
  checkedBy: z.string().optional(),
});

/** `offices/*.mdx` */
export const officeSchema = pageSchema.extend({
  /**
   * The town or the village it is in.
   * @example Ashford
   */
  place: z.string(),
  /** How it works now. */
  how: z.enum(['walk-in', 'appointment', 'closed']),
  /**
   * Its address, a line each.
   * @example [Town Hall, High Street, Ashford]
   */
  address: z.array(z.string()).default([]),
  /**
   * Where it is, as a map gives it: latitude, then longitude. A `<Map>` draws it, and directions lead there.
   * @example 54.644, -3.545
   */
  coordinates: coordinatesSchema.optional(),
  /**
   * The charter's standard for being seen there.
   * @example visit
   */
  standard: z.string().optional(),
  /**
   * Its place among the offices, the smallest first.
   * @example 1
   */
  order: z.number().default(100),
});

/** `news/*.mdx` */
export const newsSchema = pageSchema.extend({
  /** The day it is from; the newest is listed first. */
  publishedOn: daySchema,
});

/** `alerts/*.mdx`: a banner where people begin and on services, or on the pages that it is about alone, while it holds. */
export const alertSchema = pageSchema.extend({
  /** `announcement`: nothing is disrupted; `minor`: something is; `major`: danger, or much is stopped, and it is on every page. */
  level: z.enum(alertLevels).default('minor'),
  /**
   * Id of the topic it is about, on whose pages alone it is then shown.
   * @example bins-and-recycling
   */
  topic: z.string().optional(),
  /**
   * The service it is about, by its file's name; it is then shown on its page alone.
   * @example missed-bin
   */
  service: z.string().optional(),
  /** The first day it is shown. */
  from: daySchema,
  /** The last day it is shown. */
  until: daySchema,
  /**
   * Where it leads: a page with more about it.
   * @example /news/storm/
   */
  href: z.string().optional(),
});

/** `topics.yaml` */
export const topicsSchema = z.array(
  z.strictObject({
    /**
     * Part of an address: `/services/<id>/`.
     * @example bins-and-recycling
     */
    id: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]*$/,
        'an id becomes an address: small letters, digits and hyphens, such as bins-and-recycling',
      ),
    /**
     * The name of the topic, as residents read it.
     * @example Bins and recycling
     */
    title: z.string(),
    /**
     * One sentence below it on the home page and in the list of topics.
     * @example Collections, and what goes in which bin
     */
    description: z.string(),
  }),
);

/** `redirects.yaml`: old address to new. */
export const redirectsSchema = z.record(
  z.string().regex(/^\/\S*$/, 'an old address begins with / and has no spaces'),
  z.string().regex(/^\S+$/, 'an address has no spaces'),
);

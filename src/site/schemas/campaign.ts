import { z } from 'zod';
import { colourSchema } from './colour.ts';
import { pageSchema } from './page.ts';

const lookSchema = z.strictObject({
  /** Its header: a band of its deep colour, or paper with a line of it above. */
  header: z.enum(['band', 'paper']).default('band'),
  /** What its headings are set in. Left out: what the council's are. */
  headings: z.enum(['plain', 'bookish', 'rounded', 'humanist']).optional(),
  /** Of its cards, boxes and buttons. Left out: as the council's are. */
  corners: z.enum(['square', 'soft', 'round']).optional(),
  /**
   * Its header, headings and links, held to the same contrast as the council's.
   * @example '#6b2a4a'
   */
  deep: colourSchema,
  /**
   * Its panels, under ink.
   * @example '#f7e9ef'
   */
  light: colourSchema,
  /**
   * What takes the deep colour's place on a dark page.
   * @example '#f0b6d0'
   */
  deepOnDark: colourSchema,
  /**
   * Its panels on a dark page.
   * @example '#35232c'
   */
  lightOnDark: colourSchema,
});

/**
 * `campaigns/<campaign>/index.mdx` and, beside it, its pages: `campaigns/<campaign>/1-what-we-promise.mdx`. A part of the site with
 * a title, a menu and a look of its own. When its front page ends, so do the others.
 */
export const campaignSchema = pageSchema.extend({
  /**
   * In index.mdx: what its front page says largest, where that is more than its title.
   * @example Mend it, don’t bin it
   */
  headline: z.string().optional(),
  /** In index.mdx: its own colours and shapes. Left out: those of the council. */
  look: lookSchema.optional(),
  /**
   * The page's name in the campaign's menu, where its title is long.
   * @example Places
   */
  menu: z.string().optional(),
  /** `true`: its main headings are questions, and what is below each is the answer. Search engines then read it so. */
  questions: z.boolean().optional(),
});

export type CampaignLook = z.output<typeof lookSchema>;

import { z } from 'zod';
import { pageSchema } from './page.ts';

const linkSchema = z.strictObject({
  /** The page that it leads to: `/services/council-tax/moving/`. */
  href: z.string(),
  /** The words of the link: "Tell us you have moved". */
  label: z.string(),
});

const partSchema = z.strictObject({
  /** What to do, in a few words: "Register to vote". */
  title: z.string(),
  /** `and`: at the same time as what is before it; `or`: instead of it. Left out, it comes after it and has a number. */
  joined: z.enum(['and', 'or']).optional(),
  /**
   * One or two sentences about it.
   * @example You can do it as soon as you know your new address.
   */
  text: z.string().optional(),
  /** The pages on which it is done. */
  links: z.array(linkSchema).default([]),
});

/** `step-by-step/*.mdx`: what takes several steps, each of which is done on a page of its own. */
export const stepByStepSchema = pageSchema.extend({
  /**
   * Id of the topic in topics.yaml whose page lists it.
   * @example housing
   */
  topic: z.string(),
  /** The steps, in their order. */
  steps: z
    .array(
      partSchema.extend({
        /** Smaller steps within this one. */
        steps: z.array(partSchema).default([]),
      }),
    )
    .min(2, 'write at least two steps; one is a page'),
});

export type Step = z.output<typeof stepByStepSchema>['steps'][number];

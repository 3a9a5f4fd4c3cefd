import { z } from 'zod';
import { pageSchema } from './page.ts';

/**
 * `guides/<guide>/index.mdx` and, beside it, its parts: `guides/<guide>/1-before-you-move.mdx`. A guide explains one
 * subject in several pages, read one after the other.
 */
export const guideSchema = pageSchema.extend({
  /**
   * In index.mdx: the id of the topic in topics.yaml whose page lists the guide.
   * @example housing
   */
  topic: z.string().optional(),
  /** `true`: its main headings are questions, and what is below each is the answer. Search engines then read it so. */
  questions: z.boolean().optional(),
});

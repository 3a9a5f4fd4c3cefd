import { z } from 'zod';

const words = z.string().regex(/[\p{L}\p{N}]/u, 'write the words as residents type them');

/** `search.yaml`: what residents call things, where the council calls them something else. */
export const searchSchema = z.strictObject({
  /**
   * Words and phrases that mean one thing, a line each: `[bin, rubbish, garbage]`. Any of them finds what has another.
   * @example [[bin, rubbish, garbage]]
   */
  sameAs: z.array(z.array(words).min(2, 'write at least two words that mean the same')).default([]),
  /** Questions with the page that answers them. */
  bestBets: z
    .array(
      z.strictObject({
        /**
         * What people type, each in the words they use. The page comes first for exactly these, and is known by them.
         * @example [bin day, what day are the bins]
         */
        asked: z.array(words).min(1, 'write what people type'),
        /** The page, by its address on this site: `/services/bins-and-recycling/`. */
        page: z.string(),
        /** The language of the words where it is not English: `pl`. The page is then found in that language's search too. */
        language: z.string().optional(),
      }),
    )
    .default([]),
});

export type SearchWords = z.output<typeof searchSchema>;

/** A council that has written no search.yaml. */
export const nothingToSearchBy: SearchWords = { sameAs: [], bestBets: [] };

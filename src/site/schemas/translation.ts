import { z } from 'zod';

/**
 * `services/missed-bin.pl.mdx`: a page in another language, beside the original. It has words alone. Facts are the original's, so
 * that they are changed in one place.
 */
export const translationWordsSchema = z.strictObject({
  /**
   * The heading of the page in its language, and its name in lists and search.
   * @example Odpady ogrodowe
   */
  title: z.string(),
  /**
   * One sentence for search results and lists, in its language.
   * @example Poproś o pojemnik na trawę, liście i gałązki.
   */
  description: z.string(),
  /**
   * Other names that people know it by in its language. Search finds it by them.
   * @example [śmieci, kosz]
   */
  alsoKnownAs: z.array(z.string()).default([]),
  /**
   * Who, speaking the language, has read it and found it right. Left out: no one yet, and the page says so.
   * @example Ewa Nowak
   */
  checkedBy: z.string().optional(),
});

const names = Object.keys(translationWordsSchema.shape).join(', ');

/** The same, with what is said of any other setting. */
export const translationSchema = translationWordsSchema.describe(
  `A translation has only words (${names}), and takes everything else from the page that it is a translation of. Take it out.`,
);

export type TranslationWords = z.output<typeof translationSchema>;

import type { Features } from 'satteri';

/**
 * What of Markdown a page may use, for the check and for the build alike (astro.config.mjs hands it to Astro): tables,
 * bare addresses as links, typographer's quotation marks. Notes at the foot of a page are read so that the check can
 * name them.
 */
export const mdxFeatures = { gfm: true, smartPunctuation: true } satisfies Features;

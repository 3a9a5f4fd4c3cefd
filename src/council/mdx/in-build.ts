import { satteri } from '@astrojs/markdown-satteri';
import { mdxFeatures } from './features.ts';
import { pictureTag, picturesInSight } from './picture-tag.ts';
import { singleTilde } from './single-tilde.ts';

/**
 * How the build reads MDX: as the check does. Astro's configuration takes it, and the test that holds the two against
 * each other. Code is not coloured: that would write styles into the page, which its content security policy forbids.
 */
export const mdxInBuild = {
  processor: satteri({
    features: mdxFeatures,
    mdastPlugins: [singleTilde, pictureTag],
    hastPlugins: [picturesInSight],
  }),
  syntaxHighlight: false as const,
};

import { drawnFrom } from './drawn.ts';
import type { MdxTree } from './parse.ts';

/**
 * Whether a page shows a picture that lies beside its file. The build has to find such a picture, measure it and give it an
 * address, so the page goes through `@astrojs/mdx` and the bundler.
 */
export function hasOwnPictures(tree: MdxTree): boolean {
  return drawnFrom(tree).hasOwnPictures;
}

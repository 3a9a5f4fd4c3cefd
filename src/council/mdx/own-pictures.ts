import { nodesIn } from './nodes-in.ts';
import type { MdxTree } from './parse.ts';
import { isPictureTag } from './picture-tag.ts';

/**
 * Whether a page shows a picture that lies beside its file: `![The hall](hall.jpg)`, `<Picture src="hall.jpg" … />`. The build has to find such a
 * picture, measure it and give it an address, so the page goes through `@astrojs/mdx` and the bundler.
 */
export function hasOwnPictures({ root }: MdxTree): boolean {
  const nodes = nodesIn(root).map(({ node }) => node);
  const named = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  return nodes.some(
    (node) =>
      isPictureTag(node) ||
      ((node.type === 'image' || (node.type === 'definition' && named.has(node.identifier))) &&
        !node.url.startsWith('/') &&
        !URL.canParse(node.url)),
  );
}

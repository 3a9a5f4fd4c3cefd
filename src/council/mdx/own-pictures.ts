import { nodesIn } from './nodes-in.ts';
import type { MdxTree } from './parse.ts';
import { isTag, settingOf } from './tags-in.ts';

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
      (isTag(node) && node.name === 'Picture' && isBeside(settingOf(node, 'src') ?? '')) ||
      ((node.type === 'image' || (node.type === 'definition' && named.has(node.identifier))) &&
        isBeside(node.url)),
  );
}

function isBeside(src: string): boolean {
  return !src.startsWith('/') && !URL.canParse(src);
}

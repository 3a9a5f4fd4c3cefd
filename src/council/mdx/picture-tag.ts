import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { settingOf } from './tags-in.ts';

/**
 * Puts the picture that `<Picture src="hall.jpg" alt="…" />` names into the tag as Markdown's own picture. So there is one
 * way from a file beside a page to what the page shows, however it is written.
 */
export const pictureTag: MdastPluginDefinition = {
  name: 'picture-tag',
  mdxJsxFlowElement: (node, context) => {
    if (node.name !== 'Picture' || node.children.length > 0) return;
    const src = settingOf(node, 'src');
    if (src === undefined) return;
    const picture = { type: 'image', url: src, alt: settingOf(node, 'alt') ?? '' } as const;
    context.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name: node.name,
      attributes: node.attributes,
      children: [picture],
    });
  },
};

/**
 * Marks pictures that come before the first heading of a page: they are in sight when it opens, and are loaded at once. All
 * others wait until someone comes near them.
 */
export function picturesInSight(): HastPluginDefinition {
  let isInSight = true;
  return {
    name: 'pictures-in-sight',
    element: {
      filter: ['img', 'h2', 'h3'],
      visit: (node, context) => {
        if (node.tagName !== 'img') isInSight = false;
        else if (isInSight) context.setProperty(node, 'loading', 'eager');
      },
    },
  };
}

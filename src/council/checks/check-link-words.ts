import type { ContentFile } from '../council.ts';
import { childrenOf, nodesIn } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { isTag, settingOf } from '../mdx/tags-in.ts';
import { textOf } from '../mdx/text-of.ts';
import { cleanLine } from '../../domain/forms/clean-text.ts';
import type { Finding } from '../wording/finding.ts';
import { aboutNode } from './about-node.ts';

/** Words of links that say nothing when a screen reader reads them one after another (WCAG 2.4.4). */
const sayNothing =
  /^(?:(?:please )?(?:click|tap|press|see|go|look)?\s*(?:here|this|this link|link|this page|more|read more|find out more|learn more|more information|further information|details|website|this website|download|continue|click|page))[.!:»>…]*$/i;

/** Links without words, and links whose words do not say where they lead. */
export function checkLinkWords(file: ContentFile<unknown>): Finding[] {
  return nodesIn(file.tree.root).flatMap(({ node, within }) => {
    if (!leads(node)) return [];
    const words = cleanLine(textOf(node));
    const address = node.type === 'link' ? node.url : '';
    if (words === '' && !showsPicture(node)) {
      return node.type === 'link' || node.type === 'linkReference'
        ? [
            aboutNode(
              file,
              node,
              'error',
              `This link has no words, so no one could follow it. Write [words](${address})`,
            ),
          ]
        : [];
    }
    const inLink = within.some(leads);
    if (inLink && (node.type === 'link' || node.type === 'linkReference')) {
      return [
        aboutNode(
          file,
          node,
          'error',
          'A link is inside another link. End the first one before the second begins.',
        ),
      ];
    }
    return sayNothing.test(words)
      ? [
          aboutNode(
            file,
            node,
            'warning',
            `"${words}" does not say where this link leads. Write what is there, such as "our opening hours".`,
          ),
        ]
      : [];
  });
}

function leads(node: MdxNode): boolean {
  return (
    node.type === 'link' ||
    node.type === 'linkReference' ||
    (isTag(node) && ['a', 'Download', 'Form'].includes(node.name ?? ''))
  );
}

/** A picture, or a component that shows words of its own. */
function showsPicture(node: MdxNode): boolean {
  return childrenOf(node).some(
    (child) =>
      ((child.type === 'image' || child.type === 'imageReference') && (child.alt ?? '') !== '') ||
      (isTag(child) && (child.name === 'Promise' || (settingOf(child, 'alt') ?? '') !== '')) ||
      showsPicture(child),
  );
}

import type { ContentFile } from '../council.ts';
import { nodesIn, sourceOf } from '../mdx/nodes-in.ts';
import { textOf } from '../mdx/text-of.ts';
import type { Finding } from '../wording/finding.ts';
import { aboutNode } from './about-node.ts';

/** Addresses of the web that are shown as they are: a screen reader spells them out (WCAG 2.4.4). A mere name, www.gov.uk, is one. */
export function checkBareAddresses(file: ContentFile<unknown>): Finding[] {
  return nodesIn(file.tree.root).flatMap(({ node }): Finding[] => {
    if (node.type !== 'link' || !/^https?:/.test(node.url)) return [];
    const words = textOf(node).trim();
    const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(words);
    // A site's own name is how people know it.
    if (!isAddress || /^(?:https?:\/\/)?[\w.-]+\/?$/.test(words)) return [];
    const source = sourceOf(node, file.tree.text);
    const message = `"${source.startsWith('[') ? words : source}" would be read out letter by letter. Write what is there: [words of the link](${node.url})`;
    return [aboutNode(file, node, 'warning', message)];
  });
}

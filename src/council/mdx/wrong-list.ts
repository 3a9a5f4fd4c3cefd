import { childrenOf, nodesIn } from './nodes-in.ts';
import type { MdxNode } from './parse.ts';
import { isTag, type Tag } from './tags-in.ts';
import type { TagRule } from './vocabulary.ts';

/**
 * What is wrong with the one list that a component holds.
 * @example wrongList(steps, 'Steps', 'numbered') // => ["<Steps> holds one list and nothing else. Write 1. and a space …"]
 */
export function wrongList(tag: Tag, name: string, list: TagRule['list']): string[] {
  // Without any words it is reported already.
  const held = childrenOf(tag).filter((node) => !isNothing(node));
  if (list === undefined || held.length === 0) return [];
  const [only, ...more] = held;
  const isNumbered = list === 'numbered';
  if (only?.type !== 'list' || more.length > 0 || (only.ordered ?? false) !== isNumbered) {
    const sign = isNumbered ? '1.' : '-';
    const of = isNumbered ? 'a list with numbers' : 'a list';
    return [
      `<${name}> holds ${of} and nothing else. Write ${sign} and a space before each line of it, with an empty line below <${name}> and above </${name}>.`,
    ];
  }
  return list === 'links' && childrenOf(only).some((item) => !beginsWithLink(item))
    ? [
        `Each line of <${name}> begins with a link. Write - [Bins](/services/bins/) and then what is there.`,
      ]
    : [];
}

function isNothing(node: MdxNode): boolean {
  return (
    node.type === 'mdxFlowExpression' ||
    node.type === 'mdxTextExpression' ||
    (node.type === 'text' && node.value.trim() === '')
  );
}

function beginsWithLink(item: MdxNode): boolean {
  const inline = nodesIn(item).find(
    ({ node }) =>
      node.type === 'link' ||
      node.type === 'linkReference' ||
      node.type === 'text' ||
      (isTag(node) && (node.name === 'a' || node.name === 'Form')),
  );
  return inline !== undefined && inline.node.type !== 'text';
}

import type { MdastPluginDefinition } from 'satteri';
import type { MdxNode } from './mdx-node.ts';

/**
 * A single ~ is a sign like any other: "9~5 on weekdays and 10~4 on Saturdays" has nothing struck out. The compiler
 * takes a pair of them for two pairs and has no setting for it, so this gives the signs back, in the build (a plugin) and
 * in the check (`withSingleTildes`).
 */
export const singleTilde: MdastPluginDefinition = {
  name: 'single-tilde',
  options: { position: true },
  delete: (node, context) => {
    if (!isSingle(node, context.source)) return;
    const sign = { type: 'text', value: '~' } as const;
    context.replaceNode(node, [sign, ...node.children, sign]);
  },
};

/** The tree without what single signs struck out. */
export function withSingleTildes(node: MdxNode, text: string): MdxNode {
  if (!('children' in node)) return node;
  const children = (node.children as MdxNode[]).flatMap((child): MdxNode[] => {
    const read = withSingleTildes(child, text);
    if (read.type !== 'delete' || !isSingle(read, text) || !read.position) return [read];
    const { start, end } = read.position;
    const before = { ...end, column: end.column - 1, offset: (end.offset ?? 1) - 1 };
    const after = { ...start, column: start.column + 1, offset: (start.offset ?? 0) + 1 };
    return [
      { type: 'text', value: '~', position: { start, end: after } },
      ...read.children,
      { type: 'text', value: '~', position: { start: before, end } },
    ];
  });
  return { ...node, children } as MdxNode;
}

function isSingle({ position }: Readonly<MdxNode>, text: string): boolean {
  const from = position?.start.offset ?? 0;
  return text.charAt(from) === '~' && text.charAt(from + 1) !== '~';
}

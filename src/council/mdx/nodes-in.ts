import type { MdxNode } from './parse.ts';

/** A node, and what it is within, from the root down. */
export interface Found {
  node: MdxNode;
  within: readonly MdxNode[];
}

/** A page is walked through thirty times, and a council has thousands: each is walked once. Trees never change. */
const walked = new WeakMap<MdxNode, readonly Found[]>();

/** A node and all within it, in the order of the words. */
export function nodesIn(node: MdxNode): readonly Found[] {
  const known = walked.get(node);
  if (known !== undefined) return known;
  const found: Found[] = [];
  collect(node, [], found);
  if (node.type === 'root') walked.set(node, found);
  return found;
}

function collect(node: MdxNode, within: readonly MdxNode[], found: Found[]): void {
  found.push({ node, within });
  const children = childrenOf(node);
  if (children.length === 0) return;
  const withinThis = [...within, node];
  for (const child of children) collect(child, withinThis, found);
}

export function childrenOf(node: MdxNode): MdxNode[] {
  return 'children' in node ? (node.children as MdxNode[]) : [];
}

/** The line of the file on which a node begins, from 1. */
export function lineOfNode({ position }: MdxNode): number {
  return position?.start.line ?? 1;
}

/** What a node is in the file. */
export function sourceOf({ position }: MdxNode, text: string): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

import { childrenOf } from './nodes-in.ts';
import type { MdxNode } from './parse.ts';

/**
 * The words of a node as a page shows them: without markup, comments and pictures.
 * @example
 * // ## What we *keep*, and `why`
 * textOf(heading) // => "What we keep, and why"
 */
export function textOf(node: MdxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return childrenOf(node).map(textOf).join('');
}

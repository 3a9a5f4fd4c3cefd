import type { MdastNode } from 'satteri';

/** A node of the tree: `heading`, `link`, `mdxJsxTextElement` … */
export type MdxNode = MdastNode;

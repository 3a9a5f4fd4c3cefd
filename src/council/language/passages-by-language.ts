import { childrenOf, lineOfNode } from '../mdx/nodes-in.ts';
import { isInline } from '../mdx/passages-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { isTag, settingOf } from '../mdx/tags-in.ts';

/** A stretch of words in one language, as far as the file says. */
export interface MarkedPassage {
  text: string;
  /** The line of the file on which it begins, from 1. */
  line: number;
  /** What it is marked as: BCP 47. */
  tag: string;
}

/**
 * The passages of a file's words, each with the language it is marked as: the nearest `lang` around it, or the file's own.
 * Words marked as another language within a sentence are a passage of their own.
 * @param tag the file's language
 * @example
 * // Line 9: Say “<span lang="pl">dzień dobry</span>”.
 * passagesByLanguage(root, 'en')
 * // => [{ text: 'dzień dobry', line: 9, tag: 'pl' }, { text: 'Say “…”.', line: 9, tag: 'en' }]
 */
export function passagesByLanguage(node: MdxNode, tag: string): MarkedPassage[] {
  const own = isTag(node) ? (settingOf(node, 'lang') ?? tag) : tag;
  const children = childrenOf(node);
  if (!children.some(isInline)) return children.flatMap((child) => passagesByLanguage(child, own));
  const found: MarkedPassage[] = [];
  const text = children.map((child) => said(child, own, found)).join('');
  if (text.trim() !== '') found.push({ text, line: lineOfNode(children[0] ?? node), tag: own });
  return found;
}

/** What a part of a sentence says in the sentence's language; what it says in another goes to `found`. */
function said(node: MdxNode, tag: string, found: MarkedPassage[]): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'inlineCode') return '…';
  const own = isTag(node) ? (settingOf(node, 'lang') ?? tag) : tag;
  const text = childrenOf(node)
    .map((child) => said(child, own, found))
    .join('');
  if (own === tag) return text === '' ? '…' : text;
  if (text.trim() !== '') found.push({ text, line: lineOfNode(node), tag: own });
  return '…';
}

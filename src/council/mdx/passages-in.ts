import { childrenOf, lineOfNode } from './nodes-in.ts';
import type { MdxNode } from './parse.ts';
import { isTag, settingOf } from './tags-in.ts';
import { components } from './vocabulary.ts';

/** A stretch of words that is read as one: a paragraph, a heading, an item of a list, a cell of a table. */
export interface Passage {
  /** As a page shows it, without code; where a component says something, "…". Its lines are those of the file. */
  text: string;
  /** The line of the file on which it begins, from 1. */
  line: number;
}

/**
 * The passages of a file's words, in their order.
 * @example
 * // Line 9: Letters take <Promise of="letter" />.
 * passagesIn(root) // => [{ text: 'Letters take ….', line: 9 }]
 */
export function passagesIn(node: MdxNode): readonly Passage[] {
  if (node.type !== 'root') return passagesOf(node);
  const known = ofFile.get(node) ?? passagesOf(node);
  ofFile.set(node, known);
  return known;
}

/** Several checks ask for the passages of a file, and while an editor writes, most files stay as they were. */
const ofFile = new WeakMap<MdxNode, readonly Passage[]>();

function passagesOf(node: MdxNode): readonly Passage[] {
  const children = childrenOf(node);
  if (children.some(isInline)) {
    const text = children.map(shown).join('');
    const own = inSettings(node);
    return text.trim() === '' ? own : [...own, { text, line: lineOfNode(children[0] ?? node) }];
  }
  return [...inSettings(node), ...children.flatMap(passagesOf)];
}

/** The line of the file on which a place in a passage is, from 1. */
export function lineAt({ text, line }: Passage, index: number): number {
  return line + text.slice(0, index).split('\n').length - 1;
}

/** The words that a component shows and that are written in its settings: a title, a summary, what is below a picture. */
function inSettings(node: MdxNode): Passage[] {
  if (node.type !== 'mdxJsxFlowElement' || !Object.hasOwn(components, node.name ?? '')) return [];
  return ['title', 'summary', 'caption', 'credit'].flatMap((name) => {
    const text = settingOf(node, name);
    return text === undefined || text.trim() === '' ? [] : [{ text, line: lineOfNode(node) }];
  });
}

/** Whether a node is a part of a sentence, and so what it is in is a passage. */
export function isInline(node: MdxNode): boolean {
  return inline.has(node.type);
}

const inline: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference'],
  ...['image', 'imageReference', 'mdxTextExpression', 'mdxJsxTextElement', 'footnoteReference'],
]);

function shown(node: MdxNode): string {
  // An address that could not be read as one is no words, and is reported where links are checked.
  if (node.type === 'text') return node.value.replace(/\]\([^()\n]*\)/g, ']');
  if (node.type === 'break') return '\n';
  const children = childrenOf(node);
  const words =
    children.length > 0
      ? children.map(shown).join('')
      : isTag(node) && node.name !== 'br'
        ? '…'
        : ' ';
  // A tag or a comment may go over several lines.
  const lines = (node.position?.end.line ?? 1) - (node.position?.start.line ?? 1);
  return words + '\n'.repeat(Math.max(0, lines - (words.split('\n').length - 1)));
}

import { lineOfNode, nodesIn, sourceOf } from './nodes-in.ts';
import type { MdxNode, MdxTree } from './parse.ts';
import { isTag, lineOfSetting, settingOf } from './tags-in.ts';

/** A link or a picture in an editor's words. */
export interface Link {
  /** The address as it is written. Left out: `[words][name]`, and no line says what the name means. */
  href?: string;
  /** As an editor would find it: the address, or the name. */
  text: string;
  isImage: boolean;
  /** The line of the file, from 1. */
  line: number;
}

/**
 * Every link and picture in a file's words, with its line. Code and comments have none.
 * @example linksIn(parseMdx('See [our offices](/offices/).')) // => [{ href: '/offices/', isImage: false, line: 1, … }]
 */
export function linksIn({ root, text }: MdxTree): Link[] {
  return nodesIn(root)
    .flatMap(({ node }) => [
      ...leading(node, text),
      ...(node.type === 'text' ? unread(node, text) : []),
    ])
    .sort((a, b) => a.line - b.line);
}

function leading(node: MdxNode, text: string): Link[] {
  const link = (href: string, isImage = false): Link[] => [
    { href, text: href, isImage, line: lineOfNode(node) },
  ];
  if (node.type === 'link' || node.type === 'definition') return link(node.url);
  if (node.type === 'image') return link(node.url, true);
  if (!isTag(node)) return [];
  const isImage = node.name === 'img' || node.name === 'Picture';
  const setting = isImage ? 'src' : 'href';
  const href = settingOf(node, setting);
  return href === undefined
    ? []
    : [{ href, text: href, isImage, line: lineOfSetting(node, setting, text) }];
}

/** An address with spaces in it: Markdown makes no link of it at all. */
const spaced = /(?<!\\)\]\(((?!\s*<)[^()\n"']*\S[ \t]+[^()\n"'\s][^()\n"']*)\)/g;
const byName = /(?<!\\)\[([^[\]\n]+)(?<!\\)\]\[([^[\]\n]*)(?<!\\)\]/g;

/** What was meant as a link, and is read as words: `[us](/car parks/)`, `[us][nowhere]`. */
function unread(node: MdxNode, text: string): Link[] {
  const source = sourceOf(node, text);
  // Most words have no such brackets, and that is seen at once.
  if (!/\][([]/.test(source)) return [];
  const lineAt = (index: number): number =>
    lineOfNode(node) + source.slice(0, index).split('\n').length - 1;
  return [
    ...[...source.matchAll(spaced)].map(({ 1: href = '', index }) => ({
      href,
      text: href,
      isImage: false,
      line: lineAt(index),
    })),
    ...[...source.matchAll(byName)].map(({ 1: own = '', 2: other = '', index }) => ({
      text: other === '' ? own : other,
      isImage: false,
      line: lineAt(index),
    })),
  ];
}

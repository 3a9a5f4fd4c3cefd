import { nodesIn } from './nodes-in.ts';
import type { MdxNode, MdxTree } from './parse.ts';
import { isTag, settingOf } from './tags-in.ts';

/** A picture in a file's words, however it is written. */
export interface PictureInWords {
  as: 'Markdown' | 'Picture' | 'img';
  /** Left out where a line elsewhere says it. */
  src?: string;
  alt?: string;
  caption?: string;
  isDecoration?: true;
  /** Whether it is beside a list of the same places. */
  isInMap?: true;
  /** Where it is in the file, both from 1. */
  at: { line: number; column: number };
}

/** Every picture in a file's words, in their order. */
export function picturesIn({ root }: MdxTree): PictureInWords[] {
  return nodesIn(root).flatMap(({ node, within }) => {
    const shown = shownIn(node);
    if (shown === undefined) return [];
    const isInMap = within.some((outer) => isTag(outer) && outer.name === 'Map');
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return [{ ...shown, ...(isInMap && { isInMap }), at: { line, column } }];
  });
}

function shownIn(node: MdxNode): Omit<PictureInWords, 'at'> | undefined {
  if (node.type === 'image' || node.type === 'imageReference') {
    const src = node.type === 'image' ? node.url : undefined;
    return { as: 'Markdown', ...given({ src, alt: node.alt ?? undefined }) };
  }
  if (!isTag(node)) return undefined;
  const { name } = node;
  if (name !== 'img' && name !== 'Picture') return undefined;
  const [src, alt, caption] = ['src', 'alt', 'caption'].map((one) => settingOf(node, one));
  const isDecoration = settingOf(node, 'decoration') !== undefined;
  return { as: name, ...given({ src, alt, caption }), ...(isDecoration && { isDecoration }) };
}

function given(settings: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

/** Whether a picture lies beside the file: `![The hall](hall.jpg)`, `<Picture src="hall.jpg" … />`. */
export function showsOwnPictures({ root }: MdxTree): boolean {
  const nodes = nodesIn(root).map(({ node }) => node);
  const named = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  return nodes.some(
    (node) =>
      (isTag(node) && node.name === 'Picture' && isBeside(settingOf(node, 'src') ?? '')) ||
      ((node.type === 'image' || (node.type === 'definition' && named.has(node.identifier))) &&
        isBeside(node.url)),
  );
}

function isBeside(src: string): boolean {
  return !src.startsWith('/') && !URL.canParse(src);
}

import { nodesIn } from './nodes-in.ts';
import type { MdxNode, MdxTree } from './parse.ts';
import { isTag, settingOf } from './tags-in.ts';
import { textOf } from './text-of.ts';

/** A document in a file's words, such as a PDF. */
export interface DocumentInWords {
  /** By `<Download>`, or by a link of Markdown. */
  as: 'Download' | 'link';
  href: string;
  /** How its file ends: `PDF`, as it is written. */
  ending: string;
  /** The words of a link. */
  words: string;
  /** Where it is in the file, both from 1. */
  at: { line: number; column: number };
}

const named = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|zip)/i;
const document = /\.(pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|zip)(?=$|[?#])/i;

/** Every document that is offered in a file's words, in their order. */
export function documentsIn({ root, text }: MdxTree): DocumentInWords[] {
  // Most pages have none, and that is seen at once.
  if (!named.test(text)) return [];
  return nodesIn(root).flatMap(({ node }): DocumentInWords[] => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const at = { line, column };
    if (isTag(node) && node.name === 'Download') {
      const href = settingOf(node, 'href');
      return href === undefined ? [] : [{ as: 'Download', href, ending: '', words: '', at }];
    }
    if (node.type !== 'link') return [];
    const [, ending = ''] = document.exec(node.url) ?? [];
    return ending === ''
      ? []
      : [{ as: 'link', href: node.url, ending, words: textOf(node).trim(), at }];
  });
}

/** Where a tag names its file. */
const settingsOf: Readonly<Record<string, string>> = { Download: 'href', Picture: 'src' };

/** The files whose size, pages, width or height a page may say: what people download from it, and its pictures. */
export function filesShownIn({ root }: MdxTree): string[] {
  return nodesIn(root).flatMap(({ node }) => fileShown(node) ?? []);
}

function fileShown(node: MdxNode): string | undefined {
  if (node.type === 'image' || node.type === 'definition')
    return node.url.startsWith('/') ? node.url : undefined;
  return isTag(node) ? settingOf(node, settingsOf[node.name ?? ''] ?? '') : undefined;
}

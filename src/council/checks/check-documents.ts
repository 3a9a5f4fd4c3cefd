import type { Council } from '../council.ts';
import { fileAt, sizeAt } from '../files/council-files.ts';
import { nodesIn } from '../mdx/nodes-in.ts';
import { isTag, settingOf } from '../mdx/tags-in.ts';
import { textOf } from '../mdx/text-of.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { aboutNode } from './about-node.ts';
import { documentFault } from './document-faults.ts';

const document = /\.(pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|zip)(?=$|[?#])/i;
const named = /\.(?:pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|zip)/i;
const called: Readonly<Record<string, string>> = {
  doc: 'Word',
  docx: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
};

/**
 * Documents whose link does not say what they are: anyone who follows it on a telephone should know before. The words of a PDF
 * are wanted on a page too (regulation 6 of the accessibility regulations holds documents as it does pages).
 */
export function checkDocuments(council: Council): Finding[] {
  return filesWithProse(council).flatMap((file) =>
    // Most pages have none, and that is seen at once.
    (named.test(file.tree.text) ? nodesIn(file.tree.root) : []).flatMap(({ node }): Finding[] => {
      const offered = isTag(node) && node.name === 'Download' ? settingOf(node, 'href') : undefined;
      const wrong = offered && documentFault(offered, fileAt(offered, council.files));
      if (wrong) return [aboutNode(file, node, wrong.severity, wrong.message)];
      if (node.type !== 'link') return [];
      const [, ending = ''] = document.exec(node.url) ?? [];
      if (ending === '') return [];
      const words = textOf(node).trim();
      const type = called[ending.toLowerCase()] ?? ending.toUpperCase();
      const saysType = new RegExp(`\\b(?:${type}|${ending})\\b`, 'i').test(words);
      const saysSize = /\d\s?(?:k|m|g)?b\b/i.test(words);
      if (saysType && saysSize) return [];
      // A link that leads nowhere is another finding.
      const size = node.url.startsWith('/')
        ? sizeInWords(sizeAt(node.url, council.files))
        : undefined;
      if (size === undefined && !/^https?:/i.test(node.url)) return [];
      const inBrackets = `${type}${size === undefined ? ', its size' : `, ${size}`}`;
      const bare = words.replace(/\s*\([^()]*\)\s*$/, '');
      const text = /^pdf$/i.test(ending)
        ? ' Put what it says on a page too, if it is not on one.'
        : '';
      const message = `"${words}" does not say what is downloaded. Write [${bare} (${inBrackets})](${node.url}).${text}`;
      return [aboutNode(file, node, 'warning', message)];
    }),
  );
}

/** @example sizeInWords(340_200) // => "340 KB" */
function sizeInWords(size: number | undefined): string | undefined {
  if (size === undefined) return undefined;
  return size < 1_000_000
    ? `${String(Math.max(1, Math.round(size / 1000)))} KB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}

import type { Council } from '../council.ts';
import { fileAt, sizeAt, type CouncilFiles } from '../files/council-files.ts';
import type { DocumentInWords } from '../mdx/documents-in.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { documentFault } from './document-faults.ts';

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
  return filesWithProse(council).flatMap(({ file, tree }) =>
    drawnFrom(tree).documents.flatMap((one) =>
      wrongIn(one, council.files).map(({ severity, message }): Finding => ({
        severity,
        file,
        ...one.at,
        message,
      })),
    ),
  );
}

type Wrong = Pick<Finding, 'severity' | 'message'>;

function wrongIn({ as, href, ending, words }: DocumentInWords, files: CouncilFiles): Wrong[] {
  if (as === 'Download') {
    const fault = documentFault(href, fileAt(href, files));
    return fault === undefined ? [] : [fault];
  }
  const type = called[ending.toLowerCase()] ?? ending.toUpperCase();
  const saysType = new RegExp(`\\b(?:${type}|${ending})\\b`, 'i').test(words);
  const saysSize = /\d\s?(?:k|m|g)?b\b/i.test(words);
  if (saysType && saysSize) return [];
  // A link that leads nowhere is another finding.
  const size = href.startsWith('/') ? sizeInWords(sizeAt(href, files)) : undefined;
  if (size === undefined && !/^https?:/i.test(href)) return [];
  const inBrackets = `${type}${size === undefined ? ', its size' : `, ${size}`}`;
  const bare = words.replace(/\s*\([^()]*\)\s*$/, '');
  const text = /^pdf$/i.test(ending) ? ' Put what it says on a page too, if it is not on one.' : '';
  const message = `"${words}" does not say what is downloaded. Write [${bare} (${inBrackets})](${href}).${text}`;
  return [{ severity: 'warning', message }];
}

/** @example sizeInWords(340_200) // => "340 KB" */
function sizeInWords(size: number | undefined): string | undefined {
  if (size === undefined) return undefined;
  return size < 1_000_000
    ? `${String(Math.max(1, Math.round(size / 1000)))} KB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}

import type { Council } from '../council.ts';
import { fileAt, sizeAt, type CouncilFiles } from '../files/council-files.ts';
import { documentKinds } from '../mdx/vocabulary.ts';
import type { Finding } from '../wording/finding.ts';
import { documentFault } from './document-faults.ts';

/** The original of a publication is a file in public/: its link would lead nowhere without it. */
export function checkPublications({
  publications,
  files,
}: Pick<Council, 'publications' | 'files'>): Finding[] {
  return publications.flatMap(({ file, lineOf, data: { original } }): Finding[] => {
    if (original === undefined) return [];
    const message = wrongOriginal(original, files);
    const wrong =
      message === undefined
        ? documentFault(original, fileAt(original, files))
        : { severity: 'error' as const, message };
    return wrong === undefined ? [] : [{ ...wrong, file, line: lineOf(['original']) }];
  });
}

function wrongOriginal(original: string, files: CouncilFiles): string | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(original)?.[1]?.toLowerCase() ?? '';
  if (!original.startsWith('/') || documentKinds[ending] === undefined) {
    return `"${original}" is no document of this site. Put it into public/ and write its name after a /, such as /documents/local-plan.pdf.`;
  }
  if (sizeAt(original, files) !== undefined) return undefined;
  return `There is no file ${fileAt(original, files)}. Put the document there, or take the line out.`;
}

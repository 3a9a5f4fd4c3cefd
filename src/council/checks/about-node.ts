import type { ContentFile } from '../council.ts';
import type { MdxNode } from '../mdx/parse.ts';
import type { Finding } from '../wording/finding.ts';

/** What is wrong with something in a file's words: at its line and column, or so many lines below it. */
export function aboutNode(
  { file }: Pick<ContentFile<unknown>, 'file'>,
  { position }: MdxNode,
  severity: Finding['severity'],
  message: string,
  linesBelow = 0,
): Finding {
  const start = position?.start ?? { line: 1, column: 1 };
  return {
    severity,
    file,
    line: start.line + linesBelow,
    ...(linesBelow === 0 ? { column: start.column } : {}),
    message,
  };
}

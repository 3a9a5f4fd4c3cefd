import type { ContentFile } from '../council.ts';
import { wrongTags } from '../mdx/wrong-tags.ts';
import type { Finding } from '../wording/finding.ts';

/**
 * What MDX takes for code where an editor meant words, and tags that pages do not have. The build would refuse much of
 * it too, in a programmer's words and one at a time.
 */
export function checkMdx({ file, tree }: ContentFile<unknown>): Finding[] {
  return [...tree.problems, ...wrongTags(tree)]
    .sort((a, b) => a.index - b.index)
    .map(({ index, message }) => {
      const lines = tree.text.slice(0, index).split('\n');
      return {
        severity: 'error',
        file,
        line: lines.length,
        column: (lines.at(-1)?.length ?? 0) + 1,
        message,
      };
    });
}

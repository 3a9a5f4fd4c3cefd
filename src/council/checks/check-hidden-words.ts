import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import { childrenOf } from '../mdx/nodes-in.ts';
import type { Finding } from '../wording/finding.ts';

/** Words below the settings of a kind that shows its settings alone, such as an alert. */
export function checkHiddenWords(council: Council): Finding[] {
  return kindFolders
    .filter((folder) => !kindIn(folder).hasProse)
    .flatMap((folder): ContentFile<unknown>[] => council[folder])
    .filter(({ tree }) => childrenOf(tree.root).length > 0)
    .map(({ file, tree }): Finding => {
      const line = childrenOf(tree.root)[0]?.position?.start.line ?? 1;
      const message =
        'No one sees these words: only the title and the description are shown. Move them to a page, and name its address as href.';
      return { severity: 'warning', file, line, message };
    });
}

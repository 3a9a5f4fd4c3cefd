import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import type { Finding } from '../wording/finding.ts';

/** Words below the settings of a kind that shows its settings alone, such as an alert. */
export function checkHiddenWords(council: Council): Finding[] {
  return kindFolders
    .filter((folder) => !kindIn(folder).hasProse)
    .flatMap((folder): ContentFile<unknown>[] => council[folder])
    .flatMap(({ file, tree }): Finding[] => {
      const { firstLine: line } = drawnFrom(tree);
      if (line === undefined) return [];
      const message =
        'No one sees these words: only the title and the description are shown. Move them to a page, and name its address as href.';
      return [{ severity: 'warning', file, line, message }];
    });
}

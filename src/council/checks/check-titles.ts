import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** Two pages of one title, which no one could tell apart in a list or in search. A form may be called as its service is. */
export function checkTitles(council: Council): Finding[] {
  const others = kindFolders.filter(
    (folder) => folder !== 'forms' && folder !== 'notices' && kindIn(folder).isSearched,
  );
  return [
    ...sameTitle(council.forms),
    ...sameTitle([
      council.charter,
      ...others.flatMap((folder): ContentFile<{ title?: unknown }>[] => council[folder]),
    ]),
  ];
}

function sameTitle(files: readonly ContentFile<{ title?: unknown }>[]): Finding[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, data: { title }, lineOf }): Finding[] => {
    if (typeof title !== 'string') return [];
    const same = title.trim().replace(/\s+/g, ' ').toLowerCase();
    const other = first.get(same);
    if (other === undefined) {
      first.set(same, file);
      return [];
    }
    const message = `"${title}" is the title of ${other} too, and no one could tell them apart in search. Give one of them another title.`;
    return [{ severity: 'warning', file, line: lineOf(['title']), message }];
  });
}

import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** Two pages of one title or one description, which no one could tell apart in a list or in search. A form may be called as its service is. */
export function checkTitles(council: Council): Finding[] {
  const others = kindFolders.filter(
    (folder) => folder !== 'forms' && folder !== 'notices' && kindIn(folder).isSearched,
  );
  const pages = [
    council.charter,
    ...others.flatMap((folder): ContentFile<Shown>[] => council[folder]),
  ];
  return [...same('title', council.forms), ...same('title', pages), ...same('description', pages)];
}

interface Shown {
  title?: unknown;
  description?: unknown;
}

function same(setting: keyof Shown, files: readonly ContentFile<Shown>[]): Finding[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, data: { [setting]: text }, lineOf }): Finding[] => {
    if (typeof text !== 'string') return [];
    const plain = text.trim().replace(/\s+/g, ' ').toLowerCase();
    const other = first.get(plain);
    if (other === undefined) {
      first.set(plain, file);
      return [];
    }
    const message = `"${text}" is the ${setting} of ${other} too, and no one could tell them apart in search. Give one of them another ${setting}.`;
    return [{ severity: 'warning', file, line: lineOf([setting]), message }];
  });
}

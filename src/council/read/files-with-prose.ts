import { kindFolders, kinds } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';

/** Every file that holds words of an editor's below its settings, in whatever language. */
export function filesWithProse(council: Council): ContentFile<unknown>[] {
  const folders = kindFolders.filter((folder) => kinds[folder].hasProse);
  return [
    council.charter,
    ...folders.flatMap((folder): ContentFile<unknown>[] => council[folder]),
    ...council.translations,
  ];
}

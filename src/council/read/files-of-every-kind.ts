import { kindFolders } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';

/** Every MDX file of a council, whatever its kind. */
export function filesOfEveryKind(council: Council): ContentFile<unknown>[] {
  return [
    council.charter,
    ...kindFolders.flatMap((folder): ContentFile<unknown>[] => council[folder]),
  ];
}

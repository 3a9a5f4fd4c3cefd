import type { KindFolder } from '../../site/kinds.ts';
import type { Council } from '../council.ts';

/**
 * The names that files of a folder answer to. One that could not be read is there all the same: what is wrong with it
 * is reported where it is wrong, and not again wherever it is named.
 * @example idsIn(council, 'forms') // => ['complaint', 'general-enquiry']
 */
export function idsIn(council: Council, folder: KindFolder): string[] {
  const unread = [...council.unread]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));
  return [...council[folder].map(({ id }) => id), ...unread].sort();
}

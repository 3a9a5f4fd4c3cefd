import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import { translatedPages } from './translations-of.ts';

/**
 * Every file that has a page of its own, with the addresses of that page in every language.
 * @example addressesOfFiles(council) // => [[the file of services/missed-bin.mdx, ['/services/bins/missed-bin/']], …]
 */
export function addressesOfFiles(council: Council): [ContentFile<unknown>, string[]][] {
  const originals = kindFolders.flatMap((folder) => {
    const { addressOf, isInEveryLanguage } = kindIn(folder);
    if (addressOf === undefined) return [];
    const files: ContentFile<Record<string, unknown>>[] = council[folder];
    const languages = isInEveryLanguage === true ? council.facts.languages : [];
    return files.map((file): [ContentFile<unknown>, string[]] => [
      file,
      [addressOf(file), ...languages.map((language) => addressOf(file, language))],
    ]);
  });
  const translations = translatedPages(council).map(
    ({ translation, path }): [ContentFile<unknown>, string[]] => [translation, [path]],
  );
  return [...originals, ...translations];
}

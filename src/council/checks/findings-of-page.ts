import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** Pages that are made from files besides those of a kind, by the file's name. */
const pageOfFile: Readonly<Record<string, string>> = {
  'charter.mdx': '/charter/',
  'known-issues.yaml': '/accessibility/',
  'accessibility-run.json': '/accessibility/',
};

/**
 * What was found in the files that a page shows. What belongs to no page, such as the council’s colours, is on the home
 * page, so that nothing stays unsaid.
 * @param path `/privacy/`
 * @example findingsOfPage('/privacy/', council, council.findings) // those in pages/privacy.mdx
 */
export function findingsOfPage(
  path: string,
  council: Council,
  findings: readonly Finding[],
): Finding[] {
  const pages = pagesByFile(council);
  return findings.filter(({ file }) => {
    const own = pages.get(file) ?? [pageOfFile[file.slice(file.lastIndexOf('/') + 1)] ?? '/'];
    return own.includes(path);
  });
}

/** By file, the addresses of the page that shows it, in every language. */
function pagesByFile(council: Council): Map<string, string[]> {
  return new Map(
    kindFolders.flatMap((folder) => {
      const { addressOf, isInEveryLanguage } = kindIn(folder);
      if (addressOf === undefined) return [];
      const files: ContentFile<Record<string, unknown>>[] = council[folder];
      const languages = isInEveryLanguage === true ? council.facts.languages : [];
      return files.map((file): [string, string[]] => [
        file.file,
        [addressOf(file), ...languages.map((language) => addressOf(file, language))],
      ]);
    }),
  );
}

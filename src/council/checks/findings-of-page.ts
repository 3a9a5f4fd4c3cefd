import type { Council } from '../council.ts';
import { addressesOfFiles } from '../read/addresses-of-files.ts';
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
  const pages = new Map(addressesOfFiles(council).map(([{ file }, own]) => [file, own]));
  return findings.filter(({ file }) => {
    const own = pages.get(file) ?? [pageOfFile[file.slice(file.lastIndexOf('/') + 1)] ?? '/'];
    return own.includes(path);
  });
}

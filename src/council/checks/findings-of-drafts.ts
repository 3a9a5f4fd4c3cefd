import type { ContentFile, Council } from '../council.ts';
import { placeFindings } from '../read/place-findings.ts';
import type { Finding } from '../wording/finding.ts';
import { checkCouncil } from './check-council.ts';

/**
 * What the check will say of drafts once they are on the site. As drafts it only reads their settings.
 * @param files the drafts, from the project's root
 * @param today YYYY-MM-DD
 */
export async function findingsOfDrafts(
  council: Council,
  files: ReadonlySet<string>,
  today: string,
): Promise<Finding[]> {
  const drafts = council.setAside.filter(({ file }) => files.has(file.file));
  const shown: Partial<Record<string, ContentFile<unknown>[]>> = {};
  for (const { folder, file } of drafts) {
    shown[folder] = [...(shown[folder] ?? council[folder]), file];
  }
  const found = checkCouncil({ ...council, ...shown } as Council, today);
  return placeFindings(found.filter(({ file }) => files.has(file)));
}

import { join } from 'node:path';
import { linksElsewhere } from '../council/checks/links-elsewhere.ts';
import { ContentErrors, loadCouncil } from '../council/read/load-council.ts';
import { writeWhole } from '../server/releases/write-whole.ts';
import { askLinks } from './ask-links.ts';

/** Milliseconds between two questions to one site. */
const PACE = 1_000;

/**
 * Asks the links of a council to other sites, and keeps the answers in its folder, where the ordinary check reads them.
 * A council with errors is left as it is: the check says so.
 */
export async function saveAskedLinks(
  id: string,
  { contentFolder, day, ask = askLinks }: { contentFolder: string; day: string; ask?: AskLinks },
): Promise<void> {
  try {
    const council = await loadCouncil(id, { contentFolder, today: day });
    const hrefs = linksElsewhere(council).map(({ href }) => href);
    if (hrefs.length === 0) return;
    const answers = await ask(hrefs, { day, before: council.askedLinks, paceMs: PACE });
    const file = join(contentFolder, id, 'external-links.json');
    await writeWhole(file, `${JSON.stringify(answers, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
  }
}

export type AskLinks = typeof askLinks;

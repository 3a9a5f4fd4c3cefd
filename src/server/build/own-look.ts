import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Council } from '../../council/council.ts';
import { campaignSheet } from '../../views/campaign-sheet.ts';
import { campaignsOf } from '../../views/campaigns.ts';

/** The name of a campaign's style sheet beside a page that is shown alone. */
const SHEET = 'look.css';

/**
 * A page of a campaign that is shown alone, as a draft is, with the campaign's style sheet beside it: a look that no one has
 * published yet is seen too. Any other page is as it was.
 * @param folder where the page's other files are; the page names them as though they were in `/_astro/`
 * @returns the page
 */
export async function withOwnLook(html: string, council: Council, folder: string): Promise<string> {
  const campaign = campaignsOf(council).find(
    ({ sheet }) => sheet !== undefined && html.includes(`href="${sheet}"`),
  );
  if (campaign?.look === undefined || campaign.sheet === undefined) return html;
  await writeFile(join(folder, SHEET), campaignSheet(campaign.look));
  return html.replace(`href="${campaign.sheet}"`, `href="/_astro/${SHEET}"`);
}

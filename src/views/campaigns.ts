import type { Council } from '../council/council.ts';
import { campaignAddress, campaignLookAddress } from '../site/addresses.ts';
import { guidePlace } from '../site/guide-place.ts';
import type { CampaignLook } from '../site/schemas/campaign.ts';

type CampaignFile = Council['campaigns'][number];

/** One campaign: its front page, and its other pages in their order. */
export interface Campaign {
  /** The folder's name: `mend-it`. */
  id: string;
  title: string;
  description: string;
  href: string;
  look: CampaignLook | undefined;
  /** Where its own style sheet is; `undefined` where it looks as the council does. */
  sheet: string | undefined;
  front: CampaignFile;
  pages: CampaignPage[];
}

export interface CampaignPage {
  /** Its name in the address: `places`. */
  name: string;
  title: string;
  /** Its name in the campaign's menu. */
  menu: string;
  href: string;
  file: CampaignFile;
}

const made = new WeakMap<readonly CampaignFile[], Campaign[]>();

/** A council's campaigns, in the order of their folders. Made once for each reading of a council. */
export function campaignsOf({ campaigns: files }: Pick<Council, 'campaigns'>): Campaign[] {
  const known = made.get(files);
  if (known !== undefined) return known;
  const byCampaign = Map.groupBy(files, ({ id }) => guidePlace(id).guide);
  const campaigns = [...byCampaign].flatMap(([id, all]): Campaign[] => {
    const front = all.find((file) => guidePlace(file.id).part === undefined);
    if (front === undefined) return [];
    const { title, description, look } = front.data;
    const pages = all.flatMap((file): CampaignPage[] => {
      const { part: name } = guidePlace(file.id);
      if (name === undefined) return [];
      const { title, menu = title } = file.data;
      return [{ name, title, menu, href: campaignAddress(file.id), file }];
    });
    const href = campaignAddress(front.id);
    const sheet = look === undefined ? undefined : campaignLookAddress(id);
    return [{ id, title, description, href, look, sheet, front, pages }];
  });
  made.set(files, campaigns);
  return campaigns;
}

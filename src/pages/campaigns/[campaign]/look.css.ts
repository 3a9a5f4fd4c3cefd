import type { APIRoute } from 'astro';
import { council } from '../../../council/read/current.ts';
import { campaignSheet } from '../../../views/campaign-sheet.ts';
import { campaignsOf } from '../../../views/campaigns.ts';
import type { CampaignLook } from '../../../site/schemas/campaign.ts';

/** The colours and shapes of one campaign, for all its pages: the content security policy allows no style within a page. */
export function getStaticPaths(): {
  params: { campaign: string };
  props: { look: CampaignLook };
}[] {
  return campaignsOf(council).flatMap(({ id, look }) =>
    look === undefined ? [] : [{ params: { campaign: id }, props: { look } }],
  );
}

export const GET: APIRoute<{ look: CampaignLook }> = ({ props: { look } }) =>
  new Response(campaignSheet(look), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });

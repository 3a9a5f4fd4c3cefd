import type { CampaignLook } from '../site/schemas/campaign.ts';
import { radii, typefaces } from '../site/shapes.ts';

/**
 * The style sheet of a campaign's pages: its own colours and shapes in the place of the council's. It is in no layer, so it comes
 * before what `_tokens.scss` says; what is printed stays on white.
 * @example campaignSheet({ deep: '#6b2a4a', … }) // => ":root{--council-deep:#6b2a4a;…}@media screen and …"
 */
export function campaignSheet(look: CampaignLook): string {
  const { deep, light, deepOnDark, lightOnDark, headings, corners } = look;
  const shapes = [
    ...(headings === undefined ? [] : [`--headings:${typefaces[headings]}`]),
    ...(corners === undefined ? [] : [`--radius:${radii[corners]}`]),
  ];
  const onPaper = [`--council-deep:${deep}`, `--council-light:${light}`, ...shapes];
  const inDark = [
    `--council-deep:${deepOnDark}`,
    `--council-light:${lightOnDark}`,
    `--band:${deep}`,
  ];
  return `:root{${onPaper.join(';')}}@media screen and (prefers-color-scheme:dark){:root{${inDark.join(';')}}}@media print{:root{--council-light:#fff}}\n`;
}

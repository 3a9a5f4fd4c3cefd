import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Council } from '../../council/council.ts';
import { card } from '../../site/card.ts';
import { motifPath } from '../../views/motif.ts';

/**
 * Draws the picture that messengers and social networks show beside a link to any page: the council's colours and the line
 * along the foot of its pages. There are no words in it, since the page's title is beside it, and so the same council is drawn
 * the same on every computer, whatever fonts that has.
 */
export async function drawCard(
  folder: string,
  { id, facts }: Pick<Council, 'id' | 'facts'>,
): Promise<void> {
  const { width, height, path } = card;
  const { deep, light, deepOnDark, motif } = facts.brand;
  const shape = motifPath(motif, id);
  // Its own picture is 1200 by 60: the same line is drawn twice, the nearer one larger and lower.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">
    <rect width="100%" height="100%" fill="${deep}"/>
    <path d="${shape}" transform="translate(${String(width)} 300) scale(-1 5.5)" fill="${deepOnDark}" opacity="0.35"/>
    <path d="${shape}" transform="translate(0 450) scale(1 3)" fill="${light}"/>
  </svg>`;
  const picture = await sharp(Buffer.from(svg)).png({ palette: true, effort: 7 }).toBuffer();
  await writeFile(join(folder, path), picture);
}

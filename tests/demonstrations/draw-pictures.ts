import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/**
 * Draws the pictures of the demonstrations anew: `node tests/demonstrations/draw-pictures.ts`. Each is drawn by hand as SVG, of
 * nothing and no one there is, and kept as a PNG beside its page, as a council would have it from a camera.
 */
export const pictures: Readonly<Record<string, string>> = {
  'tests/demonstrations/pictures/your-view.svg':
    'content/cambridge/campaigns/your-view/your-view.png',
  'tests/demonstrations/pictures/talk-to-us.svg': 'content/cambridge/events/talk-to-us.png',
};

if (process.argv[1]?.endsWith('draw-pictures.ts') === true) {
  for (const [from, to] of Object.entries(pictures))
    await sharp(await readFile(from))
      .png({ palette: true, compressionLevel: 9 })
      .toFile(to);
}

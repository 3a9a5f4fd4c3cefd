import { imageMetadata } from 'astro/assets/utils';
import { documentAt } from './document-facts.ts';

/**
 * The width and the height of a picture in public/, so that a page keeps room for it. Nothing where it is not there, which the
 * check reports, or where no one could say.
 * @param src its address: "/pictures/town-hall.jpg"
 */
export async function pictureInPublic(src: string): Promise<{ width?: number; height?: number }> {
  const bytes = src.startsWith('/') ? documentAt(src.replace(/[?#].*$/, '')) : undefined;
  if (bytes === undefined) return {};
  try {
    const { width, height } = await imageMetadata(bytes, src);
    return { width, height };
  } catch {
    return {};
  }
}

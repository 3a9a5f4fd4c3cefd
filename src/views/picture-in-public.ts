import { imageMetadata } from 'astro/assets/utils';
import { fileAt, type CouncilFiles } from '../council/files/council-files.ts';
import { bytesOfDocument } from './document-facts.ts';

/**
 * The width and the height of a picture in public/ or among the council's own files, so that a page keeps room for it. Nothing where it is not there, which the
 * check reports, or where no one could say.
 * @param src its address: "/pictures/town-hall.jpg"
 */
export async function pictureInPublic(
  src: string,
  files: CouncilFiles,
): Promise<{ width?: number; height?: number }> {
  const bytes = src.startsWith('/') ? bytesOfDocument(fileAt(src, files)) : undefined;
  if (bytes === undefined) return {};
  try {
    const { width, height } = await imageMetadata(bytes, src);
    return { width, height };
  } catch {
    return {};
  }
}

import { pagesWithPictures } from 'front-door:pages-with-pictures';
import type { ContentFile } from '../council/council.ts';
import { hasOwnPictures } from '../council/mdx/own-pictures.ts';
import { wordsAsComponent, type Body } from './words-as-component.ts';

/** What an editor wrote below the settings of one file, to be shown. */
export async function bodyOf({ file, tree }: ContentFile<unknown>): Promise<Body> {
  if (!hasOwnPictures(tree)) return wordsAsComponent(tree);
  const page = await pagesWithPictures[file]?.();
  if (page === undefined) throw new Error(`The pictures of ${file} are not known to the build.`);
  return { Content: page.Content, headings: page.getHeadings() };
}

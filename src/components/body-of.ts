import { type CollectionKey, getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/**
 * What an editor wrote below the frontmatter of one file, as a component.
 * @param id The file's id in its folder, as `ContentFile` has it.
 */
export async function bodyOf(
  collection: CollectionKey,
  id: string,
): Promise<AstroComponentFactory> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There are no words for "${id}" among ${collection}.`);
  return (await render(entry)).Content;
}

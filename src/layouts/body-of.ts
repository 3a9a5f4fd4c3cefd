import { type CollectionKey, getEntry, render } from 'astro:content';

/** What an editor wrote below the frontmatter of one file: as a component, and its headings. */
type Body = Awaited<ReturnType<typeof render>>;

/** @param id The file's id in its folder, as `ContentFile` has it. */
export async function bodyOf(collection: CollectionKey, id: string): Promise<Body> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There are no words for "${id}" among ${collection}.`);
  return render(entry);
}

import { type CollectionKey, getEntry, render } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** What an editor wrote below the frontmatter of one file. */
export interface Body {
  Content: AstroComponentFactory;
  headings: MarkdownHeading[];
}

/** @param id The file's id in its folder, as `ContentFile` has it. */
export async function bodyOf(collection: CollectionKey, id: string): Promise<Body> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There are no words for "${id}" among ${collection}.`);
  return render(entry);
}

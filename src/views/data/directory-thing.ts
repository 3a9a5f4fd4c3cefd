import type { DirectoryEntry } from '../../site/schemas/directory.ts';
import type { Thing } from './json-ld.ts';

/** A directory for search engines: its entries in their order, and where there is more about each. */
export function directoryThing(
  page: { title: string; description: string; path: string },
  entries: readonly DirectoryEntry[],
  site: string,
): Thing {
  return {
    '@type': 'ItemList',
    name: page.title,
    description: page.description,
    url: `${site}${page.path}`,
    numberOfItems: entries.length,
    itemListElement: entries.map(({ name, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      ...(href !== undefined && { url: new URL(href, site).href }),
    })),
  };
}

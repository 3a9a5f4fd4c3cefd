import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { councilId } from './council/read/current.ts';
import { defaultContentFolder } from './council/read/load-council.ts';
import { kindFolders, kinds, type KindFolder } from './site/kinds.ts';

/**
 * The words of MDX files, for pages to render. What their frontmatter says was read and checked by `loadCouncil`, with
 * file and line; it is not checked a second time here.
 */
function wordsIn(
  folder: string,
  pattern: string | string[] = ['**/*.mdx', '!**/~$*'],
): ReturnType<typeof defineCollection> {
  return defineCollection({
    loader: glob({
      base: `${defaultContentFolder}/${councilId}/${folder}`,
      pattern,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.looseObject({}),
  });
}

const withProse = kindFolders.filter((folder) => kinds[folder].hasProse);

export const collections = {
  ...(Object.fromEntries(withProse.map((folder) => [folder, wordsIn(folder)])) as Record<
    KindFolder,
    ReturnType<typeof wordsIn>
  >),
  charter: wordsIn('', 'charter.mdx'),
};

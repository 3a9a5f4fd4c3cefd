import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { councilId } from './council/read/current.ts';
import { defaultContentFolder } from './council/read/load-council.ts';

/**
 * The words of each MDX file, for pages to render. What its frontmatter says was read and checked by
 * `loadCouncil`, with file and line; it is not checked a second time here.
 */
function wordsIn(folder: string): ReturnType<typeof defineCollection> {
  return defineCollection({
    loader: glob({
      base: `${defaultContentFolder}/${councilId}/${folder}`,
      pattern: '**/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.looseObject({}),
  });
}

export const collections = {
  services: wordsIn('services'),
  notices: wordsIn('notices'),
  offices: wordsIn('offices'),
  news: wordsIn('news'),
  alerts: wordsIn('alerts'),
  pages: wordsIn('pages'),
  forms: wordsIn('forms'),
  charter: defineCollection({
    loader: glob({
      base: `${defaultContentFolder}/${councilId}`,
      pattern: 'charter.mdx',
      generateId: () => 'charter',
    }),
    schema: z.looseObject({}),
  }),
};

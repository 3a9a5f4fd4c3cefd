import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultContentFolder } from '../../src/council/read/load-council.ts';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';
import { kindFolders } from '../../src/site/kinds.ts';
import type { CouncilContent } from './states.ts';

/** What the council of a build has written: the kinds of page in its folder, whether postcodes are looked up and copies kept, and its languages. */
export async function contentOf({ council, lookUps }: Snapshot): Promise<CouncilContent> {
  const kinds = new Set<string>();
  for (const folder of kindFolders) {
    const found = await readdir(join(defaultContentFolder, council.id, folder), {
      recursive: true,
    }).catch(() => []);
    if (found.some((name) => name.endsWith('.mdx'))) kinds.add(folder);
  }
  const facts = await readFile(join(defaultContentFolder, council.id, 'council.yaml'), 'utf8');
  const keepsCopies = (parse(facts) as { offline?: boolean }).offline === true;
  if (lookUps !== undefined) kinds.add('look-ups');
  if (await hasFilters(join(defaultContentFolder, council.id, 'directories'))) kinds.add('filters');
  return { languages: council.languages, kinds, keepsCopies };
}

/** Whether a directory can be narrowed down: one may be a short list without filters. */
async function hasFilters(folder: string): Promise<boolean> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.mdx'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.some((text) => /^filters:/m.test(text));
}

/** Every page that was built, by its address: `/`, `/charter/`, `/404.html`; those that no sitemap names too. */
export async function everyBuiltPage(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name}`.replace(/\/index\.html$/, '/'))
    .sort();
}

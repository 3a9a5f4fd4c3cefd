import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOn } from '../../src/council/mdx/anchors.ts';
import { parseMdx } from '../../src/council/mdx/parse.ts';
import { loadCouncil } from '../../src/council/read/load-council.ts';
import { siteAddresses } from '../../src/council/read/site-addresses.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';

/** What an editor's links are held against, and what was built: the same formulas, written in two rooms. */
const { council } = await builtSite();
const addresses = siteAddresses(await loadCouncil(council.id));
const built = (await readdir(siteFolder, { recursive: true }))
  .filter((file) => /(?:^|\/)index\.html$/.test(file))
  .map((file) => `/${file.replace(/index\.html$/, '')}`);

test('a link is allowed to every page that was built, and to no other', () => {
  expect([...new Set(addresses.map(({ path }) => path))].sort()).toEqual(built.sort());
});

describe('a link to a place on a page finds it', () => {
  // Places of the site's own frame are on some pages and not on others.
  const standing = anchorsOn(parseMdx(''));

  test.each(addresses.filter(({ anchors }) => anchors !== undefined))(
    '$path',
    async ({ path, anchors = () => new Set() }) => {
      const html = await readFile(join(siteFolder, path, 'index.html'), 'utf8');
      const ids = new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id));
      expect([...anchors().difference(standing)].filter((anchor) => !ids.has(anchor))).toEqual([]);
    },
  );
});

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagefindInParts, type Pagefind } from '../../src/client/pagefind-in-parts.ts';
import type { NamedPage } from '../../src/search/search-index.ts';
import { beginPageIndex } from '../../src/server/build/page-index.ts';
import { readPages } from '../../src/server/index-for-search.ts';
import { pagefindInNode, putBack } from '../support/pagefind-in-node.ts';

let folder = '';
let pages: NamedPage[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-parts-'));
  const addresses = Array.from({ length: 40 }, (_, number) => `/bins/bin-${String(number)}`);
  const index = await beginPageIndex(folder, { most: 10 });
  index.expect(addresses);
  for (const [number, address] of addresses.entries()) {
    const html = Buffer.from(
      `<html lang="en"><body><main data-pagefind-body><h1>Bin ${String(number)}</h1><p>We empty it on Fridays in street${String(number)}.</p></main></body></html>`,
    );
    await mkdir(join(folder, address), { recursive: true });
    await writeFile(join(folder, address, 'index.html'), html);
    index.take(address, html);
  }
  const indexed = await index.written();
  pages = (await readPages(folder, indexed)).map(({ page }) => page);
});
afterAll(async () => {
  putBack();
  await rm(folder, { recursive: true });
});

/** Pagefind in this site, and each part that was fetched. */
async function inParts(): Promise<{ pagefind: Pagefind; fetched: string[] }> {
  const { pagefind } = await pagefindInNode(folder);
  const fetched: string[] = [];
  return {
    fetched,
    pagefind: {
      search: (words) => pagefind.search(words),
      mergeIndex: (path) => {
        fetched.push(path);
        return pagefind.mergeIndex(path);
      },
    },
  };
}

test('every page has its excerpt, whichever part it is in', async () => {
  expect(new Set(pages.map(({ part }) => part))).toEqual(new Set([undefined, 1, 2, 3]));
  const { lookUp } = pagefindInParts((await inParts()).pagefind);
  for (const page of pages) {
    const [, number = ''] = /bin-(\d+)/.exec(page.href) ?? [];
    const excerptOf = await lookUp(['fridays', `street${number}`], [page]);
    const excerpt = await excerptOf(page);
    expect(excerpt?.url).toBe(page.href);
    expect(excerpt?.excerpt).toContain(`<mark>street${number}.</mark>`);
  }
});

test('only the parts of the pages asked for are fetched, and each once', async () => {
  const { pagefind, fetched } = await inParts();
  const { lookUp } = pagefindInParts(pagefind);
  const inPart = (part: number | undefined): NamedPage[] =>
    pages.filter((page) => page.part === part).slice(0, 2);
  await lookUp(['fridays'], inPart(undefined));
  expect(fetched).toEqual([]);
  await lookUp(['fridays'], inPart(2));
  await lookUp(['fridays'], [...inPart(2), ...inPart(3)]);
  expect(fetched).toEqual(['/pagefind/2/', '/pagefind/3/']);
});

test('a page that has none of the words, or is in no part, has no excerpt', async () => {
  const { lookUp } = pagefindInParts((await inParts()).pagefind);
  const [page] = pages;
  if (page === undefined) throw new Error('There are forty.');
  const excerptOf = await lookUp(['street7'], [page]);
  expect(await excerptOf({ href: '/elsewhere/', title: 'Elsewhere' })).toBeUndefined();
  expect(await excerptOf({ ...page, href: '/another/' })).toBeUndefined();
});

test('the second part has what it needs of its own, and Pagefind itself is there once', async () => {
  const names = await readdir(join(folder, 'pagefind', '1'));
  expect(names.sort()).toEqual([
    'fragment',
    'index',
    'pagefind-entry.json',
    expect.stringMatching(/^pagefind\.en_[0-9a-f]+\.pf_meta$/) as string,
  ]);
});

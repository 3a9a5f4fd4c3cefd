import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptFiles } from '../../src/council/kept/kept-files.ts';
import { keptTable, type KeptTable } from '../../src/council/kept/kept-table.ts';
import { beginPageIndex, type IndexedPage } from '../../src/server/build/page-index.ts';
import { readPages, type ReadPage } from '../../src/server/index-for-search.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-read-pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

const site = (): string => join(folder, 'site');
const table = (): Promise<KeptTable> => keptTable(keptFiles(join(folder, 'kept')), ['search']);

/** Builds a site of these pages and what Pagefind makes of them, as a build does. */
async function indexed(pages: Readonly<Record<string, string>>): Promise<IndexedPage[]> {
  await rm(site(), { recursive: true, force: true });
  const index = await beginPageIndex(site());
  const addresses = Object.keys(pages);
  index.expect(addresses);
  for (const address of addresses) {
    const html = Buffer.from(
      `<html lang="en"><head><meta name="description" content="About ${address}"></head><body><main data-pagefind-body><h1>${address}</h1>${pages[address] ?? ''}</main></body></html>`,
    );
    await mkdir(join(site(), address), { recursive: true });
    await writeFile(join(site(), address, 'index.html'), html);
    index.take(address, html);
  }
  return index.written();
}

const fragments = (): string => join(site(), 'pagefind', 'fragment');

const words = (pages: readonly ReadPage[], href: string): string | undefined =>
  pages.find(({ page }) => page.href === href)?.words;

test('what was read of a page is read again only where its HTML is other', async () => {
  const known = await table();
  const pages = { '/bins': 'Bins, blue bins.', '/keys': 'Keys.' };
  const first = await readPages(site(), await indexed(pages), known);
  expect(words(first, '/bins/')).toBe('bins 3\nblue');
  await known.keep();
  const from = await indexed({ '/bins': 'Bins, blue bins.', '/keys': 'Found keys.' });
  // A page that is as it was is not even looked at.
  const bins = first.find(({ page }) => page.href === '/bins/')?.page.id ?? '';
  await writeFile(join(fragments(), `${bins}.pf_fragment`), 'unreadable');
  const again = await readPages(site(), from, await table());
  expect(again.map(({ page }) => page.href)).toEqual(['/bins/', '/keys/']);
  expect(again[0]).toEqual(first[0]);
  expect(words(again, '/keys/')).toBe('keys 2\nfound');
  const ids = again.map(({ page }) => `${page.id ?? ''}.pf_fragment`);
  expect(ids.sort()).toEqual((await readdir(fragments())).sort());
});

test('a page that is gone, and one that is new, are found out', async () => {
  const known = await table();
  await readPages(site(), await indexed({ '/bins': 'Bins.', '/keys': 'Keys.' }), known);
  await known.keep();
  const pages = await readPages(
    site(),
    await indexed({ '/keys': 'Keys.', '/skips': 'Skips.' }),
    known,
  );
  expect(pages.map(({ page }) => page.href)).toEqual(['/keys/', '/skips/']);
});

test.each([
  ['that no page has', 'en_0000000'],
  ['that another page has now', undefined],
])('where a page was known by a name %s, all are read', async (_, name) => {
  const known = await table();
  const from = await indexed({ '/bins': 'Bins.', '/keys': 'Keys.' });
  const made = await readPages(site(), from, known);
  const [bins, keys] = made;
  const [its] = from.filter(({ address }) => address === '/bins/');
  if (bins === undefined || keys?.page.id === undefined) throw new Error('Two pages were made.');
  const wrong = { ...bins, page: { ...bins.page, id: name ?? keys.page.id } };
  // Only this one is known, under a name that is not its own.
  const other = await keptTable(keptFiles(join(folder, 'other')), ['search']);
  other.put([its?.address ?? '', its?.hash ?? '', '0'], wrong);
  expect(await readPages(site(), from, other)).toEqual(made);
});

test('what no one handed over is read from what Pagefind wrote', async () => {
  const made = await readPages(site(), await indexed({ '/bins': 'Bins.', '/keys': 'Keys.' }));
  expect(await readPages(site())).toEqual(made);
});

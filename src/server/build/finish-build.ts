import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Council } from '../../council/council.ts';
import { dayOfBuildNow } from '../../council/read/day-of-build.ts';
import { endedPages } from '../../council/read/ended-pages.ts';
import { successorRedirects } from '../../council/read/successor-redirects.ts';
import { snapshotOf } from '../../council/snapshot/snapshot-of.ts';
import type { Snapshot } from '../../council/snapshot/snapshot.ts';
import { openDataHeaders, securityHeaders } from '../../http/security-headers.ts';
import { allWords } from '../../i18n/all-words.ts';
import { openDataFolder, searchAddress } from '../../site/addresses.ts';
import { allLanguages } from '../../site/all-languages.ts';
import { netlifyRedirects } from '../../site/netlify-redirects.ts';
import { searchFacts } from '../../views/search-facts.ts';
import { indexForSearch } from '../index-for-search.ts';
import { adminFrom } from '../admin-setting.ts';
import { writeGitHostAdmin } from '../editing/git-host.ts';
import { precompress } from '../precompress.ts';
import { copyOwnFiles } from './copy-own-files.ts';
import { drawCard } from './draw-card.ts';
import type { KeptFiles } from '../../council/kept/kept-files.ts';
import { keptTable } from '../../council/kept/kept-table.ts';
import type { PageIndex } from './page-index.ts';
import type { KnownHashes } from './hash-of-files.ts';
import { writeSitemap } from './sitemap-of.ts';
import { writeWorker } from './write-worker.ts';

/** Where the page shells are built. They are moved into the snapshot and never published. */
const SHELLS = '_shell';

interface Finished {
  /** The folder that all pages have been written to. */
  folder: string;
  /** Their addresses, without the slash at their beginning. */
  pages: readonly string[];
  /** The address that the site is published at. */
  site: string;
  council: Council;
  /** Where the snapshot for the functions is written. */
  snapshot: string;
  kept: KeptFiles;
  /** The hash of our code, before any of it was read. */
  code: string;
  /** To which all pages were handed over. */
  index: PageIndex;
  /** Those of pages that were written a moment ago; what is compressed of them is added. */
  hashes?: KnownHashes;
}

/**
 * What comes after the pages: the search index, the snapshot for the functions, the headers and redirects that Netlify
 * reads, the sitemap and the compressed files.
 * @returns what a log says of it
 */
export async function finishBuild(finished: Finished): Promise<string> {
  const { folder, site, council, snapshot, kept, code, index, hashes = new Map() } = finished;
  const { redirects, facts } = council;
  const shells = await takeShells(folder);
  const shownByFunctions = await searchPages(folder, facts);
  await moveMissingPages(folder, facts.languages);
  await copyOwnFiles(folder, council);
  await writeWorker(folder, council, { kept, code });
  const known = await keptTable(kept, ['search', code]);
  const packed = await keptTable(kept, ['compressed', code]);
  // Pagefind has read the pages in a process of its own, and while it ends they are compressed.
  const compress = process.env['NETLIFY'] === undefined;
  const [{ said, indexes, packing }] = await Promise.all([
    indexForSearch(folder, searchFacts(council), { index, known }).then((found) => {
      // The names of all pages are other after any change, and one processor packs them for as long as all that follows takes.
      const packing = compress
        ? precompress(join(folder, 'pagefind'), kept, { known: packed, hashes })
        : undefined;
      packing?.catch(() => undefined);
      return { ...found, packing };
    }),
    compress
      ? precompress(folder, kept, { without: 'pagefind', known: packed, hashes })
      : undefined,
    drawCard(folder, council),
  ]);
  await known.keep();
  await writeSnapshot(snapshot, council, shells, { indexes, pages: shownByFunctions });
  await writeFile(join(folder, '_headers'), netlifyHeaders());
  const rules = netlifyRedirects({
    redirects,
    leaving: successorRedirects(council, dayOfBuildNow()),
    ended: endedPages(council).map(({ path }) => path),
    languages: facts.languages,
  });
  await writeFile(join(folder, '_redirects'), rules);
  const admin = adminFrom(process.env);
  if (admin.kind === 'git-host') await writeGitHostAdmin(folder, council, admin);
  // Written after all beside it is compressed: crawlers take it as it is.
  await writeSitemap({ folder, council, site, pages: finished.pages });
  await packing;
  await packed.keep();
  await kept.tidy();
  return said;
}

/** @param shells by language; none in development, where functions have no page frames */
export async function writeSnapshot(
  path: string,
  council: Council,
  shells: Record<string, string>,
  search?: Snapshot['search'],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const isBuilt = Object.keys(shells).length > 0;
  const site: Snapshot = {
    ...snapshotOf(council, allWords, shells),
    ...(isBuilt ? { builtAt: new Date().toISOString() } : {}),
    ...(search === undefined ? {} : { search }),
  };
  await writeFile(path, JSON.stringify(site));
}

/** The built shells by language, taken out of what is published. */
async function takeShells(folder: string): Promise<Record<string, string>> {
  const shells = join(folder, SHELLS);
  const languages = await readdir(shells);
  const read = await Promise.all(
    languages.map(async (language): Promise<[string, string]> => [
      language,
      await readFile(join(shells, language, 'index.html'), 'utf8'),
    ]),
  );
  await rm(shells, { recursive: true });
  return Object.fromEntries(read);
}

/** The built search pages by language: what a function puts answers into. They are published too. */
async function searchPages(
  folder: string,
  facts: Council['facts'],
): Promise<Record<string, string>> {
  const read = await Promise.all(
    allLanguages(facts).map(async (language): Promise<[string, string]> => [
      language,
      await readFile(join(folder, searchAddress(language), 'index.html'), 'utf8'),
    ]),
  );
  return Object.fromEntries(read);
}

function netlifyHeaders(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...lines,
    '/_astro/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    `${openDataFolder}*`,
    ...Object.entries(openDataHeaders).map(([name, value]) => `  ${name}: ${value}`),
    '',
  ].join('\n');
}

/** Astro gives its own name to the English page for an address that is none, and a folder to those of other languages. */
async function moveMissingPages(folder: string, languages: readonly string[]): Promise<void> {
  for (const language of languages) {
    const built = join(folder, language, '404');
    await rename(join(built, 'index.html'), `${built}.html`);
    await rmdir(built);
  }
}

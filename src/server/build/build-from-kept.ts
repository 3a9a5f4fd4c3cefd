import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { findingInWords } from '../../council/wording/finding.ts';
import { dataParts, pageParts } from '../../views/page-parts.ts';
import { codeHash } from './code-hash.ts';
import { filesBelow } from './files-below.ts';
import type { KnownHashes } from './hash-of-files.ts';
import { keptPacks } from '../../council/kept/kept-packs.ts';
import { keepPages } from './kept-pages.ts';
import { removeOthers, writeChanged } from './write-changed.ts';
import { keptOf, keptProgram, programKey } from './kept-program.ts';

/** The program of pages reads the council once a process. */
let wasBuilt = false;

/**
 * Builds the council that COUNCIL names without the bundler, with the program that an earlier build made of the same
 * code: only pages of which a part has changed are made. What is written is what Astro would write, byte for byte
 * (tests/build/kept-pages.test.ts).
 * @returns whether it could; never twice in one process. Where not, Astro has to build; where the content has mistakes, it says what they are
 */
export async function buildFromKept(
  id: string,
  { pages: folder, snapshot }: { pages: string; snapshot: string },
  { isQuiet = false, hashes = new Map() }: { isQuiet?: boolean; hashes?: KnownHashes } = {},
): Promise<boolean> {
  if (wasBuilt) return false;
  wasBuilt = true;
  const { programs, pages } = keptOf(id);
  // The council is read only where there is something to build it with: Astro reads it anew.
  if (!(await isAny(programs))) return false;
  const { council } = await import('../../council/read/current.ts');
  const code = await codeHash();
  const site = siteUrl(council.facts.url);
  const key = council.id === id ? await programKey(council, { site, code }) : undefined;
  const program = key === undefined ? undefined : await keptProgram(programs, key);
  if (program === undefined) return false;
  const [{ astroProgram }, { beginPageIndex }, { writePages }, { finishBuild }] = await Promise.all(
    [
      import('./astro-program.ts'),
      import('./page-index.ts'),
      import('./write-pages.ts'),
      import('./finish-build.ts'),
    ],
  );
  if (!isQuiet) for (const finding of council.findings) console.warn(findingInWords(finding));
  const kept = keptPacks(pages);
  const index = await beginPageIndex(folder, { kept, code, hashes });
  const prerenderer = keepPages(await astroProgram(program), {
    kept,
    partsOf: pageParts(council, site),
    dataPartsOf: dataParts(council, site),
    codeBefore: code,
    codeNow: () => codeHash(),
    index,
  });
  await mkdir(folder, { recursive: true });
  const assets = await copyFiles(program.assets, folder);
  const { pages: written, files } = await writePages(folder, site, { prerenderer, hashes });
  const now = new Set([...assets, ...files]);
  // What is compressed of a page that is as it was is as it was. All else is made anew after the pages.
  const isCompressed = process.env['NETLIFY'] === undefined ? /\.(?:gz|br)$/ : /^$/;
  const isLeft = (name: string): boolean =>
    // The index is written meanwhile, and its files are compared when it is whole (page-index.ts).
    name === 'pagefind' || now.has(name) || now.has(name.replace(isCompressed, ''));
  await removeOthers(folder, isLeft);
  const said = await finishBuild({
    ...{ folder, pages: written, site, council, snapshot },
    ...{ kept, code, index, hashes },
  });
  if (!isQuiet) console.info(said);
  return true;
}

async function isAny(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length > 0;
}

/** @returns the names of the files, with / between */
async function copyFiles(from: string, to: string): Promise<string[]> {
  const names = filesBelow(from);
  for (const name of names) await writeChanged(join(to, name), await readFile(join(from, name)));
  return names;
}

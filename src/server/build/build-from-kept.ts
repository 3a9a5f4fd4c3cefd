import { cp, rm } from 'node:fs/promises';
import { siteUrl } from '../../council/snapshot/snapshot-of.ts';
import { findingInWords } from '../../council/wording/finding.ts';
import { pageParts } from '../../views/page-parts.ts';
import { codeHash } from './code-hash.ts';
import { keptFiles } from '../../council/kept/kept-files.ts';
import { keepPages } from './kept-pages.ts';
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
  { isQuiet = false } = {},
): Promise<boolean> {
  if (wasBuilt) return false;
  wasBuilt = true;
  const { council } = await import('../../council/read/current.ts');
  const code = await codeHash();
  const site = siteUrl(council.facts.url);
  const { programs, pages } = keptOf(id);
  const key = council.id === id ? await programKey(council, { site, code }) : undefined;
  const program = key === undefined ? undefined : await keptProgram(programs, key);
  if (program === undefined) return false;
  const [{ astroProgram }, { writePages }, { finishBuild }, { writeSitemap }] = await Promise.all([
    import('./astro-program.ts'),
    import('./write-pages.ts'),
    import('./finish-build.ts'),
    import('./sitemap-of.ts'),
  ]);
  if (!isQuiet) for (const finding of council.findings) console.warn(findingInWords(finding));
  const kept = keptFiles(pages);
  const prerenderer = keepPages(await astroProgram(program), {
    kept,
    partsOf: pageParts(council, site),
    codeBefore: code,
    codeNow: () => codeHash(),
  });
  await rm(folder, { recursive: true, force: true });
  await cp(program.assets, folder, { recursive: true });
  const written = await writePages(folder, site, prerenderer);
  const said = await finishBuild({ folder, council, snapshot, kept, code });
  if (!isQuiet) console.info(said);
  await writeSitemap({ folder, council, site, pages: written });
  return true;
}

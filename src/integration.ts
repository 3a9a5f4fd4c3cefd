import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Council } from './council/council.ts';
import type { Snapshot } from './council/snapshot/snapshot.ts';
import { findingInWords, type Finding } from './council/wording/finding.ts';
import { council as firstRead, readAnew } from './council/read/current.ts';
import { ContentErrors, defaultContentFolder, loadCouncil } from './council/read/load-council.ts';
import { siteUrl, snapshotOf } from './council/snapshot/snapshot-of.ts';
import { isWithin, oneAtATime } from './council/read/watching.ts';
import { securityHeaders } from './http/security-headers.ts';
import { allWords } from './i18n/all-words.ts';
import { codeHash } from './server/build/code-hash.ts';
import { keepPages } from './server/build/kept-pages.ts';
import { keptFiles, nothingKept, type KeptFiles } from './server/build/kept-files.ts';
import { pagesWithPictures } from './server/build/pages-with-pictures.ts';
import { indexForSearch } from './server/index-for-search.ts';
import { precompress } from './server/precompress.ts';
import { netlifyRedirects } from './site/netlify-redirects.ts';
import { allLanguages } from './site/all-languages.ts';
import { searchAddress } from './site/addresses.ts';
import { pageParts } from './views/page-parts.ts';
import { searchFacts } from './views/search-facts.ts';
import { showMistakesInDev } from './server/dev-mistakes.ts';
import { serveFunctionsInDev } from './server/dev-functions.ts';

/** Where the snapshot stands; `#site` in package.json names it for the functions. */
const SNAPSHOT = join(process.env['SNAPSHOT_DIR'] ?? '.frontdoor', 'site.json');
/** Development has its own, without page frames, so that what was built can still be served after it. */
const DEV_SNAPSHOT = join('.frontdoor', 'dev', 'site.json');
/** Where the page shells are built. They are moved into the snapshot and never published. */
const SHELLS = '_shell';

/** Whether what was read when this process began has been built from. */
let wasRead = false;

/**
 * Ties Front Door to Astro's build: the content is checked first, and after the pages come the snapshot for the
 * functions, the search index, and the headers and redirects that Netlify reads.
 */
export function frontDoor(councilId: string): AstroIntegration {
  let council: Council = firstRead;
  let kept: KeptFiles = nothingKept;
  let codeBefore = '';
  return {
    name: 'front-door',
    hooks: {
      'astro:config:setup': async ({ updateConfig, logger, command }) => {
        // A process that builds a second time reads again: someone may have written meanwhile.
        if (wasRead) council = await loadCouncil(councilId);
        wasRead = true;
        readAnew(council);
        for (const finding of council.findings) logger.warn(findingInWords(finding));
        updateConfig({
          site: siteUrl(council.facts.url),
          vite: { plugins: [pagesWithPictures(() => council)] },
          // In development Astro would answer a function's address, which has no slash at its end, with 404.
          ...(command === 'dev' ? { trailingSlash: 'ignore' } : {}),
        });
        if (command === 'dev') {
          await writeSnapshot(DEV_SNAPSHOT, council, {});
          updateConfig({ vite: { resolve: { alias: { '#site': resolve(DEV_SNAPSHOT) } } } });
        }
      },
      'astro:config:done': async ({ config }) => {
        // `--force` makes everything, and leaves nothing of it for another build.
        if (process.argv.includes('--force')) return;
        kept = keptFiles(fileURLToPath(new URL('kept/', config.cacheDir)));
        codeBefore = await codeHash();
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const partsOf = pageParts(council, siteUrl(council.facts.url));
        setPrerenderer((astro) =>
          keepPages(astro, { kept, partsOf, codeBefore, codeNow: () => codeHash() }),
        );
      },
      'astro:server:setup': ({ server, logger }) => {
        serveFunctionsInDev(server);
        // The council is read once a process; an editor's change to any of its files must be seen at once.
        const folder = resolve(defaultContentFolder, councilId);
        let mistakes: readonly Finding[] = [];
        const read = oneAtATime(async () => {
          try {
            council = await loadCouncil(councilId);
            readAnew(council);
            await writeSnapshot(DEV_SNAPSHOT, council, {});
            mistakes = [];
            server.moduleGraph.invalidateAll();
            // Which pages there are is asked anew: Astro keeps it until content changes.
            for (const { hot } of Object.values(server.environments))
              hot.send('astro:content-changed', {});
          } catch (error) {
            if (!(error instanceof ContentErrors)) logger.error(String(error));
            else mistakes = error.findings.filter(({ severity }) => severity === 'error');
          }
        });
        let reading = Promise.resolve();
        const readAgain = async (): Promise<void> => {
          await read();
          for (const mistake of mistakes) logger.error(findingInWords(mistake));
          // With mistakes too: the page that an editor looks at then says what they are.
          server.ws.send({ type: 'full-reload' });
        };
        showMistakesInDev(server, async () => {
          await reading;
          // Not every system tells of every change, and a mistake that is mended must not stay.
          if (mistakes.length > 0) await read();
          return mistakes;
        });
        server.watcher.add(folder);
        server.watcher.on('all', (event, path) => {
          if (isWithin(folder, path) && event !== 'addDir') reading = readAgain();
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { said, indexes } = await indexForSearch(folder, searchFacts(council));
        logger.info(said);
        await writeSnapshot(SNAPSHOT, council, await takeShells(folder), {
          indexes,
          pages: await searchPages(folder, council.facts),
        });
        await writeFile(join(folder, '_headers'), netlifyHeaders());
        const { redirects, facts } = council;
        await moveMissingPages(folder, facts.languages);
        await writeFile(join(folder, '_redirects'), netlifyRedirects(redirects, facts.languages));
        // The sitemap is written by its own integration, after this one.
        if (process.env['NETLIFY'] === undefined) await precompress(folder, kept);
        await kept.tidy();
      },
    },
  };
}

async function writeSnapshot(
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

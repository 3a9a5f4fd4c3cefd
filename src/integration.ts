import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { normalizePath, type ViteDevServer } from 'vite';
import type { Council } from './council/council.ts';
import { findingInWords, type Finding } from './council/wording/finding.ts';
import { hasOwnPictures } from './council/mdx/own-pictures.ts';
import { filesWithProse } from './council/read/files-with-prose.ts';
import { council as firstRead, readAnew } from './council/read/current.ts';
import { ContentErrors, defaultContentFolder, loadCouncil } from './council/read/load-council.ts';
import { siteUrl } from './council/snapshot/snapshot-of.ts';
import { tellOfChanges } from './council/read/tell-of-changes.ts';
import { isWithin, oneAtATime } from './council/read/watching.ts';
import { codeHash } from './server/build/code-hash.ts';
import { finishBuild, writeSnapshot } from './server/build/finish-build.ts';
import { importAsAsked } from './server/build/import-as-asked.ts';
import { keepPages } from './server/build/kept-pages.ts';
import { keepProgram, keptOf, programKey } from './server/build/kept-program.ts';
import { nothingKept, type KeptFiles } from './council/kept/kept-files.ts';
import { keptPacks } from './council/kept/kept-packs.ts';
import { beginPageIndex, type PageIndex } from './server/build/page-index.ts';
import { pagesWithPictures } from './server/build/pages-with-pictures.ts';
import { programFolder } from './server/build/program-folder.ts';
import { dataParts, pageParts } from './views/page-parts.ts';
import { editInDev } from './server/dev-editing.ts';
import { tellAuthorInDev } from './server/dev-author.ts';
import { adminFrom } from './server/admin-setting.ts';
import { serveFilesInDev } from './server/dev-files.ts';
import { showMistakesInDev } from './server/dev-mistakes.ts';
import { serveFunctionsInDev } from './server/dev-functions.ts';

/** Where the snapshot stands; `#site` in package.json names it for the functions. */
const SNAPSHOT = join(process.env['SNAPSHOT_DIR'] ?? '.frontdoor', 'site.json');
/** Development has its own, without page frames, so that what was built can still be served after it. */
const DEV_SNAPSHOT = join('.frontdoor', 'dev', 'site.json');

/** Whether what was read when this process began has been built from. */
let wasRead = false;

/**
 * Ties Front Door to Astro's build: the content is checked first, and after the pages come the snapshot for the
 * functions, the search index, and the headers and redirects that Netlify reads.
 * @param code its hash, from before the bundler or Sass read it; empty in development
 */
export function frontDoor(councilId: string, code: string): AstroIntegration {
  let council: Council = firstRead;
  let kept: KeptFiles = nothingKept;
  let codeBefore = '';
  let outDir = '';
  let cacheDir = '';
  let keepsProgram = false;
  let pagesByKey: ReadonlyMap<string, unknown> = new Map();
  let index: PageIndex | undefined;
  return {
    name: 'front-door',
    hooks: {
      'astro:config:setup': async ({
        updateConfig,
        injectScript,
        injectRoute,
        logger,
        command,
      }) => {
        // A process that builds a second time reads again: someone may have written meanwhile.
        if (wasRead) council = await loadCouncil(councilId);
        wasRead = true;
        readAnew(council);
        for (const finding of council.findings) logger.warn(findingInWords(finding));
        updateConfig({
          site: siteUrl(council.facts.url),
          vite: { plugins: [pagesWithPictures(() => council), importAsAsked()] },
          // In development Astro would answer a function's address, which has no slash at its end, with 404.
          ...(command === 'dev' ? { trailingSlash: 'ignore' } : {}),
        });
        if (command === 'dev') {
          await writeSnapshot(DEV_SNAPSHOT, council, {});
          updateConfig({ vite: { resolve: { alias: { '#site': resolve(DEV_SNAPSHOT) } } } });
          // Only here: a build is never told of them.
          injectRoute({
            pattern: '/components',
            entrypoint: './src/layouts/ComponentsPage.astro',
          });
          injectScript(
            'page',
            `import { tellTheAuthor } from '/src/client/author-panel.ts'; void tellTheAuthor();`,
          );
        }
      },
      'astro:config:done': async ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        // One for each council (astro.config.mjs).
        cacheDir = config.cacheDir.href;
        // `--force` makes everything, and leaves nothing of it for another build.
        if (process.argv.includes('--force')) return;
        kept = keptPacks(keptOf(councilId).pages);
        codeBefore = code;
        keepsProgram = true;
      },
      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server') pagesByKey = pages;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const site = siteUrl(council.facts.url);
        const partsOf = pageParts(council, site);
        const dataPartsOf = dataParts(council, site);
        // The bundler has written all that it makes, and no page is written yet.
        const codeKept = async (): Promise<void> => {
          const key = await programKey(council, { site, code: codeBefore });
          if (!keepsProgram || key === undefined) return;
          await keepProgram(keptOf(councilId).programs, key, {
            assets: outDir,
            program: programFolder(outDir),
            mark: JSON.stringify(cacheDir),
            styles: stylesOf(pagesByKey),
          });
        };
        const pageIndex = await beginPageIndex(outDir, { kept, code: codeBefore });
        index = pageIndex;
        setPrerenderer((astro) => {
          const codeNow = (): Promise<string> => codeHash();
          return keepPages(astro, {
            kept,
            partsOf,
            dataPartsOf,
            codeBefore,
            codeNow,
            codeKept,
            index: pageIndex,
          });
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        serveFunctionsInDev(server);
        serveFilesInDev(server, () => council);
        tellAuthorInDev(server, () => council);
        if (adminFrom(process.env).kind === 'here') {
          const folder = join(defaultContentFolder, councilId);
          editInDev(server, { id: councilId, folder, council: () => council });
        }
        // The council is read once a process; an editor's change to any of its files must be seen at once.
        const folder = resolve(defaultContentFolder, councilId);
        let mistakes: readonly Finding[] = [];
        const read = oneAtATime(async () => {
          try {
            const before = council;
            council = await loadCouncil(councilId);
            readAnew(council);
            await writeSnapshot(DEV_SNAPSHOT, council, {});
            mistakes = [];
            forgetModules(server, before, council);
            // Which pages there are is asked anew: Astro keeps it until content changes.
            for (const { hot } of Object.values(server.environments))
              hot.send('astro:content-changed', {});
          } catch (error) {
            if (!(error instanceof ContentErrors))
              logger.error(error instanceof Error ? error.message : String(error));
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
          if (!isWithin(folder, path) || event === 'addDir') return;
          tellOfChanges(path, () => {
            reading = readAgain();
          });
        });
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        if (index === undefined) throw new Error('The pages were made by none of ours.');
        const said = await finishBuild({
          ...{
            folder,
            pages: pages.map(({ pathname }) => pathname),
            site: siteUrl(council.facts.url),
          },
          ...{ council, snapshot: SNAPSHOT, kept, code: codeBefore, index },
        });
        logger.info(said);
      },
    },
  };
}

/**
 * Modules are made again where their code has the council in it: the styles its colours, and a page its own pictures.
 * All others ask for the newest council each time; functions read the snapshot.
 */
function forgetModules(server: ViteDevServer, before: Council, now: Council): void {
  const isBundled = (council: Council): boolean =>
    filesWithProse(council).some(({ tree }) => hasOwnPictures(tree));
  if (!isDeepStrictEqual(before.facts, now.facts) || isBundled(before) || isBundled(now)) {
    server.moduleGraph.invalidateAll();
    return;
  }
  const snapshot = normalizePath(resolve(DEV_SNAPSHOT));
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const module of moduleGraph.getModulesByFile(snapshot) ?? [])
      moduleGraph.invalidateModule(module);
  }
}

/** By page of `src/pages`, the styles that Astro found for it. */
function stylesOf(pages: ReadonlyMap<string, unknown>): Record<string, unknown[]> {
  return Object.fromEntries(
    [...pages].map(([key, page]) => [key, (page as { styles: unknown[] }).styles]),
  );
}

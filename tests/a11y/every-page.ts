import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPages } from '../support/built-pages.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { ensureChromium } from '../support/chromium.ts';
import { startSite } from '../support/site-process.ts';
import { contentOf, everyBuiltPage } from './council-content.ts';
import { enginesOf } from './engines-of.ts';
import { findingInWords, type Finding } from './finding.ts';
import type { PageEngine } from './finding-of-issue.ts';
import { keepFindings } from './kept-findings.ts';
import { openPages, type PageToOpen } from './open-pages.ts';
import { pageHash } from './page-hash.ts';
import { pagesOfEachKind } from './states.ts';
import { verdictsOf, type Verdicts } from './verdicts.ts';

/**
 * Every page of the built site by pa11y-ci, which opens it once and runs HTML CodeSniffer (WCAG2AA), axe (WCAG 2.2 AA and
 * best practice) and IBM's engine (WCAG 2.2 AA) on it. No page is left out and no rule is switched off. A page that an
 * engine has passed before, with the same styles and scripts, is not opened for it again; `--all` opens every page.
 *
 * IBM's engine takes as long as the two others together, so that `npm test` has it on one page of each kind;
 * `--every-engine` (`npm run a11y`) has it on all.
 */
const started = performance.now();
const opensAll = process.argv.includes('--all');
const hasEveryEngine = process.argv.includes('--every-engine');
const executablePath = ensureChromium();
const site = await builtSite();
const pages = await builtPages(siteFolder);
const ofEachKind = pagesOfEachKind(await everyBuiltPage(siteFolder), await contentOf(site));
const hashes = new Map<string, string>();
for (const path of new Set([...pages, ...ofEachKind]))
  hashes.set(path, await pageHash(siteFolder, path));

const engines: { name: PageEngine; pages: string[] }[] = [
  { name: 'htmlcs', pages: [...hashes.keys()] },
  { name: 'axe', pages: [...hashes.keys()] },
  { name: 'ibm', pages: hasEveryEngine ? [...hashes.keys()] : [...new Set(ofEachKind)] },
];

const verdicts = new Map<PageEngine, Verdicts>();
const unknown = new Map<string, PageEngine[]>();
for (const { name, pages: wanted } of engines) {
  const settings = await enginesOf(executablePath, [name]);
  const known = await verdictsOf({ name: `pages-${name}`, settings }, { opensAll });
  verdicts.set(name, known);
  for (const path of wanted) {
    if (!known.isKnown(hashes.get(path) ?? ''))
      unknown.set(path, [...(unknown.get(path) ?? []), name]);
  }
}
const opened = [...unknown].map(([path, names]) => ({ url: path, engines: names }));
const findings = opened.length === 0 ? [] : await findingsOn(opened);
for (const finding of findings) console.error(findingInWords(finding));
await keepFindings(`pages-${site.council.id}`, {
  findings,
  looked: engines.map(({ name, pages: wanted }) => ({ engine: name, count: wanted.length })),
  seconds: (performance.now() - started) / 1000,
});

let passed = 0;
let failed = 0;
for (const { name, pages: wanted } of engines) {
  const wrong = new Set(findings.filter(({ engine }) => engine === name).map(({ path }) => path));
  const asked = opened.filter(({ engines: names }) => names.includes(name)).map(({ url }) => url);
  const right = asked.filter((path) => !wrong.has(path));
  await verdicts.get(name)?.keep(right.flatMap((path) => hashes.get(path) ?? []));
  passed += wanted.length - wrong.size;
  failed += wrong.size;
  console.info(
    `${name}: ${String(wanted.length - wrong.size)} of ${String(wanted.length)} pages without a fault, ${String(asked.length)} of them opened`,
  );
}
console.info(`${((performance.now() - started) / 1000).toFixed(1)} s`);
const file = process.env['RESULTS_FILE'];
if (file !== undefined) await writeFile(file, JSON.stringify({ passed, failed }));
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function findingsOn(paths: PageToOpen[]): Promise<Finding[]> {
  const data = await mkdtemp(join(tmpdir(), 'front-door-a11y-'));
  const server = await startSite({ DATA_DIR: data });
  try {
    return await openPages(
      paths.map(({ url, engines: names }) => ({ url: server.url + url, engines: names })),
      executablePath,
    );
  } finally {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPages } from '../support/built-pages.ts';
import { siteFolder } from '../support/built-site.ts';
import { ensureChromium } from '../support/chromium.ts';
import { startSite } from '../support/site-process.ts';
import { enginesOf } from './engines-of.ts';
import { openPages, type Finding } from './open-pages.ts';
import { pageHash } from './page-hash.ts';
import { verdictsOf } from './verdicts.ts';

/**
 * Every page of the built site by two engines: pa11y-ci opens it once, and runs HTML CodeSniffer (WCAG2AA) and axe (WCAG
 * 2.2 AA and best practice) on it. No page is left out and no rule is switched off. A page that both have passed before,
 * with the same styles and scripts, is not opened again; `--all` opens every page.
 */
const started = performance.now();
const opensAll = process.argv.includes('--all');
const executablePath = ensureChromium();
const pages = await builtPages(siteFolder);
const hashes = new Map<string, string>();
for (const path of pages) hashes.set(path, await pageHash(siteFolder, path));

const settings = await enginesOf(executablePath);
const verdicts = await verdictsOf({ name: 'pages', settings }, { opensAll });
const unknown = pages.filter((path) => !verdicts.isKnown(hashes.get(path) ?? ''));
const findings = unknown.length === 0 ? [] : await findingsOn(unknown);
for (const { url, engine, what } of findings) {
  console.error(`${new URL(url).pathname}\n  ${engine}: ${what}`);
}
const wrong = new Set(findings.map(({ url }) => new URL(url).pathname));
const right = unknown.filter((path) => !wrong.has(path));
await verdicts.keep(right.flatMap((path) => hashes.get(path) ?? []));

let passed = 0;
let failed = 0;
for (const engine of ['htmlcs', 'axe'] as const) {
  const by = findings.filter((finding) => finding.engine === engine);
  const without = pages.length - new Set(by.map(({ url }) => url)).size;
  passed += without;
  failed += pages.length - without;
  console.info(
    `${engine}: ${String(without)} of ${String(pages.length)} pages without a fault, ${String(unknown.length)} of them opened`,
  );
}
console.info(`${((performance.now() - started) / 1000).toFixed(1)} s`);
const file = process.env['RESULTS_FILE'];
if (file !== undefined) await writeFile(file, JSON.stringify({ passed, failed }));
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function findingsOn(paths: string[]): Promise<Finding[]> {
  const data = await mkdtemp(join(tmpdir(), 'front-door-a11y-'));
  const site = await startSite({ DATA_DIR: data });
  try {
    return await openPages(
      paths.map((path) => site.url + path),
      executablePath,
    );
  } finally {
    await site.stop();
    await rm(data, { recursive: true, force: true });
  }
}

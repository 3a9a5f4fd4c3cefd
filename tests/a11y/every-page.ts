import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { axeTags, violationsOn } from '../support/axe.ts';
import { builtPages } from '../support/built-pages.ts';
import { siteFolder } from '../support/built-site.ts';
import { chromiumArguments, ensureChromium } from '../support/chromium.ts';
import { startSite } from '../support/site-process.ts';
import { pageHash } from './page-hash.ts';
import { htmlcsSettings, pa11yOn } from './pa11y-on.ts';
import { verdictsOf, type Verdicts } from './verdicts.ts';

/**
 * Every page of the built site by two engines: pa11y-ci with HTML CodeSniffer (WCAG2AA), and axe (WCAG 2.2 AA and best
 * practice). No page is left out and no rule is switched off. A page that an engine has passed before, with the same
 * styles and scripts, is not opened again; `--all` opens every page.
 */
interface Finding {
  path: string;
  engine: string;
  what: string;
}
/** Opens pages, and says what is wrong with each; a page that is not in the answer has nothing wrong with it. */
type Engine = (paths: string[]) => Promise<Finding[]>;

const opensAll = process.argv.includes('--all');
const executablePath = ensureChromium();
const site = await startSite({ DATA_DIR: await mkdtemp(join(tmpdir(), 'front-door-a11y-')) });
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const chromiumVersion = browser.version();
const pages = await builtPages(siteFolder);
const hashes = new Map<string, string>();
for (const path of pages) hashes.set(path, await pageHash(siteFolder, path));

const byAxe: Engine = async (paths) => {
  const context = await browser.newContext();
  const left = [...paths];
  const found: Finding[] = [];
  const worker = async (): Promise<void> => {
    const page = await context.newPage();
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      await page.goto(site.url + path);
      const violations = await violationsOn(page);
      for (const { id, help, where } of violations) {
        found.push({ path, engine: 'axe', what: `${id}: ${help}\n  ${where.join('\n  ')}` });
      }
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  await context.close();
  return found;
};

const byPa11y: Engine = async (paths) => {
  const found = await pa11yOn(
    paths.map((path) => site.url + path),
    executablePath,
  );
  return found.map(({ url, what }) => ({ path: new URL(url).pathname, engine: 'pa11y', what }));
};

const axe = await verdictsOf(
  { name: 'axe', settings: [await versionOf('axe-core'), chromiumVersion, axeTags] },
  { opensAll },
);
const pa11y = await verdictsOf(
  {
    name: 'pa11y',
    settings: [
      await versionOf('pa11y-ci'),
      await versionOf('pa11y'),
      await versionOf('@pa11y/html_codesniffer'),
      chromiumVersion,
      htmlcsSettings,
    ],
  },
  { opensAll },
);

const outcomes = [await judged('pa11y', byPa11y, pa11y), await judged('axe', byAxe, axe)];
await browser.close();
await site.stop();

const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
const file = process.env['RESULTS_FILE'];
if (file !== undefined) await writeFile(file, JSON.stringify({ passed, failed }));
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function judged(
  name: string,
  engine: Engine,
  verdicts: Verdicts,
): Promise<{ passed: number; failed: number }> {
  const started = performance.now();
  const unknown = pages.filter((path) => !verdicts.isKnown(hashes.get(path) ?? ''));
  const findings = unknown.length === 0 ? [] : await engine(unknown);
  for (const { path, engine: by, what } of findings) console.error(`${path}\n  ${by}: ${what}`);
  const wrong = new Set(findings.map(({ path }) => path));
  const right = unknown.filter((path) => !wrong.has(path));
  await verdicts.keep(right.flatMap((path) => hashes.get(path) ?? []));
  console.info(
    `${name}: ${String(pages.length - wrong.size)} of ${String(pages.length)} pages without a fault, ` +
      `${String(unknown.length)} of them opened, in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return { passed: pages.length - wrong.size, failed: wrong.size };
}

async function versionOf(name: string): Promise<string> {
  const packages = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of packages) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return `${name}@${(JSON.parse(text) as { version: string }).version}`;
  }
  throw new Error(`${name} is not installed. Run npm ci.`);
}

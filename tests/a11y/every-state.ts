import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { defaultCouncil } from '../../src/council/read/default-council.ts';
import { builtSite, siteFolder } from '../support/built-site.ts';
import { chromiumArguments, ensureChromium } from '../support/chromium.ts';
import { addressIn } from './brought-about.ts';
import { contentOf, everyBuiltPage } from './council-content.ts';
import { enginesOf } from './engines-of.ts';
import { findingsOnPage } from './engines-on-page.ts';
import { findingInWords, type Finding } from './finding.ts';
import { findingOfPart } from './finding-of-part.ts';
import type { PageEngine } from './finding-of-issue.ts';
import { keepFindings } from './kept-findings.ts';
import { htmlHash } from './page-hash.ts';
import { faultsByParts } from './parts/all-parts.ts';
import { pictureOf } from './picture-of.ts';
import { origin, serve } from './served.ts';
import { stateHash } from './state-hash.ts';
import { statesOf, type State } from './states-of.ts';
import { verdictsOf } from './verdicts.ts';

/**
 * Every state of a page that a resident or an officer can meet: by the three engines, and by walks that see what no engine
 * sees (keyboard, order, size of targets, contrast in light and dark, spacing, zoom, print, motion, announcements). One
 * browser, one tab and no server: the built folder is read, and what functions write is written here. A state that passed
 * before, with the same page, styles, scripts, walks and engines, is not opened again; `--all` opens each, and
 * `--only 'search'` those whose name or address has the word, for whoever mends one.
 */
const started = performance.now();
const opensAll = process.argv.includes('--all');
const executablePath = ensureChromium();
const built = await builtSite();
const content = await contentOf(built);
const files = await everyBuiltPage(siteFolder);
const only = parseArgs({ strict: false, options: { only: { type: 'string' } } }).values.only;
const every = await statesOf(built, content, files, {
  isFirst: built.council.id === defaultCouncil(),
  isWhole: process.argv.includes('--every-engine'),
});

const states =
  typeof only === 'string'
    ? every.filter(({ name, path }) => new RegExp(only).test(`${name} ${path}`))
    : every;

const engines: readonly PageEngine[] = ['htmlcs', 'axe', 'ibm'];
const engineSettings = await enginesOf(executablePath);
const looks = await stateHash(
  [
    'parts',
    ...['states', 'brought-about', 'engines-on-page', 'every-state', 'served'].map(
      (name) => `${name}.ts`,
    ),
  ].map((name) => join('tests/a11y', name)),
);
const pagefind = await stateHash([join(siteFolder, 'pagefind')]);
const settings = [process.version, ...engineSettings, looks];
const verdicts = await verdictsOf({ name: 'each-state', settings }, { opensAll });

const hashes = new Map<State, string>();
for (const state of states) hashes.set(state, await hashOf(state));
const unknown = states.filter((state) => !verdicts.isKnown(hashes.get(state) ?? ''));
const findings: Finding[] = [];
const faulty = new Set<State>();
if (unknown.length > 0) await openAll();

if (faulty.size === 0 && only === undefined) {
  // What the statement asks: whether all states of this very site have passed.
  const whole = { name: 'states', settings: [process.version, ...engineSettings] };
  await (await verdictsOf(whole, { opensAll: false })).keep([await stateHash()]);
}
const withEngines = states.filter(({ hasEngines }) => hasEngines).length;
await keepFindings(`states-${built.council.id}`, {
  findings,
  looked: [
    ...engines.map((engine) => ({ engine, count: withEngines })),
    { engine: 'walks', count: states.length },
  ],
  seconds: (performance.now() - started) / 1000,
});
const passed = states.length - faulty.size;
console.info(
  `${String(passed)} of ${String(states.length)} states without a fault, ${String(unknown.length)} of them opened, ${String(withEngines)} by all engines\n${((performance.now() - started) / 1000).toFixed(1)} s`,
);
const file = process.env['RESULTS_FILE'];
if (file !== undefined) await writeFile(file, JSON.stringify({ passed, failed: faulty.size }));
process.exit(faulty.size > 0 || passed === 0 ? 1 : 0);

/** All that a state's verdict depends on, besides engines and walks. */
async function hashOf({ name, path, html, bring, parts }: State): Promise<string> {
  const page = html ?? (await readFile(fileOf(path), 'utf8'));
  const more = bring === undefined ? '' : pagefind;
  const all = [name, path, parts.join(), more, await htmlHash(siteFolder, page)];
  return createHash('sha256').update(all.join('\0')).digest('hex');
}

function fileOf(path: string): string {
  const { pathname } = new URL(addressIn(path, content));
  return join(siteFolder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

async function openAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const context = await browser.newContext();
    const written = new Map<string, string>();
    let change: State['bring'];
    await serve(context, siteFolder, {
      pages: written,
      change: { html: (html) => htmlFor(change, html), js: (js) => scriptFor(change, js) },
    });
    const page = await context.newPage();
    for (const [index, state] of unknown.entries()) {
      change = state.bring;
      const path = state.html === undefined ? state.path : ownPath(state.path, index);
      if (state.html !== undefined) written.set(path, state.html);
      const found = await lookAt(context, page, state, path);
      findings.push(...found);
      for (const finding of found) console.error(findingInWords(finding));
      if (found.length > 0) faulty.add(state);
      // A run that is cut short has not been for nothing.
      else await verdicts.keep([hashes.get(state) ?? '']);
    }
  } finally {
    await browser.close();
  }
}

/** Several states are found at one address, and some with a question after it: each is served at a path of its own. */
function ownPath(path: string, index: number): string {
  return `${path.split('?')[0] ?? ''}/${String(index)}/`.replace(/\/+/g, '/');
}

function htmlFor(bring: State['bring'], html: string): string {
  const changed = bring?.html?.(html) ?? html;
  if (bring?.withoutScript !== true) return changed;
  // Where script is on, a browser takes what is in <noscript> for text.
  return changed.replace(/<\/?noscript>/g, '').replace(/<script\b[^]*?<\/script>/g, '');
}

function scriptFor(bring: State['bring'], js: string): string {
  return bring?.withoutScript === true ? '' : js;
}

async function lookAt(
  context: BrowserContext,
  tab: Page,
  state: State,
  path: string,
): Promise<Finding[]> {
  const { bring, name, language } = state;
  // What listens for announcements stays in a tab, so a state that is brought about has its own.
  const page = bring === undefined ? tab : await context.newPage();
  const where = { path: state.path, state: language === 'en' ? name : `${name} (${language})` };
  const found: Finding[] = [];
  try {
    if (bring?.day !== undefined) await page.clock.setFixedTime(`${bring.day}T10:00:00Z`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(state.html === undefined ? addressIn(path, content) : origin + path);
    const said = (await bring?.bring?.(page)) ?? [];
    found.push(
      ...said.map((fault) => findingOfPart({ part: 'announced', way: 'as opened', fault }, where)),
    );
    if (bring !== undefined) await page.locator(bring.shows).first().waitFor({ timeout: 10_000 });
    // Opened without a click, which would take the focus.
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    if (state.hasEngines) found.push(...(await findingsOnPage(page, engines, where)));
    if (state.isDarkToo) {
      await page.emulateMedia({ colorScheme: 'dark' });
      const inDark = { ...where, state: `${where.state}, dark` };
      found.push(...(await findingsOnPage(page, ['axe'], inDark)));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    const faults = await faultsByParts(page, state.parts);
    found.push(...faults.map((fault) => findingOfPart(fault, where)));
    return await withPictures(page, found);
  } catch (error) {
    // Without a browser nothing more is known, of this state or the next.
    if (context.browser()?.isConnected() !== true) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const fault = `it was not brought about: ${message}`;
    return [...found, findingOfPart({ part: 'structure', way: 'as opened', fault }, where)];
  } finally {
    if (page !== tab) await page.close();
  }
}

/** A picture of each, where a report is made; a few are enough to see what is meant. */
async function withPictures(page: Page, found: Finding[]): Promise<Finding[]> {
  const folder = process.env['FINDINGS_DIR'];
  if (folder === undefined || found.length === 0) return found;
  await mkdir(folder, { recursive: true });
  const pictured: Finding[] = [];
  for (const finding of found) {
    const picture = `${createHash('sha256').update(JSON.stringify(finding)).digest('hex').slice(0, 16)}.png`;
    const bytes = pictured.length < 5 ? await pictureOf(page, finding.selector) : undefined;
    if (bytes !== undefined) await writeFile(join(folder, picture), bytes);
    pictured.push(bytes === undefined ? finding : { ...finding, picture });
  }
  return pictured;
}

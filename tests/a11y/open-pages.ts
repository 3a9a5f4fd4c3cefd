import { join } from 'node:path';
import pa11yCi from 'pa11y-ci';
import puppeteer, { type Browser } from 'puppeteer';
import { chromiumArguments } from '../support/chromium.ts';
import { askedAgain } from './asked-again.ts';
import type { Finding } from './finding.ts';
import { findingOfIssue, type PageEngine } from './finding-of-issue.ts';
import type { Issue } from './issue.ts';

/** The engines, by the names under which pa11y runs them. */
export const runners: Record<PageEngine, string> = {
  htmlcs: 'htmlcs',
  axe: join(import.meta.dirname, 'axe-runner.ts'),
  ibm: join(import.meta.dirname, 'ibm-runner.ts'),
};

/** What pa11y-ci is asked for; each page names its engines. */
const settings = {
  standard: 'WCAG2AA',
  concurrency: 1,
  timeout: 60_000,
  useIncognitoBrowserContext: false,
};

/** The settings that decide a verdict; runners are named by their versions. */
export const pa11ySettings = { standard: settings.standard };

/**
 * Tabs beside each other. In each, one page is opened after the other: the process stays, and has the engines' own
 * scripts ready, which takes less than half the time of a new tab for each page.
 */
const TABS = 3;

/** A page, and the engines that have yet to pass it. */
export interface PageToOpen {
  url: string;
  engines: readonly PageEngine[];
}

/** Every page by pa11y-ci with the engines that it names; one that has no verdict is opened once more. */
export async function openPages(
  pages: readonly PageToOpen[],
  executablePath: string,
): Promise<Finding[]> {
  const launch = { executablePath, args: chromiumArguments };
  return askedAgain(pages, (some, { tabs }) => openBeside(some, tabs, launch), TABS);
}

/** Every page once, in a browser of its own. Throws where there is no verdict on each page. */
async function openBeside(
  pages: readonly PageToOpen[],
  tabs: number,
  launch: { executablePath: string; args: string[] },
): Promise<Finding[]> {
  const browser = await puppeteer.launch(launch);
  try {
    const shares = Array.from({ length: Math.min(tabs, pages.length) }, (_, tab) =>
      pages.filter((_page, index) => index % tabs === tab),
    );
    const found = await Promise.all(shares.map((share) => inOneTab(browser, share, launch)));
    return found.flat();
  } finally {
    await browser.close();
  }
}

async function inOneTab(
  browser: Browser,
  pages: readonly PageToOpen[],
  launch: object,
): Promise<Finding[]> {
  const page = await browser.newPage();
  const report = await pa11yCi(
    pages.map(({ url, engines }) => ({ url, page, runners: engines.map((name) => runners[name]) })),
    { ...settings, chromeLaunchConfig: launch },
  );
  if (Object.keys(report.results).length !== pages.length) {
    throw new Error('pa11y-ci stopped without a verdict on every page.');
  }
  return pages.flatMap(({ url, engines }) => {
    const where = { path: new URL(url).pathname, state: 'as opened' };
    const issues = report.results[url] ?? [{ message: 'pa11y-ci has no verdict on this page.' }];
    return issues.flatMap((issue) =>
      enginesBehind(issue, engines).flatMap((engine) => findingOfIssue(engine, issue, where) ?? []),
    );
  });
}

/** A page without a verdict counts against each of its engines, and so is kept by none as one that it passed. */
function enginesBehind({ runner }: Issue, engines: readonly PageEngine[]): readonly PageEngine[] {
  return runner === undefined ? engines : engines.filter((name) => runners[name] === runner);
}

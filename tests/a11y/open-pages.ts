import { join } from 'node:path';
import pa11yCi, { type Issue } from 'pa11y-ci';
import puppeteer, { type Browser } from 'puppeteer';
import { chromiumArguments } from '../support/chromium.ts';

/** The two engines, by the names under which pa11y runs them. */
export const engines = ['htmlcs', join(import.meta.dirname, 'axe-runner.ts')];

/** What pa11y-ci is asked for: HTML CodeSniffer, and axe with WCAG 2.2, on the same page. */
const settings = {
  standard: 'WCAG2AA',
  runners: engines,
  concurrency: 1,
  timeout: 60_000,
  useIncognitoBrowserContext: false,
};

/** The settings that decide a verdict; `runners` are named by their versions. */
export const pa11ySettings = { standard: settings.standard };

/**
 * Tabs beside each other. In each, one page is opened after the other: the process stays, and has the engines' own
 * scripts ready, which takes less than half the time of a new tab for each page.
 */
const TABS = 3;

/** What is wrong on a page, and by which engine. */
export interface Finding {
  url: string;
  engine: 'htmlcs' | 'axe';
  what: string;
}

/** Every page by pa11y-ci with both engines. Throws where there is no verdict on each page. */
export async function openPages(urls: string[], executablePath: string): Promise<Finding[]> {
  const launch = { executablePath, args: chromiumArguments };
  const browser = await puppeteer.launch(launch);
  try {
    const shares = Array.from({ length: Math.min(TABS, urls.length) }, (_, tab) =>
      urls.filter((_url, index) => index % TABS === tab),
    );
    const found = await Promise.all(shares.map((share) => inOneTab(browser, share, launch)));
    return found.flat();
  } finally {
    await browser.close();
  }
}

async function inOneTab(browser: Browser, urls: string[], launch: object): Promise<Finding[]> {
  const page = await browser.newPage();
  const report = await pa11yCi(
    urls.map((url) => ({ url, page })),
    { ...settings, chromeLaunchConfig: launch },
  );
  if (Object.keys(report.results).length !== urls.length) {
    throw new Error('pa11y-ci stopped without a verdict on every page.');
  }
  return Object.entries(report.results).flatMap(([url, issues]) =>
    issues.map((issue) => ({ url, engine: engineOf(issue), what: inWords(issue) })),
  );
}

/** A page without a verdict counts against HTML CodeSniffer, and so is not kept as one that both passed. */
function engineOf({ runner }: Issue): Finding['engine'] {
  return runner === engines[1] ? 'axe' : 'htmlcs';
}

function inWords({ message, code, selector, context }: Issue): string {
  return `${code ?? 'no verdict'}: ${message}\n  ${selector ?? ''} ${context ?? ''}`;
}

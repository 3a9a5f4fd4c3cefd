import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import * as axe from './axe-runner.ts';
import type { Finding } from './finding.ts';
import { findingOfIssue, type PageEngine } from './finding-of-issue.ts';
import * as ibm from './ibm-runner.ts';
import type { Issue } from './issue.ts';
import { pa11ySettings } from './open-pages.ts';

interface Runner {
  scripts: string[];
  run: { toString: () => string };
}

const htmlcs = createRequire(import.meta.url)('pa11y/lib/runners/htmlcs.js') as Runner;
const runners: Record<PageEngine, Runner> = { htmlcs, axe, ibm };

const sources = Object.fromEntries(
  Object.entries(runners).map(([name, { scripts }]) => [
    name,
    scripts.map((file) => readFileSync(file, 'utf8')).join('\n;'),
  ]),
);

/**
 * What engines find on a page as it is now, in a state that pa11y-ci cannot bring about: by pa11y's own runners and ours, with
 * the same settings as in open-pages.ts.
 */
export async function findingsOnPage(
  page: Page,
  engines: readonly PageEngine[],
  where: { path: string; state: string },
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const engine of engines) {
    await page.evaluate(sources[engine] ?? '');
    const asked = JSON.stringify({ ...pa11ySettings, rules: [] });
    const issues = await page.evaluate<Issue[]>(
      `(${said.toString()})(${runners[engine].run.toString()}, ${asked})`,
    );
    found.push(...issues.flatMap((issue) => findingOfIssue(engine, issue, where) ?? []));
  }
  return found;
}

/** Runs in the page: errors alone, each with a selector and the beginning of its element, as pa11y gives them. */
async function said(
  run: (asked: object) => Promise<(Issue & { type: string; element: Element | null })[]>,
  asked: object,
): Promise<Issue[]> {
  const selectorOf = (element: Element | null): string => {
    if (element === null) return '';
    if (element.id !== '') return `#${CSS.escape(element.id)}`;
    const { parentElement: parent, localName } = element;
    if (parent === null) return localName;
    const place = [...parent.children].indexOf(element) + 1;
    return `${selectorOf(parent)} > ${localName}:nth-child(${String(place)})`;
  };
  const issues = await run(asked);
  return issues
    .filter(({ type }) => type === 'error')
    .map(({ element, message, code, runnerExtras }) => ({
      message,
      ...(code === undefined ? {} : { code }),
      ...(runnerExtras === undefined ? {} : { runnerExtras }),
      selector: selectorOf(element),
      context: element?.outerHTML.slice(0, 200) ?? '',
    }));
}

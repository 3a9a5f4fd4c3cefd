import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { axeTags } from '../support/axe-in-page.ts';
import { ibmRules } from '../support/ibm-in-page.ts';
import { answered } from './answered.ts';
import type { PageEngine } from './finding-of-issue.ts';
import { pa11ySettings } from './open-pages.ts';

/** The packages that an engine is made of, and what it is asked for. */
const madeOf: Record<PageEngine, { packages: string[]; asked: unknown }> = {
  htmlcs: { packages: ['@pa11y/html_codesniffer'], asked: pa11ySettings },
  axe: { packages: ['axe-core'], asked: axeTags },
  ibm: { packages: ['accessibility-checker-engine'], asked: ibmRules },
};

/**
 * Engines with their versions, settings and answered false alarms, and the browser they run in: all but the page that a
 * verdict depends on.
 * @example await enginesOf('/usr/bin/chromium', ['axe']) // => ['pa11y-ci@4.1.1', …, 'Chromium 156.0.8078.108', …]
 */
export async function enginesOf(
  executablePath: string,
  engines: readonly PageEngine[] = ['htmlcs', 'axe', 'ibm'],
): Promise<unknown[]> {
  const packages = ['pa11y-ci', 'pa11y', ...engines.flatMap((engine) => madeOf[engine].packages)];
  const { stdout } = await promisify(execFile)(executablePath, ['--version']);
  return [
    ...(await Promise.all(packages.map(versionOf))),
    stdout.trim(),
    ...engines.map((engine) => [
      madeOf[engine].asked,
      answered
        .filter((one) => one.engine === engine)
        .map(({ covers, ...rest }) => [rest, String(covers)]),
    ]),
  ];
}

async function versionOf(name: string): Promise<string> {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return `${name}@${(JSON.parse(text) as { version: string }).version}`;
  }
  throw new Error(`${name} is not installed. Run npm ci.`);
}

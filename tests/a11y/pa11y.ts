import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, ensureChromium } from '../support/chromium.ts';
import { builtPages } from '../support/built-pages.ts';
import { startSite } from '../support/site-process.ts';

/**
 * pa11y-ci over every page of the sitemap: axe and HTML CodeSniffer, WCAG2AA, no page left out, no rule switched off.
 * Without incognito contexts, since with them it loses its target when several pages run at once.
 */
interface Report {
  total: number;
  passes: number;
  errors: number;
  results: Record<
    string,
    { message: string; code?: string; selector?: string; context?: string }[]
  >;
}

const site = await startSite({ DATA_DIR: await mkdtemp(join(tmpdir(), 'front-door-pa11y-')) });
const pages = await builtPages('dist');
mkdirSync('test-results', { recursive: true });
const config = 'test-results/pa11yci.json';
writeFileSync(
  config,
  JSON.stringify({
    defaults: {
      standard: 'WCAG2AA',
      runners: ['axe', 'htmlcs'],
      concurrency: 4,
      timeout: 60_000,
      useIncognitoBrowserContext: false,
      chromeLaunchConfig: { executablePath: ensureChromium(), args: chromiumArguments },
    },
    urls: pages.map((page) => site.url + page),
  }),
);
const run = spawnSync('pa11y-ci', ['--config', config, '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
await site.stop();

let report: Report;
try {
  report = JSON.parse(run.stdout) as Report;
} catch {
  console.error('pa11y-ci stopped without a verdict:', run.stderr || run.stdout);
  process.exit(1);
}
for (const [url, problems] of Object.entries(report.results)) {
  for (const { message, code, selector, context } of problems) {
    console.error(
      `${url}\n  ${code ?? 'no verdict'}: ${message}\n  ${selector ?? ''} ${context ?? ''}`,
    );
  }
}
const failed = report.total - report.passes;
console.info(
  `pa11y-ci: ${String(report.passes)} of ${String(report.total)} pages without an error`,
);
const file = process.env['RESULTS_FILE'];
if (file !== undefined) writeFileSync(file, JSON.stringify({ passed: report.passes, failed }));
process.exit(failed > 0 || report.total !== pages.length ? 1 : 0);

import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { chromiumArguments } from '../support/chromium.ts';

/**
 * What pa11y-ci is asked for. axe is asked by itself, with WCAG 2.2, so here HTML CodeSniffer runs alone. Without
 * incognito contexts, since with them pa11y-ci loses its target when several pages run at once.
 */
export const htmlcsSettings = {
  standard: 'WCAG2AA',
  runners: ['htmlcs'],
  concurrency: 4,
  timeout: 60_000,
  useIncognitoBrowserContext: false,
};

interface Report {
  total: number;
  results: Record<
    string,
    { message: string; code?: string; selector?: string; context?: string }[]
  >;
}

/** pa11y-ci over some pages, in one browser; it answers what is wrong, and throws where it gives no verdict. */
export async function pa11yOn(
  urls: string[],
  executablePath: string,
): Promise<{ url: string; what: string }[]> {
  await mkdir('test-results', { recursive: true });
  const config = join('test-results', `pa11yci-${String(process.pid)}.json`);
  const chromeLaunchConfig = { executablePath, args: chromiumArguments };
  await writeFile(
    config,
    JSON.stringify({ defaults: { ...htmlcsSettings, chromeLaunchConfig }, urls }),
  );
  const run = spawn('pa11y-ci', ['--config', config, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, complained] = await Promise.all([text(run.stdout), text(run.stderr)]);
  const report = reportIn(printed);
  if (report?.total !== urls.length) {
    throw new Error(`pa11y-ci stopped without a verdict on every page: ${complained || printed}`);
  }
  return Object.entries(report.results).flatMap(([url, problems]) =>
    problems.map(({ message, code, selector, context }) => ({
      url,
      what: `${code ?? 'no verdict'}: ${message}\n  ${selector ?? ''} ${context ?? ''}`,
    })),
  );
}

function reportIn(printed: string): Report | undefined {
  try {
    return JSON.parse(printed) as Report;
  } catch {
    return undefined;
  }
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, ensureChromium } from './tests/support/chromium.ts';
import { builtHere, serverArguments } from './tests/support/site-process.ts';

const port = Number(process.env['E2E_PORT'] ?? 8899);
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'front-door-e2e-'));
const dataFolder = process.env['E2E_DATA_DIR'];

/** It builds with Astro, which two cannot do beside each other here. */
const publishing = '**/publish-a-page.test.ts';

/**
 * `e2e` walks through the site as a resident, and `publish` from an editor's page to its release; `engines` seeds a fault for each engine, and `seeded` puts forty into real pages and finds each.
 */
export default defineConfig({
  // Emptied at each start, so two runs at once may not share it.
  outputDir: `test-results/playwright-${String(port)}`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: process.env['RESULTS_FILE']
    ? [['line'], ['json', { outputFile: process.env['RESULTS_FILE'] }]]
    : 'list',
  use: {
    // tests/e2e/offline.test.ts allows them: elsewhere a page is what the server says it is.
    serviceWorkers: 'block',
    baseURL: `http://127.0.0.1:${String(port)}`,
    launchOptions: { executablePath: ensureChromium(), args: chromiumArguments },
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: publishing },
    { name: 'publish', testDir: 'tests/e2e', testMatch: publishing },
    { name: 'engines', testDir: 'tests/a11y/engines' },
    { name: 'seeded', testDir: 'tests/a11y/seeded' },
  ],
  webServer: {
    command: `node ${serverArguments.join(' ')}`,
    url: `http://127.0.0.1:${String(port)}/`,
    reuseExistingServer: false,
    env: {
      ...builtHere,
      PORT: String(port),
      DATA_DIR: dataFolder,
      RATE_LIMIT: 'off',
      ACKNOWLEDGEMENTS: '5/100000/100000/100000',
    },
  },
});

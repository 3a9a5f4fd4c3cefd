import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Names under which systems keep a Chromium that Playwright and pa11y can drive. First the one without a window: it starts
 * in a third of the time, and shows pages as the other does.
 */
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** The Chromium that every browser test uses: CHROME_PATH, then Playwright's own, then the system's. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH is "${named}", and there is no such file.`);
    return named;
  }
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return playwrights;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return systemNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * Finds a Chromium, and installs one where there is none: by Playwright's own installer, or, where its download is
 * out of reach, Debian's package.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  console.info('No Chromium on this machine yet: installing one for the browser tests.');
  const own = spawnSync('playwright', ['install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  if (own.status !== 0 || findChromium() === undefined) {
    console.info("Playwright's download is out of reach; trying Debian's Chromium.");
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    for (const command of [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', 'chromium-headless-shell'],
    ]) {
      const [program = '', ...rest] = [...asRoot, ...command];
      spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
    }
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error(
      'There is no Chromium and none could be installed. Install one and set CHROME_PATH to it.',
    );
  }
  return installed;
}

/** How it is started: no background traffic, and no sandbox where root runs it (Chromium refuses that). */
export const chromiumArguments: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

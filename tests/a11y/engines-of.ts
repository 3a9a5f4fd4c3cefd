import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { axeTags } from '../support/axe-in-page.ts';
import { pa11ySettings } from './open-pages.ts';

/**
 * The engines with their versions and settings, and the browser they run in: all but the page that a verdict depends on.
 * @example await enginesOf('/usr/bin/chromium') // => ['pa11y-ci@4.1.1', …, 'Chromium 156.0.8078.108', …]
 */
export async function enginesOf(executablePath: string): Promise<unknown[]> {
  const packages = ['pa11y-ci', 'pa11y', '@pa11y/html_codesniffer', 'axe-core'];
  const { stdout } = await promisify(execFile)(executablePath, ['--version']);
  return [...(await Promise.all(packages.map(versionOf))), stdout.trim(), pa11ySettings, axeTags];
}

async function versionOf(name: string): Promise<string> {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return `${name}@${(JSON.parse(text) as { version: string }).version}`;
  }
  throw new Error(`${name} is not installed. Run npm ci.`);
}

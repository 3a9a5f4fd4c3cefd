import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { nearest } from '../council/wording/nearest.ts';
import { releasesOf } from './releases/list-releases.ts';
import { SettingError } from './settings.ts';
import type { SiteNamed } from './sites.ts';

/**
 * That each council of SITES is there: a folder of its words, or of its releases where a server has no words.
 * @throws SettingError
 */
export async function checkCouncils(
  sites: readonly SiteNamed[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const councils = await foldersIn(environment['CONTENT_DIR'] || 'content');
  for (const { council } of sites) {
    if (councils.includes(council) || existsSync(releasesOf(council, environment))) continue;
    const near = nearest(council, councils);
    throw new SettingError(
      `SITES names "${council}", and there is no such council.` +
        (near === undefined ? '' : ` Did you mean "${near}"?`) +
        (councils.length === 0 ? '' : ` There are: ${councils.join(', ')}.`),
    );
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../src/council/snapshot/snapshot.ts';

/** Where the last build wrote its pages. */
export const siteFolder = process.env['SITE_DIR'] ?? 'dist';

/** The snapshot that the last build wrote for the functions. */
export const snapshotFile = join(process.env['SNAPSHOT_DIR'] ?? '.frontdoor', 'site.json');

/** What the last build wrote for the server: whose site it is, and its forms. */
export async function builtSite(): Promise<Snapshot> {
  return JSON.parse(await readFile(snapshotFile, 'utf8')) as Snapshot;
}

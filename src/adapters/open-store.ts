import { join } from 'node:path';
import type { SubmissionStore } from '../domain/submissions/ports.ts';

/** The database of a self-hosted site, in its data folder. */
export function submissionsFile(dataFolder: string): string {
  return join(dataFolder, 'submissions.sqlite');
}

/**
 * The store that belongs where we run: Netlify Blobs on Netlify, SQLite everywhere else. Only that one is loaded.
 * `STORE=blobs` asks for Blobs from elsewhere, with the NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN that Netlify's own
 * command line uses.
 * @param options `mustExist`: a database that is not there is not made. (On Netlify there is always one.)
 */
export async function openStore(
  dataFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
  options: { mustExist?: boolean } = {},
): Promise<SubmissionStore> {
  if (!('Netlify' in globalThis) && environment['STORE'] !== 'blobs') {
    const { sqliteStore } = await import('./store-sqlite.ts');
    return sqliteStore(submissionsFile(dataFolder), undefined, options);
  }
  const [{ getStore }, { blobsFetch }, { blobsStore }] = await Promise.all([
    import('@netlify/blobs'),
    import('./blobs-fetch.ts'),
    import('./store-blobs.ts'),
  ]);
  const siteID = environment['NETLIFY_SITE_ID'];
  const token = environment['NETLIFY_AUTH_TOKEN'];
  const from = siteID !== undefined && token !== undefined ? { siteID, token } : {};
  return blobsStore(
    getStore({ name: 'submissions', consistency: 'strong', fetch: blobsFetch(), ...from }),
  );
}

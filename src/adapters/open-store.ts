import type { SubmissionStore } from '../domain/submissions/ports.ts';
import type { StoreAt } from './store-at.ts';

export interface OpenWith {
  /** A store that is not there is not made, and every call says so. (On Netlify there is always one.) */
  mustExist?: boolean;
  /** The council's id. In PostgreSQL each council has tables of its own, which no other sees. */
  scope: string;
}

/** The store that the settings name. Only what that one needs is loaded. */
export async function openStore(
  at: StoreAt,
  { mustExist = false, scope }: OpenWith,
): Promise<SubmissionStore> {
  if (at.kind === 'sqlite') {
    const { sqliteStore } = await import('./store-sqlite.ts');
    return sqliteStore(at.file, undefined, { mustExist });
  }
  if (at.kind === 'postgres') {
    const { postgresStore } = await import('./store-postgres.ts');
    return postgresStore(at.url, { scope, mustExist });
  }
  const [{ getStore }, { blobsFetch }, { blobsStore }] = await Promise.all([
    import('@netlify/blobs'),
    import('./blobs-fetch.ts'),
    import('./store-blobs.ts'),
  ]);
  const { siteID, token } = at;
  const from = siteID !== undefined && token !== undefined ? { siteID, token } : {};
  return blobsStore(
    getStore({ name: 'submissions', consistency: 'strong', fetch: blobsFetch(), ...from }),
  );
}

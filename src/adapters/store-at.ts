import { join } from 'node:path';

/** Where submissions are kept. */
export type StoreAt =
  /** One SQLite file on this machine. */
  | { kind: 'sqlite'; file: string }
  /** Netlify Blobs; from elsewhere than Netlify with the site's id and a token of its owner. */
  | { kind: 'blobs'; siteID?: string; token?: string }
  /** A PostgreSQL database. The address holds its password: it is shown to no one, but by `storeInWords`. */
  | { kind: 'postgres'; url: string };

/** The database of a self-hosted site, in its data folder. */
export function submissionsFile(dataFolder: string): string {
  return join(dataFolder, 'submissions.sqlite');
}

/**
 * How a store is called to an operator: never with a password, nor with who uses it.
 * @example storeInWords({ kind: 'postgres', url: 'postgres://site:secret@db.example.org/forms' })
 * // => "the PostgreSQL database forms at db.example.org"
 */
export function storeInWords(at: StoreAt): string {
  if (at.kind === 'sqlite') return at.file;
  if (at.kind === 'blobs') return 'Netlify Blobs';
  const { host, pathname, searchParams } = new URL(at.url);
  const where = host === '' ? (searchParams.get('host') ?? 'this machine') : host;
  return `the PostgreSQL database ${decodeURIComponent(pathname.slice(1))} at ${where}`;
}

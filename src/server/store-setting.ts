import { dirname, extname } from 'node:path';
import { submissionsFile, type StoreAt } from '../adapters/store-at.ts';
import { SettingError } from './setting-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is kept on this machine: where, and the folder for all else that is kept beside it. */
interface Kept {
  store: StoreAt;
  dataFolder: string;
}

const WAYS =
  'Write postgres://USER:PASSWORD@HOST:5432/DATABASE, sqlite: and a folder (sqlite:/var/lib/front-door), or blobs:';

/**
 * STORE_URL names the store; left out, it is Netlify's own on Netlify, and a file in DATA_DIR everywhere else. (The older
 * `STORE=blobs` says the same as `STORE_URL=blobs:`.) What was found is never quoted: there may be a password in it,
 * however it is misspelt.
 * @example keptAt({ STORE_URL: 'sqlite:/srv/forms' }).store // => { kind: 'sqlite', file: '/srv/forms/submissions.sqlite' }
 */
export function keptAt(environment: Environment): Kept {
  const url = environment['STORE_URL'] ?? '';
  const dataFolder = environment['DATA_DIR'] ?? '.data';
  const isBlobs = 'Netlify' in globalThis || environment['STORE'] === 'blobs';
  if (url === '' && !isBlobs) {
    return { store: { kind: 'sqlite', file: submissionsFile(dataFolder) }, dataFolder };
  }
  if (url === '' || url === 'blobs:') return { store: blobs(environment), dataFolder };
  if (/^postgres(?:ql)?:/i.test(url)) return { store: postgres(url), dataFolder };
  if (/^sqlite:/i.test(url)) {
    const file = sqlite(url);
    return {
      store: { kind: 'sqlite', file },
      dataFolder: environment['DATA_DIR'] ?? dirname(file),
    };
  }
  throw new SettingError(`STORE_URL names no kind of store that is known. ${WAYS}.`);
}

function blobs({ NETLIFY_SITE_ID: siteID, NETLIFY_AUTH_TOKEN: token }: Environment): StoreAt {
  return {
    kind: 'blobs',
    ...(siteID === undefined ? {} : { siteID }),
    ...(token === undefined ? {} : { token }),
  };
}

/** A file of SQLite's, by its ending; anything else is the folder in which the site makes its own. */
function sqlite(url: string): string {
  const path = url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '');
  if (path === '' || path.startsWith('//')) {
    throw new SettingError(
      'STORE_URL names no folder. Write sqlite: and a folder, such as sqlite:/var/lib/front-door.',
    );
  }
  return ['.sqlite', '.sqlite3', '.db'].includes(extname(path)) ? path : submissionsFile(path);
}

function postgres(url: string): StoreAt {
  const parsed = URL.parse(url);
  if (parsed === null || !canBeDecoded(parsed)) {
    throw new SettingError(
      `STORE_URL cannot be read as an address. ${WAYS}. In a name or a password write %40 for @, %3A for :, %2F for / and %25 for %.`,
    );
  }
  const { host, pathname, searchParams } = parsed;
  if (host === '' && !searchParams.has('host')) {
    throw new SettingError(
      'STORE_URL names no host of PostgreSQL. Write postgres://USER:PASSWORD@HOST:5432/DATABASE; for a socket on this machine, postgres:///DATABASE?host=/var/run/postgresql.',
    );
  }
  if (!/^\/[^/]+$/.test(pathname)) {
    throw new SettingError(
      'STORE_URL names no database. Write postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    );
  }
  return { kind: 'postgres', url };
}

function canBeDecoded({ username, password, pathname }: URL): boolean {
  try {
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

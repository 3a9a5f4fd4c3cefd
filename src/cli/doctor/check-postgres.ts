import { switchedOff } from '../../adapters/postgres-care.ts';
import { storeInWords, type StoreAt } from '../../adapters/store-at.ts';
import { doubtful, fine, wrong, type Finding } from './finding.ts';

/** How a PostgreSQL database is reached, whether it keeps what it says it has kept, and who copies it. */
export async function checkPostgres(
  at: Extract<StoreAt, { kind: 'postgres' }>,
): Promise<Finding[]> {
  const words = storeInWords(at);
  return [way(at.url, words), ...(await care(at.url)), backup];
}

function way(url: string, words: string): Finding {
  const { hostname, searchParams } = new URL(url);
  const mode = searchParams.get('sslmode') ?? 'disable';
  const isHere = hostname === '' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  if (isHere || !['disable', 'no-verify'].includes(mode))
    return fine('store', `Messages go to ${words}.`);
  return doubtful(
    'store',
    `Messages go to ${words} without TLS, or to anything that says it is that database.`,
    'Unless the network between is yours alone, add ?sslmode=verify-full to STORE_URL.',
  );
}

/** A database that does not answer is said by what looks at the messages in it. */
async function care(url: string): Promise<Finding[]> {
  const off = await switchedOff(url).catch(() => []);
  return off.map((name) =>
    wrong(
      'store',
      `The database has ${name} switched off: a power cut may lose messages for which a reference was shown.`,
      `Switch it on: ALTER SYSTEM SET ${name} = on; SELECT pg_reload_conf();`,
    ),
  );
}

const backup = fine(
  'backup',
  'Copies of a PostgreSQL database are made by pg_dump, or by the people who run it: they cannot be seen from here.',
);

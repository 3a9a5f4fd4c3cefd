import type { StoreAt } from '../adapters/store-at.ts';

/** What copies a store that is no file of ours, and what puts it back, as commands to write. */
const instead: Record<Exclude<StoreAt['kind'], 'sqlite'>, Record<'backup' | 'restore', string>> = {
  postgres: {
    backup:
      'STORE_URL names a PostgreSQL database, which has its own way of being copied while it is in use: pg_dump --format=custom --no-unlogged-table-data --file=FILE "$STORE_URL"',
    restore:
      'STORE_URL names a PostgreSQL database, which has its own way of being put back. Stop every server, then: pg_restore --clean --if-exists --single-transaction --dbname="$STORE_URL" FILE',
  },
  blobs: {
    backup:
      'Netlify keeps the messages, and npm run backup copies only a database of your own. To have them here as well: npm run submissions -- export.',
    restore: 'Netlify keeps the messages: there is no database here to put a backup into.',
  },
};

/**
 * The file that backups are made of and put back to.
 * @throws where the store is no file, with what to do instead
 */
export function sqliteFileOf(store: StoreAt, command: 'backup' | 'restore'): string {
  if (store.kind === 'sqlite') return store.file;
  throw new Error(instead[store.kind][command]);
}

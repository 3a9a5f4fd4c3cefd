import { postgresPool } from './postgres-pool.ts';

/** Settings of a database that decide whether what it says is kept is still there after a power cut. */
const needed = ['fsync', 'full_page_writes'] as const;

/**
 * Which of those a database has switched off. Throws `StoreUnavailable`.
 * @example await switchedOff('postgres://127.0.0.1/forms') // => ['fsync']
 */
export async function switchedOff(url: string): Promise<string[]> {
  const pool = postgresPool(url);
  try {
    const rows = await pool.sql(
      "SELECT name FROM pg_settings WHERE name = ANY($1) AND setting = 'off' ORDER BY name",
      [needed],
    );
    return rows.map((row) => String(row['name']));
  } finally {
    await pool.close();
  }
}

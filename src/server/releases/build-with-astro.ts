import { cp, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { councilAsked } from '../../council/read/default-council.ts';
import { buildFromKept } from '../build/build-from-kept.ts';

/**
 * Builds the council that COUNCIL names, as `npm run build` does, into the folders given. It is done in this process, so
 * that it ends with it and the lock of builds is held exactly as long as someone builds.
 */
export async function buildWithAstro(
  { pages, snapshot }: { pages: string; snapshot: string },
  { isQuiet = false } = {},
): Promise<void> {
  // Read by astro.config.mjs and the integration when they are loaded.
  process.env['SITE_DIR'] = pages;
  process.env['SNAPSHOT_DIR'] = snapshot;
  const made = { pages, snapshot: join(snapshot, 'site.json') };
  // Where anything goes wrong there, Astro builds, and says what it is if it still is.
  if (await buildFromKept(councilAsked(), made, { isQuiet }).catch(() => false)) return;
  // Astro moves files from its own folder here to the pages, which no system can do from one disk to another.
  const isOnThisDisk = (await stat(dirname(pages))).dev === (await stat('.')).dev;
  const here = isOnThisDisk ? pages : resolve('node_modules/.astro', councilAsked(), 'site');
  process.env['SITE_DIR'] = here;
  // Astro would write to the home folder that it has told its makers of the build, and in a container no one can.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const { build } = await import('astro');
  await build({ logLevel: isQuiet ? 'error' : 'info' });
  if (isOnThisDisk) return;
  await cp(here, pages, { recursive: true });
  await rm(here, { recursive: true });
}

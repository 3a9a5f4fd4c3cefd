import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { councilAsked } from '../../council/read/default-council.ts';
import { msInDay } from '../../domain/calendar/day-number.ts';
import { buildFromKept } from '../build/build-from-kept.ts';

/** How a folder is called in which Astro builds what belongs elsewhere. */
const SITE = 'site-';

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
  // Astro would write to the home folder that it has told its makers of the build, and in a container no one can.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const build = async (into: string): Promise<void> => {
    process.env['SITE_DIR'] = into;
    const astro = await import('astro');
    await astro.build({ logLevel: isQuiet ? 'error' : 'info' });
  };
  const isWithin = resolve(pages).startsWith(process.cwd() + sep);
  if (isWithin) await build(pages);
  else await builtHere(pages, build);
}

/**
 * Builds below the folder that this runs in, and moves the pages where they belong. For pages outside of it Astro has one
 * place for all programs that make them, where builds of two councils at once would disturb each other; and it can move no file
 * to another disk.
 */
async function builtHere(pages: string, build: (into: string) => Promise<void>): Promise<void> {
  const kept = resolve('node_modules/.astro', councilAsked());
  await mkdir(kept, { recursive: true });
  await removeOld(kept);
  const folder = await mkdtemp(join(kept, SITE));
  try {
    await build(join(folder, 'pages'));
    await move(join(folder, 'pages'), pages);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Builds that were killed left theirs. */
async function removeOld(kept: string): Promise<void> {
  for (const name of await readdir(kept)) {
    const path = join(kept, name);
    if (name.startsWith(SITE) && Date.now() - (await stat(path)).mtimeMs > msInDay)
      await rm(path, { recursive: true, force: true });
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

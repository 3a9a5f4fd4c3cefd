import { access } from 'node:fs/promises';
import { councilAsked } from '../council/read/default-council.ts';
import { loadRelease } from './files/load-release.ts';
import type { Release } from './files/release.ts';
import { log } from './log.ts';
import { currentRelease } from './releases/current-release.ts';
import { listReleases, releasesOf } from './releases/list-releases.ts';
import { takeUp } from './releases/take-up.ts';
import { takeUpLater, type ServedLater } from './releases/take-up-later.ts';

/** What is served. */
export interface OpenSite {
  /** Asked once for each request that is answered; undefined where there is nothing to serve yet. */
  release: () => Release | undefined;
  /** Where it is of releases, and changes when another becomes current. */
  current?: ServedLater;
}

/** Where `npm run build` writes the pages. */
export const BUILT = 'dist';

/** The folder that SITE_DIR names; undefined where a release is served. An empty setting names none. */
export function siteFolder(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return environment['SITE_DIR'] || undefined;
}

/**
 * The site to serve: the council's current release, followed from then on. Where there is no release yet, it is what a build
 * wrote into `dist/`, until there is one; where SITE_DIR names a folder, what is in it now.
 */
export async function openSite(environment: NodeJS.ProcessEnv): Promise<OpenSite> {
  const folder = siteFolder(environment);
  if (folder !== undefined) return openBuilt(folder);
  const home = releasesOf(councilAsked(environment), environment);
  if (await hasReleases(home)) {
    const served = await takeUp({ home, log });
    return { release: served.release, current: { served: () => served, look: served.look } };
  }
  const built = await openBuilt(BUILT);
  // Whatever COUNCIL says, the first release has to be of the council that is served.
  const { council } = (await import('#site', { with: { type: 'json' } })).default;
  return openUntilReleased(built, { council: council.id, environment, log });
}

/** What a build wrote into a folder, as it is now. */
async function openBuilt(folder: string): Promise<OpenSite> {
  await access(`${folder}/index.html`).catch(() => {
    throw new Error('There is no built site yet. Run `npm run publish` first, or `npm start`.');
  });
  const release = await loadRelease(folder);
  return { release: () => release };
}

/** What was built, until the council has a release: from then on its releases. */
export async function openUntilReleased(
  built: OpenSite,
  given: { council: string; environment: NodeJS.ProcessEnv; log: (line: string) => void },
): Promise<OpenSite> {
  const home = releasesOf(given.council, given.environment);
  const current = await takeUpLater({ ...given, home, meanwhile: 'what was built' });
  return { release: () => current.served()?.release() ?? built.release(), current };
}

/** The same of one council of several: its releases alone, from the first that is there. */
export async function openSiteOf(
  council: string,
  environment: NodeJS.ProcessEnv,
  logOfSite: (line: string) => void,
): Promise<OpenSite> {
  const home = releasesOf(council, environment);
  const current = await takeUpLater({ home, council, log: logOfSite });
  return { release: () => current.served()?.release(), current };
}

async function hasReleases(home: string): Promise<boolean> {
  return (await currentRelease(home)) !== undefined || (await listReleases(home)).length > 0;
}

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { msInDay } from '../../domain/calendar/day-number.ts';
import { councilAsked } from '../../council/read/default-council.ts';
import { BUILT, siteFolder } from '../../server/open-site.ts';
import { hasSites } from '../../server/environment-of.ts';
import { currentRelease } from '../../server/releases/current-release.ts';
import { releasesOf } from '../../server/releases/list-releases.ts';
import { PAGES, SNAPSHOT } from '../../server/releases/release-note.ts';
import { doubtful, fine, wrong, type Environment, type Finding } from './finding.ts';

/** What is read of a snapshot here. */
const snapshotSchema = z.object({
  builtAt: z.string().optional(),
  council: z.object({ id: z.string(), name: z.string(), url: z.string() }),
});

export interface SiteFound {
  findings: Finding[];
  builtAt?: string | undefined;
  /** The site's own address. */
  url?: string | undefined;
}

/** Bank holidays are known some years ahead, and `security.txt` runs out after one. */
const OLD_DAYS = 300;

/**
 * What is served: whether it is there, whose it is and how old.
 * @param hosts the host names that lead to it, where the server has several sites
 */
export async function checkSite(
  environment: Environment,
  now: number,
  hosts?: readonly string[],
): Promise<SiteFound> {
  const from = await whereFrom(environment);
  if (from === undefined) return noRelease(councilAsked(environment));
  const { pages, snapshot, what } = from;
  const index = await stat(join(pages, 'index.html')).catch(() => undefined);
  const read = await readFile(snapshot, 'utf8').catch(() => undefined);
  const site = snapshotSchema.safeParse(read === undefined ? undefined : parsed(read)).data;
  if (index === undefined || site === undefined) {
    const todo =
      'Publish it: npm run publish. (On Netlify, and where SITE_DIR is set: npm run build.)';
    return { findings: [wrong('site', `There is no built site in ${pages}.`, todo)] };
  }
  const { builtAt, council } = site;
  const asked = environment['COUNCIL'];
  if (asked !== undefined && asked !== council.id) {
    const found = `The site that is built is ${council.name}’s (${council.id}), and COUNCIL is ${asked}.`;
    const findings = [wrong('site', found, `Publish it again with COUNCIL=${asked}.`)];
    return { findings, builtAt, url: council.url };
  }
  const days = builtAt === undefined ? 0 : Math.floor((now - Date.parse(builtAt)) / msInDay);
  const found = `${what} of ${council.name} is ${String(days)} days old.`;
  const finding =
    days > OLD_DAYS
      ? doubtful('site', found, 'Publish it again: its calendar and its security.txt run out.')
      : fine('site', found);
  const findings = [finding, ...wrongAddress(council, hosts)];
  return { findings, builtAt, url: council.url };
}

/** Of one council of several: what a server of one would serve instead is some other's. */
function noRelease(council: string): SiteFound {
  const found = `${council} has no release yet: its site answers 503.`;
  return {
    findings: [wrong('site', found, `Publish it: COUNCIL=${council} npm run publish.`)],
  };
}

/** Links in mail lead to the address that a release was made for. */
function wrongAddress(
  council: { id: string; url: string },
  hosts: readonly string[] | undefined,
): Finding[] {
  const host = URL.parse(council.url)?.hostname;
  if (hosts === undefined || (host !== undefined && hosts.includes(host))) return [];
  return [
    wrong(
      'site',
      `The release was made for ${council.url}, which SITES does not give to ${council.id}: links in mail lead there.`,
      `Publish it again: COUNCIL=${council.id} npm run publish.`,
    ),
  ];
}

/** Undefined where a council of several has no release. */
async function whereFrom(
  environment: Environment,
): Promise<{ pages: string; snapshot: string; what: string } | undefined> {
  const home = releasesOf(councilAsked(environment), environment);
  const current = siteFolder(environment) === undefined ? await currentRelease(home) : undefined;
  if (current !== undefined) {
    const folder = join(home, current.id);
    const what = `Release ${current.id}`;
    return { pages: join(folder, PAGES), snapshot: join(folder, SNAPSHOT), what };
  }
  if (hasSites(environment)) return undefined;
  return {
    pages: siteFolder(environment) ?? BUILT,
    snapshot: join(environment['SNAPSHOT_DIR'] ?? '.frontdoor', 'site.json'),
    what: 'The build',
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

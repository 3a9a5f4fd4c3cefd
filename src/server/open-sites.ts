import { dirname } from 'node:path';
import { DatabaseIsNewer } from '../adapters/migrate.ts';
import { isDamaged } from '../adapters/sqlite-failure.ts';
import { storeInWords, type StoreAt } from '../adapters/store-at.ts';
import { councilAsked } from '../council/read/default-council.ts';
import { roomFor } from './bodies-in-flight.ts';
import { checkCouncils } from './check-councils.ts';
import { environmentOf, forOneSite, settingsOf } from './environment-of.ts';
import { log, logError, logOf } from './log.ts';
import { openHostedSite, type HostedSite } from './open-hosted-site.ts';
import { openSite, openSiteOf } from './open-site.ts';
import { oneAfterTheOther } from './releases/one-after-the-other.ts';
import { checkDataFolder, settingsFrom } from './settings.ts';
import { sitesFrom, type SiteNamed } from './sites.ts';

/**
 * The sites that this server serves: each council of SITES by itself, or the one that is built, under any name.
 * @throws SettingError, MailUrlError, ToldError
 */
export async function openSites(environment: NodeJS.ProcessEnv): Promise<HostedSite[]> {
  const { bodyBytes } = settingsFrom(environment);
  checkDataFolder(environment);
  const shared = { room: roomFor(bodyBytes), inTurn: oneAfterTheOther() };
  const named = sitesFrom(environment);
  if (named === undefined) return [await openOne(environment, shared)];
  // All of them first: a mistake in the settings of the last is said before the first is open.
  const settings = named.map((site) => settingsOf(site, environment));
  await checkCouncils(named, environment);
  return Promise.all(
    named.map(async (site, index) => {
      const own = environmentOf(site, environment);
      const logOfSite = logOf(site.council);
      const open = await openSiteOf(site.council, own, logOfSite);
      const hosted = await openHostedSite({
        ...{ ...site, ...shared, open, environment: own, log: logOfSite },
        // It reads SITES for itself, and takes the council's part of it.
        toPublish: { ...environment, COUNCIL: site.council },
        settings: settings[index] ?? settingsFrom(own),
      }).catch((error: unknown) => forOneSite(site, environment, () => raise(error)));
      warnOfAddress(site, hosted);
      await tryStore(hosted);
      return hosted;
    }),
  );
}

type Shared = Pick<Parameters<typeof openHostedSite>[0], 'room' | 'inTurn'>;

async function openOne(environment: NodeJS.ProcessEnv, shared: Shared): Promise<HostedSite> {
  const open = await openSite(environment);
  const settings = settingsFrom(environment);
  const hosted = await openHostedSite({
    ...{ ...shared, settings, environment, open, log },
    toPublish: environment,
  });
  const { site } = await hosted.runtime();
  checkCouncil(environment['COUNCIL'] ?? '', site.council);
  checkScope(settings.store, site.council);
  await tryStore(hosted);
  return hosted;
}

/** Said now, and not first to a resident. The pages can be read all the same, and the store may come back. */
async function tryStore({ store, settings, council }: HostedSite): Promise<void> {
  await store.find('00000000').catch((error: unknown) => {
    const isNewer = error instanceof DatabaseIsNewer;
    // One council's database keeps no other's site from opening.
    if (isNewer && council === undefined) throw error;
    const why = isNewer ? error.message : nothingKept(settings.store, error);
    logError(`[store] ${why}`, council);
  });
}

/** Why nothing can be kept, and what to do about it, as an operator reads it at the start. */
function nothingKept(at: StoreAt, error: unknown): string {
  const forms = 'forms will say that they cannot be accepted';
  if (at.kind !== 'sqlite') {
    const reason = error instanceof Error ? error.message : 'it failed';
    return `Nothing can be kept in ${storeInWords(at)}: ${reason}. Until it can, ${forms}.`;
  }
  const folder = dirname(at.file);
  return isDamaged(error)
    ? `The database in DATA_DIR="${folder}" is damaged: ${forms}. Stop the server and put the last backup in its place: npm run restore -- FILE --over-newer. The damaged file is kept beside it.`
    : `Nothing can be kept in DATA_DIR="${folder}": ${forms}. Name a folder that this user may write to.`;
}

/** In PostgreSQL each council has tables of its own, and commands find them by COUNCIL: both have to mean the same one. */
function checkScope(at: StoreAt, { id, name }: { id: string; name: string }): void {
  if (at.kind !== 'postgres' || councilAsked(process.env) === id) return;
  throw new Error(
    `The site that is built is ${name}'s, and without COUNCIL commands would look for the messages of ${councilAsked(process.env)}. Set COUNCIL=${id}.`,
  );
}

/** What was built is what is served, whatever COUNCIL says now. */
function checkCouncil(asked: string, { id, name }: { id: string; name: string }): void {
  if (asked === '' || asked === id) return;
  throw new Error(
    `The site that is built is ${name}'s (COUNCIL=${id}), and COUNCIL is "${asked}". Build it again with COUNCIL=${asked} npm run build, or leave COUNCIL out.`,
  );
}

/** Links in mail lead to the address that a release was made for. */
function warnOfAddress({ council, hosts }: SiteNamed, hosted: HostedSite): void {
  const url = hosted.release()?.site?.council.url;
  const host = url === undefined ? undefined : URL.parse(url)?.hostname;
  if (url === undefined || (host !== undefined && hosts.includes(host))) return;
  hosted.log(
    `[release] it was published for ${url}, which is no host name of ${council} in SITES: links in mail lead there. Publish it again: COUNCIL=${council} npm run publish`,
  );
}

function raise(error: unknown): never {
  throw error;
}

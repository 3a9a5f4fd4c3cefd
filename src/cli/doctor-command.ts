import { existsSync } from 'node:fs';
import { openStore } from '../adapters/open-store.ts';
import { councilAsked } from '../council/read/default-council.ts';
import { environmentOf } from '../server/environment-of.ts';
import { SettingError, settingsFrom, type Settings } from '../server/settings.ts';
import { sitesFrom, type SiteNamed } from '../server/sites.ts';
import { checkBackup } from './doctor/check-backup.ts';
import { checkFolder } from './doctor/check-folder.ts';
import { checkMail } from './doctor/check-mail.ts';
import { checkPostgres } from './doctor/check-postgres.ts';
import { checkProxy } from './doctor/check-proxy.ts';
import { checkPublishing } from './doctor/check-publishing.ts';
import { checkSettings } from './doctor/check-settings.ts';
import { checkSite } from './doctor/check-site.ts';
import { checkStore } from './doctor/check-store.ts';
import { fine, type Environment, type Finding } from './doctor/finding.ts';
import { BadArguments, type Outcome } from './outcome.ts';

/**
 * `npm run doctor`: looks at an installation as its settings describe it, and says in plain words what is wrong and what
 * to do. No message is sent; a database of an earlier version is brought to this one, as by every command. The exit code
 * is 1 where something is wrong.
 * @param named the one council to look at, where SITES names several
 */
export async function doctorCommand(
  environment: Environment,
  now: number = Date.now(),
  named?: string,
): Promise<Outcome> {
  const parts = await lookAtAll(environment, now, named);
  const findings = parts.flatMap((part) => part.findings);
  const count = findings.filter(({ verdict }) => verdict === 'wrong').length;
  const doubts = findings.filter(({ verdict }) => verdict === 'doubtful').length;
  const end =
    count + doubts === 0
      ? 'Nothing is wrong.'
      : `${String(count)} wrong, ${String(doubts)} doubtful.`;
  const lines = parts.flatMap((part) => [
    ...(part.council === undefined ? [] : ['', part.council]),
    ...part.findings.map(inWords),
  ]);
  return { code: count > 0 ? 1 : 0, out: [...lines, '', end].join('\n'), err: '' };
}

/** What was found, of one council's site where the server has several. */
interface Part {
  council?: string;
  findings: Finding[];
}

/** Settings once, and then each site as a server of its own; what is said of the proxy in front is said once. */
async function lookAtAll(
  environment: Environment,
  now: number,
  named: string | undefined,
): Promise<Part[]> {
  const settings = await checkSettings(environment);
  const sites = usableSites(environment);
  if (sites === undefined) {
    return [{ findings: [...settings, ...(await look(environment, now))] }];
  }
  const asked = named === undefined ? sites : sites.filter(({ council }) => council === named);
  if (asked.length === 0 && named !== undefined) {
    throw new BadArguments(
      `SITES has no site "${named}". They are: ${sites.map(({ council }) => council).join(', ')}.`,
    );
  }
  const said = new Set<string>();
  const parts: Part[] = [{ findings: settings }];
  for (const site of asked) {
    const found = await look(environmentOf(site, environment), now, site.hosts);
    const findings = found.filter((one) => one.about !== 'proxy' || !said.has(one.found));
    for (const one of findings) said.add(one.found);
    parts.push({ council: site.council, findings });
  }
  return parts;
}

/** The sites to look at: none where SITES cannot be read, which is said of the settings. */
function usableSites(environment: Environment): SiteNamed[] | undefined {
  try {
    return sitesFrom(environment);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    return [];
  }
}

/** Settings that cannot be used hide the rest: what they are about is then looked at as if they were left out. */
async function look(
  environment: Environment,
  now: number,
  hosts?: readonly string[],
): Promise<Finding[]> {
  const settings = usable(environment);
  const site = await checkSite(environment, now, hosts);
  return [
    ...site.findings,
    ...(await checkPublishing(environment)),
    ...(settings.store.kind === 'postgres'
      ? await checkPostgres(settings.store)
      : await checkFolder({ ...settings, environment })),
    ...(await ofStore(settings, environment, now, site.builtAt)),
    ...(await checkMail(settings.mailUrl, environment)),
    ...checkProxy(settings, environment['SITE_URL'] ?? site.url, environment),
    ...(settings.store.kind === 'sqlite' ? checkBackup(settings.dataFolder, environment, now) : []),
  ];
}

function usable(environment: Environment): Settings {
  try {
    return settingsFrom(environment);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    const left = ['DATA_DIR', 'STORE_URL', 'MAIL_URL'].filter((name) =>
      isUsable(environment, name),
    );
    return settingsFrom(Object.fromEntries(left.map((name) => [name, environment[name]])));
  }
}

function isUsable(environment: Environment, name: string): boolean {
  try {
    settingsFrom({ [name]: environment[name] });
    return true;
  } catch {
    return false;
  }
}

async function ofStore(
  { store: at }: Settings,
  environment: Environment,
  now: number,
  builtAt: string | undefined,
): Promise<Finding[]> {
  if (at.kind === 'sqlite' && !existsSync(at.file)) {
    return [fine('store', 'There is no database yet: the first message makes it.')];
  }
  const store = await openStore(at, { mustExist: true, scope: councilAsked(environment) });
  try {
    return await checkStore({ store, now, builtAt, at });
  } finally {
    await store.close();
  }
}

/** @example // wrong     mail: The mail server does not answer … */
function inWords({ verdict, about, found, todo }: Finding): string {
  const line = `${verdict.padEnd(9)} ${about}: ${found}`;
  return todo === undefined ? line : `${line}\n          ${todo}`;
}

import { existsSync } from 'node:fs';
import { openStore, submissionsFile } from '../adapters/open-store.ts';
import { SettingError, settingsFrom, type Settings } from '../server/settings.ts';
import { checkBackup } from './doctor/check-backup.ts';
import { checkFolder } from './doctor/check-folder.ts';
import { checkMail } from './doctor/check-mail.ts';
import { checkProxy } from './doctor/check-proxy.ts';
import { checkSettings } from './doctor/check-settings.ts';
import { checkSite } from './doctor/check-site.ts';
import { checkStore } from './doctor/check-store.ts';
import { fine, type Environment, type Finding } from './doctor/finding.ts';
import type { Outcome } from './outcome.ts';

/**
 * `npm run doctor`: looks at an installation as its settings describe it, and says in plain words what is wrong and what
 * to do. No message is sent; a database of an earlier version is brought to this one, as by every command. The exit code
 * is 1 where something is wrong.
 */
export async function doctorCommand(
  environment: Environment,
  now: number = Date.now(),
): Promise<Outcome> {
  const findings = await look(environment, now);
  const count = findings.filter(({ verdict }) => verdict === 'wrong').length;
  const doubts = findings.filter(({ verdict }) => verdict === 'doubtful').length;
  const end =
    count + doubts === 0
      ? 'Nothing is wrong.'
      : `${String(count)} wrong, ${String(doubts)} doubtful.`;
  return { code: count > 0 ? 1 : 0, out: [...findings.map(inWords), '', end].join('\n'), err: '' };
}

/** Settings that cannot be used hide the rest: what they are about is then looked at as if they were left out. */
async function look(environment: Environment, now: number): Promise<Finding[]> {
  const settings = usable(environment);
  const site = await checkSite(environment, now);
  return [
    ...checkSettings(environment),
    ...site.findings,
    ...(await checkFolder({ ...settings, environment })),
    ...(await ofStore(settings, environment, now, site.builtAt)),
    ...(await checkMail(settings.mailUrl, environment)),
    ...checkProxy(settings, environment['SITE_URL'] ?? site.url, environment),
    ...checkBackup(settings.dataFolder, environment, now),
  ];
}

function usable(environment: Environment): Settings {
  try {
    return settingsFrom(environment);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    const { DATA_DIR, MAIL_URL } = environment;
    return settingsFrom({
      ...(DATA_DIR === undefined ? {} : { DATA_DIR }),
      ...(MAIL_URL === undefined ? {} : { MAIL_URL }),
    });
  }
}

async function ofStore(
  { dataFolder }: Settings,
  environment: Environment,
  now: number,
  builtAt: string | undefined,
): Promise<Finding[]> {
  const isHere = environment['STORE'] !== 'blobs';
  if (isHere && !existsSync(submissionsFile(dataFolder))) {
    return [fine('store', 'There is no database yet: the first message makes it.')];
  }
  const store = await openStore(dataFolder, environment, { mustExist: true });
  try {
    return await checkStore({ store, now, builtAt });
  } finally {
    await store.close();
  }
}

/** @example // wrong     mail: The mail server does not answer … */
function inWords({ verdict, about, found, todo }: Finding): string {
  const line = `${verdict.padEnd(9)} ${about}: ${found}`;
  return todo === undefined ? line : `${line}\n          ${todo}`;
}

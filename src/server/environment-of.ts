import { join } from 'node:path';
import { mailFolderOf } from '../adapters/mailer-from-url.ts';
import { SettingError, settingsFrom, type Settings } from './settings.ts';
import { shown } from './setting-shown.ts';
import { ending, settingsOfOneSite, type SiteNamed } from './sites.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of one council of SITES, as a server that serves it alone would have it: its own folder of data and
 * of mail, its own address, and what is set for it alone in place of what is set for all.
 * @example
 * environmentOf({ council: 'thornby', hosts: ['www.b.example'] }, { DATA_DIR: '/data', RATE_LIMIT_THORNBY: '60/600' })
 * // => { COUNCIL: 'thornby', DATA_DIR: '/data/thornby', RATE_LIMIT: '60/600', SITE_URL: 'https://www.b.example', … }
 */
export function environmentOf(
  { council, hosts }: SiteNamed,
  environment: Environment,
): Environment {
  const own = settingsOfOneSite.flatMap((name) => {
    const value = environment[ownName(name, council)];
    return value === undefined ? [] : [[name, value]];
  });
  const mailFolder = mailFolderOf(environment['MAIL_URL'] ?? '');
  return {
    ...environment,
    COUNCIL: council,
    DATA_DIR: join(environment['DATA_DIR'] ?? '.data', council),
    SITE_URL: `https://${hosts[0] ?? ''}`,
    ...(mailFolder === undefined ? {} : { MAIL_URL: `file:${join(mailFolder, council)}` }),
    ...(Object.fromEntries(own) as Environment),
  };
}

/** Whether a server has several sites. */
export function hasSites(environment: Environment): boolean {
  return (environment['SITES'] ?? '').trim() !== '';
}

/** A council's settings. @throws SettingError, which names the setting as it is written for that council */
export function settingsOf(site: SiteNamed, environment: Environment): Settings {
  return forOneSite(site, environment, () => {
    const own = environmentOf(site, environment);
    checkAddress(site, own['SITE_URL'] ?? '');
    return settingsFrom(own);
  });
}

/** Runs what reads a council's settings; an error about one that is set for it alone then has that setting's name. */
export function forOneSite<Result>(
  { council }: SiteNamed,
  environment: Environment,
  read: () => Result,
): Result {
  try {
    return read();
  } catch (error) {
    throw asSaidOf(council, environment, error);
  }
}

function asSaidOf(council: string, environment: Environment, error: unknown): unknown {
  if (!(error instanceof SettingError)) return error;
  const name = /^[A-Z_]+/.exec(error.message)?.[0] ?? '';
  const own = ownName(name, council);
  if (environment[own] === undefined) return error;
  return new SettingError(own + error.message.slice(name.length));
}

function checkAddress({ council, hosts }: SiteNamed, address: string): void {
  const host = URL.parse(address)?.hostname;
  if (host !== undefined && hosts.includes(host)) return;
  throw new SettingError(
    `SITE_URL is ${shown(address)}. Write an address under a host name that SITES gives to ${council}, such as https://${hosts[0] ?? ''}.`,
  );
}

/** What a council's own setting is called. @example ownName('MAIL_URL', 'north-ashby') // => "MAIL_URL_NORTH_ASHBY" */
export function ownName(name: string, council: string): string {
  return `${name}_${ending(council)}`;
}

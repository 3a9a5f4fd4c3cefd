import { nearest } from '../council/wording/nearest.ts';
import { hostName } from './host-name.ts';
import { SettingError } from './settings.ts';
import { shown } from './setting-shown.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** One council that this server serves: its folder's name, and the host names that lead to it. */
export interface SiteNamed {
  council: string;
  /** In small letters, without a port. The first is the one that links in mail lead to. */
  hosts: readonly string[];
}

/** Settings that each council may have for itself: `MAIL_URL_NORTH_ASHBY`. */
export const settingsOfOneSite = [
  'ACKNOWLEDGEMENTS',
  'MAIL_A_MINUTE',
  'MAIL_URL',
  'NETWORK_LIMIT',
  'NOTIFY_ACKNOWLEDGEMENT_TEMPLATE',
  'NOTIFY_API_KEY',
  'NOTIFY_LETTERS_A_DAY',
  'NOTIFY_LETTER_TEMPLATE',
  'NOTIFY_NOTIFICATION_TEMPLATE',
  'NOTIFY_REPLY_TEMPLATE',
  'NOTIFY_TEXTS_A_DAY',
  'NOTIFY_TEXT_TEMPLATE',
  'NOT_AUTOMATIC',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ISSUER',
  'PUBLISH_BY_ITSELF',
  'RATE_LIMIT',
  'SITE_URL',
  'STORE_URL',
  'WEBHOOK_SECRET',
  'WEBHOOK_URL',
] as const;

/** What only one council can mean, and what would be shown to all of them. */
const notForAll: Record<string, string> = {
  SITE_DIR: 'it is the folder of one site, and each council of SITES has releases of its own',
  SITE_URL: 'it is the address of one site',
  STORE: 'Netlify keeps the messages of one site',
  WEBHOOK_URL: 'one system would be told of the messages of every council',
};

const EXAMPLE =
  'SITES=ashby=www.ashby.example.gov.uk,thornby=www.thornby.example.gov.uk+thornby.example.gov.uk';

/**
 * The councils that SITES names, in its order; undefined where it is not set, and one council is served under any name.
 * @example sitesFrom({ SITES: 'ashby=www.a.example,thornby=www.b.example+b.example' })
 * // => [{ council: 'ashby', hosts: ['www.a.example'] }, { council: 'thornby', hosts: ['www.b.example', 'b.example'] }]
 * @throws SettingError
 */
export function sitesFrom(environment: Environment): SiteNamed[] | undefined {
  const text = environment['SITES']?.trim();
  if (text === undefined || text === '') return undefined;
  const sites = text.split(',').map((part) => siteFrom(part.trim()));
  checkOnce(sites);
  checkOthers(sites, environment);
  return sites;
}

function siteFrom(part: string): SiteNamed {
  const [council = '', names, ...more] = part.split('=');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(council) || names === undefined || more.length > 0) {
    throw new SettingError(
      `SITES has ${shown(part)}. Write each council, an equals sign and its host names: ${EXAMPLE}.`,
    );
  }
  return { council, hosts: names.split('+').map((name) => hostFrom(name.trim(), council)) };
}

function hostFrom(name: string, council: string): string {
  const host = hostName(name);
  // An address of the network names no council: anyone who knows the machine's reaches all of them by it.
  if (host !== undefined && !/[:/@?#]/.test(name) && !/^[\d.]+$/.test(host)) return host;
  throw new SettingError(
    `SITES gives ${council} the host name ${shown(name)}. Write names alone, without https:// and without a port, such as www.example.gov.uk.`,
  );
}

function checkOnce(sites: readonly SiteNamed[]): void {
  const councilOf = new Map<string, string>();
  const councils = new Set<string>();
  for (const { council, hosts } of sites) {
    if (councils.has(council)) {
      throw new SettingError(
        `SITES names ${council} twice. Write it once, with all its host names and a plus sign between them: ${council}=www.example.gov.uk+example.gov.uk.`,
      );
    }
    councils.add(council);
    for (const host of hosts) {
      const other = councilOf.get(host);
      if (other !== undefined) {
        throw new SettingError(
          other === council
            ? `SITES gives ${council} the host name ${host} twice. Write it once.`
            : `SITES gives the host name ${host} to ${other} and to ${council}. Write it for one of them: a name leads to one council.`,
        );
      }
      councilOf.set(host, council);
    }
  }
}

/** Settings that do not go with SITES, and those that are meant for one council and are no council's. */
function checkOthers(sites: readonly SiteNamed[], environment: Environment): void {
  const [first] = sites;
  for (const [name, why] of Object.entries(notForAll)) {
    if ((environment[name] ?? '') === '') continue;
    const hasOwn = settingsOfOneSite.some((one) => one === name);
    const instead =
      hasOwn && first !== undefined
        ? `Set ${name}_${ending(first.council)} and the like, one for each council.`
        : 'Set one of the two, and leave the other out.';
    throw new SettingError(`${name} does not go with SITES: ${why}. ${instead}`);
  }
  // In PostgreSQL each council has tables of its own; a file is one council's.
  if (/^(?:sqlite|blobs):/i.test(environment['STORE_URL'] ?? '')) {
    throw new SettingError(
      'STORE_URL does not go with SITES unless it names a PostgreSQL database. Set DATA_DIR: each council has a folder of its own in it.',
    );
  }
  const endings = sites.map(({ council }) => ending(council));
  for (const name of Object.keys(environment)) {
    const setting = settingsOfOneSite.find((one) => name.startsWith(`${one}_`));
    if (setting === undefined || endings.includes(name.slice(setting.length + 1))) continue;
    const near = nearest(name.slice(setting.length + 1), endings);
    throw new SettingError(
      `${name} is for no council of SITES. Write ${setting}_${near ?? endings[0] ?? ''}, or leave it out.`,
    );
  }
}

/** What the names of a council's own settings end with. @example ending('north-ashby') // => "NORTH_ASHBY" */
export function ending(council: string): string {
  return council.toUpperCase().replaceAll('-', '_');
}

import type { OidcSettings } from '../adapters/open-identity-provider.ts';
import { adminFrom, type AdminSetting } from './admin-setting.ts';
import type { StoreAt } from '../adapters/store-at.ts';
import type { FloodLimits } from '../http/flood-watch.ts';
import {
  usualAcknowledgementLimits,
  type AcknowledgementLimits,
} from '../mail/acknowledgement-limits.ts';
import { canBeTrusted } from './client-address.ts';
import { otherWaysFrom, type OtherWaysSetting } from './other-ways-setting.ts';
import type { ConnectionLimits } from './connections.ts';
import { SettingError } from './setting-error.ts';
import { shown } from './setting-shown.ts';
import { keptAt } from './store-setting.ts';

export { SettingError };

/** What the environment sets, checked once when the server starts. */
export interface Settings {
  host: string;
  port: number;
  /** Where submissions are kept. It may hold a password: `storeInWords` says what may be shown. */
  store: StoreAt;
  /** Where the embedded store, files and mail are kept. */
  dataFolder: string;
  /** `smtp://…`, `smtps://…`, `notify:` or a `file:` folder. */
  mailUrl: string;
  rateLimit: RateLimit | 'off';
  /** Acknowledgements in a day. */
  acknowledgements: AcknowledgementLimits;
  /** Messages that one process hands to the mail service in a minute; `off` where it takes whatever comes. */
  mailAMinute: number | 'off';
  /** Mailboxes whose notifications do not say that a machine sent them. */
  notAutomatic: string[];
  trustedProxies: string[];
  connections: ConnectionLimits;
  /** Bytes of all bodies above 64 kB that are being read or worked on. */
  bodyBytes: number;
  /** Bytes of free disk below which nothing large is taken. */
  diskFloorBytes: number;
  /** Whether a release is made when a day has come on which a page changes. */
  publishesByItself: boolean;
  /** Seconds from SIGTERM to the end, at most. */
  stopSeconds: number;
  /** Lines for people, or one JSON object a line. `log.ts` asks the environment itself. */
  log: 'lines' | 'json';
  /** Where Prometheus reads metrics; `off` where no one does. */
  metrics: { host: string; port: number } | 'off';
  /** The whole address of a council's own system, told of every submission; with a secret to sign by. */
  webhook?: { url: string; secret: string };
  /** Text messages and letters to those who left no email address; left out, there are none. */
  otherWays?: OtherWaysSetting;
  /** Where pages are written in the browser, and who keeps them. */
  admin: AdminSetting;
  /** The identity provider at which staff sign in; left out, they are sent links. */
  oidc?: OidcSettings;
}

export interface RateLimit extends FloodLimits {
  /** Requests to a form from one address in ten minutes, refused or not. What is more is answered with 429. */
  perClient: number;
}

const MEGABYTE = 1_000_000;

/**
 * Connections from one address / in all. A browser opens six, so 200 are thirty people in one building. 800 stay below the
 * 1,024 open files that many systems allow, and 800 connections that send nothing cost about 20 MB.
 */
const CONNECTIONS = '200/800';
/** Fourteen forms full of photographs at a time, and with what is made of them about 150 MB. */
const BODY_MEMORY_MB = 64;
/** A hundred forms full of photographs, and room for the database to write them once more when it tidies up. */
const DISK_FLOOR_MB = 500;
/** Docker kills after ten. */
const STOP_SECONDS = 8;

type Environment = Readonly<Record<string, string | undefined>>;

export function settingsFrom(environment: Environment): Settings {
  const { store, dataFolder } = keptAt(environment);
  const webhook = webhookFrom(environment);
  const otherWays = otherWaysFrom(environment);
  const oidc = oidcFrom(environment);
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port: portFrom(environment['PORT'] ?? '8888'),
    store,
    dataFolder,
    mailUrl: environment['MAIL_URL'] ?? `file:${dataFolder}/mail`,
    rateLimit: rateLimitFrom(environment),
    acknowledgements: acknowledgementsFrom(environment['ACKNOWLEDGEMENTS']),
    mailAMinute: mailAMinuteFrom(environment['MAIL_A_MINUTE'] ?? 'off'),
    notAutomatic: addressesFrom(environment['NOT_AUTOMATIC'] ?? ''),
    trustedProxies: proxiesFrom(environment['TRUST_PROXY'] ?? ''),
    connections: connectionsFrom(environment['CONNECTIONS'] ?? CONNECTIONS),
    bodyBytes: MEGABYTE * wholeNumber(environment, 'BODY_MEMORY_MB', BODY_MEMORY_MB, 8),
    diskFloorBytes: MEGABYTE * wholeNumber(environment, 'DISK_FLOOR_MB', DISK_FLOOR_MB, 0),
    publishesByItself: isOn(environment, 'PUBLISH_BY_ITSELF'),
    stopSeconds: wholeNumber(environment, 'STOP_SECONDS', STOP_SECONDS, 1),
    metrics: metricsFrom(environment),
    log: logFrom(environment['LOG'] ?? 'lines'),
    admin: adminFrom(environment),
    ...(webhook === undefined ? {} : { webhook }),
    ...(otherWays === undefined ? {} : { otherWays }),
    ...(oidc === undefined ? {} : { oidc }),
  };
}

function metricsFrom(environment: Environment): Settings['metrics'] {
  const text = environment['METRICS_PORT'] ?? 'off';
  if (text === 'off') return 'off';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SettingError(
      `METRICS_PORT is ${shown(text)}. Write a number from 0 to 65535, such as 9464, or off.`,
    );
  }
  return { host: environment['METRICS_HOST'] ?? '127.0.0.1', port };
}

function logFrom(text: string): 'lines' | 'json' {
  if (text === 'lines' || text === 'json') return text;
  throw new SettingError(`LOG is ${shown(text)}. Write lines, for people, or json, for a machine.`);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SettingError(`PORT is ${shown(text)}. Write a number from 0 to 65535, such as 8888.`);
  }
  return port;
}

/**
 * RATE_LIMIT is one address's requests in ten minutes, and the messages of all whose mail goes out at once. Thirty is a
 * library with a queue at its one computer; three hundred is more than a county sends in the worst storm.
 * NETWORK_LIMIT is the messages of one network whose mail goes out at once, in ten minutes and in a day.
 */
function rateLimitFrom(environment: Environment): RateLimit | 'off' {
  const text = environment['RATE_LIMIT'] ?? '30/300';
  if (text === 'off') return 'off';
  const [perClient, inAll] = numbersIn(text, 2) ?? [];
  if (perClient === undefined || inAll === undefined) {
    throw new SettingError(
      `RATE_LIMIT is ${shown(text)}. Write requests in ten minutes from one address / messages from everyone whose mail is sent at once, such as 30/300, or off.`,
    );
  }
  const network = environment['NETWORK_LIMIT'] ?? '100/300';
  const [perNetwork, perNetworkADay] = numbersIn(network, 2) ?? [];
  if (perNetwork === undefined || perNetworkADay === undefined) {
    throw new SettingError(
      `NETWORK_LIMIT is ${shown(network)}. Write messages from one network whose mail is sent at once, in ten minutes / in a day, such as 100/300.`,
    );
  }
  return { perClient, inAll, perNetwork, perNetworkADay };
}

/** ACKNOWLEDGEMENTS is how many go out in a day: to one mailbox / one domain / one big provider / in all. */
function acknowledgementsFrom(text: string | undefined): AcknowledgementLimits {
  if (text === undefined) return usualAcknowledgementLimits;
  const [perMailbox, perDomain, perBigProvider, inAll] = numbersIn(text, 4) ?? [];
  if (
    perMailbox === undefined ||
    perDomain === undefined ||
    perBigProvider === undefined ||
    inAll === undefined
  ) {
    throw new SettingError(
      `ACKNOWLEDGEMENTS is ${shown(text)}. Write how many go out in a day to one mailbox / one domain / one big provider / in all, such as 5/30/500/2000.`,
    );
  }
  return { perMailbox, perDomain, perBigProvider, inAll };
}

/** MAIL_A_MINUTE is what the mail service allows: Microsoft 365 takes 30 messages a minute from one mailbox. */
function mailAMinuteFrom(text: string): number | 'off' {
  if (text === 'off') return 'off';
  const [most] = numbersIn(text, 1) ?? [];
  if (most === undefined) {
    throw new SettingError(
      `MAIL_A_MINUTE is ${shown(text)}. Write how many messages the mail service takes in a minute, such as 30, or off.`,
    );
  }
  return most;
}

/** @example numbersIn('30/300', 2) // => [30, 300] */
function numbersIn(text: string, count: number): number[] | undefined {
  const parts = text.split('/');
  const isRight = parts.length === count && parts.every((part) => /^[1-9]\d{0,8}$/.test(part));
  return isRight ? parts.map(Number) : undefined;
}

/** NOT_AUTOMATIC names mailboxes of help desks that set aside what says that a machine sent it. */
function addressesFrom(text: string): string[] {
  const addresses = text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const wrong = addresses.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (wrong !== undefined) {
    throw new SettingError(
      `NOT_AUTOMATIC has ${shown(wrong)}. Write mailboxes with commas between, such as helpdesk@example.gov.uk.`,
    );
  }
  return addresses;
}

function proxiesFrom(text: string): string[] {
  const addresses = text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const wrong = addresses.find((address) => !canBeTrusted(address));
  if (wrong !== undefined) {
    throw new SettingError(
      `TRUST_PROXY has ${shown(wrong)}. Write the IP addresses or subnets of your own proxies with commas between, such as 127.0.0.1,10.0.0.0/24.`,
    );
  }
  return addresses;
}

function connectionsFrom(text: string): ConnectionLimits {
  const found = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text);
  if (!found) {
    throw new SettingError(
      `CONNECTIONS is ${shown(text)}. Write connections from one address / in all, such as ${CONNECTIONS}.`,
    );
  }
  return { perClient: Number(found[1]), inAll: Number(found[2]) };
}

function isOn(environment: Environment, name: string): boolean {
  const text = environment[name] ?? 'on';
  if (text === 'on' || text === 'off') return text === 'on';
  throw new SettingError(`${name} is ${shown(text)}. Write on or off.`);
}

function wholeNumber(environment: Environment, name: string, usual: number, least: number): number {
  const text = environment[name] ?? String(usual);
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text) || number < least) {
    throw new SettingError(
      `${name} is ${shown(text)}. Write a whole number of ${String(least)} or more, such as ${String(usual)}.`,
    );
  }
  return number;
}

/**
 * In production the data folder is named: `.data` inside the checkout is lost with the next one. (Netlify keeps nothing
 * in a folder.)
 */
export function checkDataFolder(environment: Environment): void {
  if (environment['NODE_ENV'] !== 'production' || environment['DATA_DIR'] !== undefined) return;
  // Messages are elsewhere then, or in a folder that was named all the same.
  if ((environment['STORE_URL'] ?? '') !== '') return;
  throw new SettingError(
    'DATA_DIR is not set, and NODE_ENV is production. Messages would be kept in .data beside the code, and lost when it is replaced. Set DATA_DIR to a folder outside it, such as DATA_DIR=/var/lib/front-door; or DATA_DIR=.data if that is what you want.',
  );
}

/** What was found is never quoted: an address may hold a password or a token, and the log is read by many. */
function webhookFrom(environment: Environment): Settings['webhook'] {
  const url = environment['WEBHOOK_URL'];
  if (url === undefined || url === '') return undefined;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new SettingError(
      'WEBHOOK_URL is no whole address. Write one such as https://crm.example.gov.uk/enquiries.',
    );
  }
  const { protocol, hostname, username, password } = new URL(url);
  if (username + password !== '') {
    throw new SettingError(
      'WEBHOOK_URL has a user or a password in it, with which nothing can be sent. Write it without: each message is signed with WEBHOOK_SECRET.',
    );
  }
  if (protocol === 'http:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) {
    throw new SettingError(
      'WEBHOOK_URL begins with http://: everything a resident wrote would go over the network for anyone to read. Write it with https://, or write an address on this machine, such as http://127.0.0.1:8080/.',
    );
  }
  const secret = environment['WEBHOOK_SECRET'] ?? '';
  if (secret.length < 16) {
    throw new SettingError(
      'WEBHOOK_SECRET needs at least 16 characters: the webhook is signed by it.',
    );
  }
  return { url, secret };
}

/** OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: all three, or none. What was found is not quoted. */
function oidcFrom(environment: Environment): Settings['oidc'] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const [issuer = '', clientId = '', clientSecret = ''] = names.map(
    (name) => environment[name]?.trim() ?? '',
  );
  if (issuer + clientId + clientSecret === '') return undefined;
  const missing = names.find((name) => (environment[name]?.trim() ?? '') === '');
  if (missing !== undefined) {
    throw new SettingError(
      `${missing} is not set, and others of ${names.join(', ')} are. Set all three, or none: staff are then sent a link by email.`,
    );
  }
  if (!/^https?:/.test(issuer) || !URL.canParse(issuer)) {
    throw new SettingError(
      'OIDC_ISSUER is no whole address. Write the one that the identity provider calls its issuer, such as https://login.example.gov.uk/council.',
    );
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) {
    throw new SettingError(
      'OIDC_ISSUER begins with http://: anyone on the network could sign in as one of the staff. Write it with https://.',
    );
  }
  const trust = environment['OIDC_TRUST_EMAIL'] ?? 'off';
  if (trust !== 'on' && trust !== 'off') {
    throw new SettingError(
      'OIDC_TRUST_EMAIL is on or off. Write on where the provider never says email_verified, and no one can change their own address there.',
    );
  }
  return { issuer, clientId, clientSecret, trustsEmail: trust === 'on' };
}

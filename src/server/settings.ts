import { isIP } from 'node:net';
import type { FloodLimits } from '../http/flood-watch.ts';
import {
  usualAcknowledgementLimits,
  type AcknowledgementLimits,
} from '../mail/acknowledgement-limits.ts';

/** What the environment sets, checked once when the server starts. */
export interface Settings {
  host: string;
  port: number;
  /** Where the embedded store, files and mail are kept. */
  dataFolder: string;
  /** `smtp://…`, `smtps://…`, `notify:` or a `file:` folder. */
  mailUrl: string;
  rateLimit: RateLimit | 'off';
  /** Acknowledgements in a day. */
  acknowledgements: AcknowledgementLimits;
  /** Mailboxes whose notifications do not say that a machine sent them. */
  notAutomatic: string[];
  trustedProxies: string[];
  /** The whole address of a council's own system, told of every submission; with a secret to sign by. */
  webhook?: { url: string; secret: string };
}

export interface RateLimit extends FloodLimits {
  /** Requests to a form from one address in ten minutes, refused or not. What is more is answered with 429. */
  perClient: number;
}

/** A setting that cannot be used. The message names it, what was found and what to write. */
export class SettingError extends Error {
  override name = 'SettingError';
}

type Environment = Readonly<Record<string, string | undefined>>;

export function settingsFrom(environment: Environment): Settings {
  const dataFolder = environment['DATA_DIR'] ?? '.data';
  const webhook = webhookFrom(environment);
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port: portFrom(environment['PORT'] ?? '8888'),
    dataFolder,
    mailUrl: environment['MAIL_URL'] ?? `file:${dataFolder}/mail`,
    rateLimit: rateLimitFrom(environment),
    acknowledgements: acknowledgementsFrom(environment['ACKNOWLEDGEMENTS']),
    notAutomatic: addressesFrom(environment['NOT_AUTOMATIC'] ?? ''),
    trustedProxies: proxiesFrom(environment['TRUST_PROXY'] ?? ''),
    ...(webhook === undefined ? {} : { webhook }),
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SettingError(`PORT is "${text}". Write a number from 0 to 65535, such as 8888.`);
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
      `RATE_LIMIT is "${text}". Write requests in ten minutes from one address / messages from everybody whose mail is sent at once, such as 30/300, or off.`,
    );
  }
  const network = environment['NETWORK_LIMIT'] ?? '100/300';
  const [perNetwork, perNetworkADay] = numbersIn(network, 2) ?? [];
  if (perNetwork === undefined || perNetworkADay === undefined) {
    throw new SettingError(
      `NETWORK_LIMIT is "${network}". Write messages from one network whose mail is sent at once, in ten minutes / in a day, such as 100/300.`,
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
      `ACKNOWLEDGEMENTS is "${text}". Write how many go out in a day to one mailbox / one domain / one big provider / in all, such as 5/30/500/2000.`,
    );
  }
  return { perMailbox, perDomain, perBigProvider, inAll };
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
      `NOT_AUTOMATIC has "${wrong}". Write mailboxes with commas between, such as helpdesk@example.gov.uk.`,
    );
  }
  return addresses;
}

function proxiesFrom(text: string): string[] {
  const addresses = text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const wrong = addresses.find((address) => isIP(address) === 0);
  if (wrong !== undefined) {
    throw new SettingError(
      `TRUST_PROXY has "${wrong}". Write the IP addresses of your own proxies with commas between, such as 127.0.0.1,10.0.0.2.`,
    );
  }
  return addresses;
}

function webhookFrom(environment: Environment): Settings['webhook'] {
  const url = environment['WEBHOOK_URL'];
  if (url === undefined || url === '') return undefined;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new SettingError(
      `WEBHOOK_URL is "${url}". Write a whole address, such as https://crm.example.gov.uk/enquiries.`,
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

import { isIP } from 'node:net';

/** What the environment sets, checked once when the server starts. */
export interface Settings {
  host: string;
  port: number;
  /** Where the embedded store, files and mail are kept. */
  dataFolder: string;
  /** `smtp://…`, `smtps://…`, `notify:` or a `file:` folder. */
  mailUrl: string;
  rateLimit: RateLimit | 'off';
  trustedProxies: string[];
  /** The whole address of a council's own system, told of every submission; with a secret to sign by. */
  webhook?: { url: string; secret: string };
}

export interface RateLimit {
  /** Messages from one address in ten minutes. */
  perClient: number;
  /** Messages from everybody in ten minutes. */
  inAll: number;
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
    rateLimit: rateLimitFrom(environment['RATE_LIMIT'] ?? '30/3000'),
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

function rateLimitFrom(text: string): RateLimit | 'off' {
  if (text === 'off') return 'off';
  const found = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text);
  if (!found) {
    throw new SettingError(
      `RATE_LIMIT is "${text}". Write messages in ten minutes from one address / from everybody, such as 30/3000, or off.`,
    );
  }
  return { perClient: Number(found[1]), inAll: Number(found[2]) };
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

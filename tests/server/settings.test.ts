import { describe, expect, test } from 'vitest';
import { storeInWords } from '../../src/adapters/store-at.ts';
import { mailerFromUrl } from '../../src/adapters/mailer-from-url.ts';
import { settingNames } from '../../src/server/setting-names.ts';
import { sitesFrom } from '../../src/server/sites.ts';
import { checkDataFolder, settingsFrom } from '../../src/server/settings.ts';

test('nothing has to be set', () => {
  expect(settingsFrom({})).toMatchInlineSnapshot(`
    {
      "acknowledgements": {
        "inAll": 2000,
        "perBigProvider": 500,
        "perDomain": 30,
        "perMailbox": 5,
      },
      "admin": {
        "kind": "off",
      },
      "bodyBytes": 64000000,
      "connections": {
        "inAll": 800,
        "perClient": 200,
      },
      "dataFolder": ".data",
      "diskFloorBytes": 500000000,
      "host": "127.0.0.1",
      "log": "lines",
      "mailAMinute": "off",
      "mailUrl": "file:.data/mail",
      "metrics": "off",
      "notAutomatic": [],
      "port": 8888,
      "publishesByItself": true,
      "rateLimit": {
        "inAll": 300,
        "perClient": 30,
        "perNetwork": 100,
        "perNetworkADay": 300,
      },
      "stopSeconds": 8,
      "store": {
        "file": ".data/submissions.sqlite",
        "kind": "sqlite",
      },
      "trustedProxies": [],
    }
  `);
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['RATE_LIMIT', '30'],
  ['RATE_LIMIT', '0/10'],
  ['NETWORK_LIMIT', '100'],
  ['ACKNOWLEDGEMENTS', '5/30'],
  ['LOG', 'JSON'],
  ['METRICS_PORT', 'on'],
  ['METRICS_PORT', '70000'],
  ['MAIL_A_MINUTE', '0'],
  ['MAIL_A_MINUTE', 'as many as it takes'],
  ['NOT_AUTOMATIC', 'the help desk'],
  ['TRUST_PROXY', 'proxy.example.gov.uk'],
  ['WEBHOOK_URL', 'crm.example.gov.uk'],
  ['WEBHOOK_URL', 'http://crm.example.gov.uk/enquiries'],
  ['WEBHOOK_URL', 'http://127.0.0.1.example.org/'],
  ['WEBHOOK_URL', 'https://ada:a-password@crm.example.gov.uk/'],
  ['CONNECTIONS', '800'],
  ['BODY_MEMORY_MB', '1'],
  ['DISK_FLOOR_MB', 'half'],
  ['STOP_SECONDS', '0'],
])('%s=%s is answered with what to write', (name, value) => {
  expect(() => settingsFrom({ [name]: value })).toThrowErrorMatchingSnapshot();
});

test('a webhook needs a secret to sign by', () => {
  const environment = { WEBHOOK_URL: 'https://crm.example.gov.uk/', WEBHOOK_SECRET: 'short' };
  expect(() => settingsFrom(environment)).toThrow('WEBHOOK_SECRET needs at least 16 characters');
});

test.each([
  'http://127.0.0.1:8080/',
  'http://localhost/in',
  'http://[::1]:9/',
  'https://crm.example.gov.uk/',
])('a webhook may be at %s', (url) => {
  const { webhook } = settingsFrom({ WEBHOOK_URL: url, WEBHOOK_SECRET: 'sixteen letters!' });
  expect(webhook?.url).toBe(url);
});

test('in production the data folder is named, and .data is only taken where someone says so', () => {
  expect(() => {
    checkDataFolder({ NODE_ENV: 'production' });
  }).toThrow('Set DATA_DIR to a folder outside it, such as DATA_DIR=/var/lib/front-door');
  for (const environment of [{}, { NODE_ENV: 'production', DATA_DIR: '.data' }]) {
    expect(() => {
      checkDataFolder(environment);
    }).not.toThrow();
  }
});

test('limits and proxies are read', () => {
  const { rateLimit, trustedProxies } = settingsFrom({
    RATE_LIMIT: '5/100',
    TRUST_PROXY: '127.0.0.1, ::1, 10.0.0.0/8, loopback',
  });
  expect(rateLimit).toEqual({ perClient: 5, inAll: 100, perNetwork: 100, perNetworkADay: 300 });
  expect(trustedProxies).toEqual(['127.0.0.1', '::1', '10.0.0.0/8', 'loopback']);
  expect(settingsFrom({ RATE_LIMIT: 'off' }).rateLimit).toBe('off');
});

const secret = 'a%2Fsecret';

test.each([
  [{}, { kind: 'sqlite', file: '.data/submissions.sqlite' }],
  [
    { STORE_URL: '', DATA_DIR: '/srv' },
    { kind: 'sqlite', file: '/srv/submissions.sqlite' },
  ],
  [{ STORE_URL: 'sqlite:/srv/forms' }, { kind: 'sqlite', file: '/srv/forms/submissions.sqlite' }],
  [{ STORE_URL: 'sqlite:///srv/forms.sqlite' }, { kind: 'sqlite', file: '/srv/forms.sqlite' }],
  [
    { STORE_URL: 'sqlite:forms', DATA_DIR: '/srv' },
    { kind: 'sqlite', file: 'forms/submissions.sqlite' },
  ],
  [{ STORE_URL: 'blobs:' }, { kind: 'blobs' }],
  [
    { STORE: 'blobs', NETLIFY_SITE_ID: 'a-site', NETLIFY_AUTH_TOKEN: 'a-token' },
    { kind: 'blobs', siteID: 'a-site', token: 'a-token' },
  ],
  [
    { STORE_URL: `postgres://site:${secret}@db.example.org/forms` },
    { kind: 'postgres', url: `postgres://site:${secret}@db.example.org/forms` },
  ],
  [
    { STORE_URL: 'postgresql:///forms?host=/var/run/postgresql' },
    { kind: 'postgres', url: 'postgresql:///forms?host=/var/run/postgresql' },
  ],
])('%o keeps messages in %o', (environment, store) => {
  expect(settingsFrom(environment).store).toEqual(store);
});

test('what is kept beside a database of its own folder is kept there, where DATA_DIR names no other', () => {
  expect(settingsFrom({ STORE_URL: 'sqlite:/srv/forms' })).toMatchObject({
    dataFolder: '/srv/forms',
    mailUrl: 'file:/srv/forms/mail',
  });
});

test('in production STORE_URL names the place as well as DATA_DIR does', () => {
  const environment = { NODE_ENV: 'production', STORE_URL: 'postgres://site@127.0.0.1/forms' };
  expect(() => {
    checkDataFolder(environment);
  }).not.toThrow();
});

test.each([
  [
    'mysql://site:a-secret@127.0.0.1/forms',
    'STORE_URL names no kind of store that is known. Write postgres://',
  ],
  ['postgre://site:a-secret@127.0.0.1/forms', 'STORE_URL names no kind of store that is known.'],
  ['a-secret', 'STORE_URL names no kind of store that is known.'],
  ['postgres://site:a-secret@127.0.0.1', 'STORE_URL names no database.'],
  ['postgres://site:a-secret@127.0.0.1/', 'STORE_URL names no database.'],
  ['postgres:///forms', 'STORE_URL names no host of PostgreSQL.'],
  ['postgres://site:a-secret%@127.0.0.1/forms', 'STORE_URL cannot be read as an address.'],
  ['postgres://site:a-secret#1@127.0.0.1/forms', 'STORE_URL cannot be read as an address.'],
  ['sqlite:', 'STORE_URL names no folder.'],
])('STORE_URL=%s is answered with what to write, and quoted nowhere', (url, sentence) => {
  const read = (): unknown => settingsFrom({ STORE_URL: url });
  expect(read).toThrow(sentence);
  expect(read).not.toThrow('a-secret');
});

test('a database is named without its password', () => {
  const at = (url: string): string => storeInWords({ kind: 'postgres', url });
  expect(at(`postgres://site:${secret}@db.example.org:5433/forms?password=${secret}`)).toBe(
    'the PostgreSQL database forms at db.example.org:5433',
  );
  expect(at('postgres:///forms?host=/var/run/postgresql')).toBe(
    'the PostgreSQL database forms at /var/run/postgresql',
  );
});

const SECRETS = [
  'http://desk:hunter2-or-so@crm.example.gov.uk/enquiries',
  'https//desk:hunter2-or-so@crm.example.gov.uk',
  'desk:hunter2-or-so@crm.example.gov.uk',
  'crm.example.gov.uk/hooks/k7rm3xdw9k7rm3xdw9',
  'http://crm.example.gov.uk/hooks?token=k7rm3xdw9k7rm3xdw9',
];

test.each(
  settingNames.flatMap((name) => SECRETS.map((secret): [string, string] => [name, secret])),
)('a refusal of %s never repeats what may be a secret: %s', async (name, secret) => {
  const environment = { WEBHOOK_SECRET: 'k7rm3xdw9k7rm3xdw9', [name]: secret };
  const said: string[] = [];
  const hear = (error: unknown): void => {
    said.push(String(error));
  };
  try {
    const { mailUrl } = settingsFrom(environment);
    await mailerFromUrl(mailUrl, environment).catch(hear);
  } catch (error) {
    hear(error);
  }
  try {
    sitesFrom(environment);
  } catch (error) {
    hear(error);
  }
  expect(said.join(' ')).not.toMatch(/hunter2|k7rm3xdw9/);
});

describe('the identity provider', () => {
  const all = {
    OIDC_ISSUER: 'https://login.example.gov.uk/council',
    OIDC_CLIENT_ID: 'staff-desk',
    OIDC_CLIENT_SECRET: 'not-to-be-shown',
  };

  test('is off unless it is set, and then has all it needs', () => {
    expect(settingsFrom({}).oidc).toBeUndefined();
    expect(settingsFrom({ OIDC_ISSUER: '' }).oidc).toBeUndefined();
    expect(settingsFrom(all).oidc).toEqual({
      issuer: 'https://login.example.gov.uk/council',
      clientId: 'staff-desk',
      clientSecret: 'not-to-be-shown',
      trustsEmail: false,
    });
    expect(settingsFrom({ ...all, OIDC_TRUST_EMAIL: 'on' }).oidc?.trustsEmail).toBe(true);
  });

  test.each([
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is not set, and others of'],
    [{ OIDC_TRUST_EMAIL: 'maybe' }, 'OIDC_TRUST_EMAIL is on or off'],
    [{ OIDC_ISSUER: 'login' }, 'OIDC_ISSUER is no whole address'],
    [{ OIDC_ISSUER: 'http://login.example.gov.uk' }, 'Write it with https://'],
  ])('%j is refused, and no value is quoted', (wrong, said) => {
    expect(() => settingsFrom({ ...all, ...wrong })).toThrow(said);
    expect(() => settingsFrom({ ...all, ...wrong })).not.toThrow(/not-to-be-shown/);
  });
});

test('ADMIN is on, off or a repository on a git host', () => {
  const adminOf = (environment: Record<string, string>) => settingsFrom(environment).admin;
  expect(adminOf({ ADMIN: 'on' })).toEqual({ kind: 'here' });
  expect(adminOf({ ADMIN: '' })).toEqual({ kind: 'off' });
  expect(adminOf({ ADMIN: 'github:ashford/website' })).toEqual({
    kind: 'git-host',
    host: 'github',
    repo: 'ashford/website',
    branch: 'main',
    origin: 'https://github.com',
  });
  const more = { ADMIN_HOST: 'https://git.example.gov.uk', ADMIN_APP_ID: 'abc-123' };
  expect(adminOf({ ADMIN: 'gitlab:ashford/web/site@drafts/pages', ...more })).toMatchObject({
    repo: 'ashford/web/site',
    branch: 'drafts/pages',
    origin: 'https://git.example.gov.uk',
    appId: 'abc-123',
  });
});

test.each([
  [
    { ADMIN: 'yes' },
    'ADMIN is "yes". Write on, off, or a repository: github:owner/name, gitlab:group/name or gitea:owner/name, with @branch after it if it is not main.',
  ],
  [{ ADMIN: 'github:website' }, 'Write on, off, or a repository'],
  [{ ADMIN: 'github:../website' }, 'Write owner/name.'],
  [{ ADMIN: 'github:a/b/c' }, 'Write owner/name.'],
  [{ ADMIN: 'gitea:a/b' }, 'Write where it is: ADMIN_HOST=https://git.example.gov.uk'],
  [
    { ADMIN: 'on', ADMIN_SIGN_IN: 'https://auth.example.gov.uk' },
    'ADMIN_SIGN_IN is for a git host, and ADMIN is "on".',
  ],
  [{ ADMIN: 'github:a/b', ADMIN_APP_ID: 'x' }, 'With GitHub, write ADMIN_SIGN_IN.'],
  [
    { ADMIN: 'gitlab:a/b', ADMIN_SIGN_IN: 'https://auth.example.gov.uk' },
    'With GitLab and Gitea, write ADMIN_APP_ID.',
  ],
  [{ ADMIN: 'github:a/b', ADMIN_HOST: 'https://git.example.gov.uk' }, 'take it out.'],
  // They go into a header as they are.
  [{ ADMIN: 'gitlab:a/b', ADMIN_HOST: 'http://git.example.gov.uk' }, 'Write an address with https'],
  // These would open the content security policy, or write another line of it.
  [{ ADMIN: 'gitlab:a/b', ADMIN_HOST: 'https://*' }, 'Write an address with https'],
  [{ ADMIN: 'gitlab:a/b', ADMIN_HOST: 'https://a;b.example' }, 'Write an address with https'],
  [{ ADMIN: 'gitlab:a/b', ADMIN_HOST: "https://x.example/; script-src 'unsafe-inline'" }, 'ADMIN_'],
])('%j is refused', (environment, said) => {
  expect(() => settingsFrom(environment)).toThrow(said);
});

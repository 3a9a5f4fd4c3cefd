import { expect, test } from 'vitest';
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

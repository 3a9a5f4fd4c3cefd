import { expect, test } from 'vitest';
import { settingsFrom } from '../../src/server/settings.ts';

test('nothing has to be set', () => {
  expect(settingsFrom({})).toMatchInlineSnapshot(`
    {
      "acknowledgements": {
        "inAll": 2000,
        "perBigProvider": 500,
        "perDomain": 30,
        "perMailbox": 5,
      },
      "dataFolder": ".data",
      "host": "127.0.0.1",
      "mailUrl": "file:.data/mail",
      "notAutomatic": [],
      "port": 8888,
      "rateLimit": {
        "inAll": 300,
        "perClient": 30,
        "perNetwork": 100,
        "perNetworkADay": 300,
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
  ['NOT_AUTOMATIC', 'the help desk'],
  ['TRUST_PROXY', 'proxy.example.gov.uk'],
  ['WEBHOOK_URL', 'crm.example.gov.uk'],
])('%s=%s is answered with what to write', (name, value) => {
  expect(() => settingsFrom({ [name]: value })).toThrowErrorMatchingSnapshot();
});

test('a webhook needs a secret to sign by', () => {
  const environment = { WEBHOOK_URL: 'https://crm.example.gov.uk/', WEBHOOK_SECRET: 'short' };
  expect(() => settingsFrom(environment)).toThrow('WEBHOOK_SECRET needs at least 16 characters');
});

test('limits and proxies are read', () => {
  const { rateLimit, trustedProxies } = settingsFrom({
    RATE_LIMIT: '5/100',
    TRUST_PROXY: '127.0.0.1, ::1',
  });
  expect(rateLimit).toEqual({ perClient: 5, inAll: 100, perNetwork: 100, perNetworkADay: 300 });
  expect(trustedProxies).toEqual(['127.0.0.1', '::1']);
  expect(settingsFrom({ RATE_LIMIT: 'off' }).rateLimit).toBe('off');
});

import { expect, test } from 'vitest';
import { settingsFrom } from '../../src/server/settings.ts';

test('nothing has to be set', () => {
  expect(settingsFrom({})).toMatchInlineSnapshot(`
    {
      "dataFolder": ".data",
      "host": "127.0.0.1",
      "mailUrl": "file:.data/mail",
      "port": 8888,
      "rateLimit": {
        "inAll": 3000,
        "perClient": 30,
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
  expect(rateLimit).toEqual({ perClient: 5, inAll: 100 });
  expect(trustedProxies).toEqual(['127.0.0.1', '::1']);
  expect(settingsFrom({ RATE_LIMIT: 'off' }).rateLimit).toBe('off');
});

import { expect, test } from 'vitest';
import { rateLimiter } from '../../src/http/rate-limit.ts';

const minute = 60_000;

test('one address may ask so much in ten minutes, and then waits for the rest of them', () => {
  let now = 0;
  const wait = rateLimiter({ perClient: 2 }, () => now);
  expect(wait('203.0.113.1')).toBeUndefined();
  now = 4 * minute;
  expect(wait('203.0.113.1')).toBeUndefined();
  expect(wait('203.0.113.1')).toBe(360);
  expect(wait('203.0.113.2')).toBeUndefined();
  now = 10 * minute;
  expect(wait('203.0.113.1')).toBeUndefined();
});

test('no one is refused for what others send, however many they are', () => {
  const wait = rateLimiter({ perClient: 2 }, () => 0);
  for (let index = 0; index < 3_000; index += 1) {
    wait(`2001:db8:7:${(index % 100).toString(16)}::${index.toString(16)}`);
  }
  expect(wait('203.0.113.1')).toBeUndefined();
});

test('a page of a long form costs a tenth of a message', () => {
  const wait = rateLimiter({ perClient: 3 }, () => 0);
  for (let page = 0; page < 20; page += 1) {
    expect(wait('203.0.113.1')).toBeUndefined();
    wait('203.0.113.1', 'page');
  }
  expect(wait('203.0.113.1')).toBeUndefined();
  expect(wait('203.0.113.1')).toBe(600);
});

test('who goes on and on is not read any more', () => {
  const wait = rateLimiter({ perClient: 30 }, () => 0);
  for (let index = 0; index < 69; index += 1) wait('203.0.113.1');
  expect(wait.isFar?.('203.0.113.1')).toBe(false);
  wait('203.0.113.1');
  expect(wait.isFar?.('203.0.113.1')).toBe(true);
  expect(wait.isFar?.('203.0.113.2')).toBe(false);
});

test('where no address is known, no one is refused', () => {
  const wait = rateLimiter({ perClient: 1 }, () => 0);
  for (let index = 0; index < 5; index += 1) {
    expect(wait(undefined)).toBeUndefined();
    expect(wait('')).toBeUndefined();
  }
});

test('a flood from many addresses does not fill the memory', () => {
  const wait = rateLimiter({ perClient: 1 }, () => 0);
  for (let client = 0; client < 20_000; client += 1) {
    wait(`10.0.${String(client >> 8)}.${String(client & 255)}`);
  }
  // The oldest has been forgotten, and may send again; the newest has not.
  expect(wait('10.0.0.0')).toBeUndefined();
  expect(wait('10.0.78.31')).toBe(600);
});

test('all addresses of one line of IPv6 are one, however they are written', () => {
  const wait = rateLimiter({ perClient: 1 }, () => 0);
  expect(wait('2001:db8:0:2::7')).toBeUndefined();
  expect(wait('2001:0db8::2:aaaa:bbbb:cccc:dddd')).toBe(600);
  expect(wait('2001:db8:0:302::7')).toBeUndefined();
  expect(wait('::ffff:203.0.113.1')).toBeUndefined();
  expect(wait('203.0.113.1')).toBe(600);
});

test('a household’s lines together may send twice what one of them may', () => {
  const wait = rateLimiter({ perClient: 1 }, () => 0);
  expect(wait('2001:db8:0:100::7')).toBeUndefined();
  expect(wait('2001:db8:0:101::7')).toBeUndefined();
  expect(wait('2001:db8:0:1ff::7')).toBe(600);
  expect(wait('2001:db8:0:200::7')).toBeUndefined();
});

test('a clock that is set back a day, or on three years, makes no one wait: the count goes by time that only passes', () => {
  let passed = 0;
  const wait = rateLimiter({ perClient: 1 }, () => passed);
  wait('203.0.113.1');
  expect(wait('203.0.113.1')).toBe(600);
  passed = 10 * minute;
  expect(wait('203.0.113.1')).toBeUndefined();
});

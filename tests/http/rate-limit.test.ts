import { expect, test } from 'vitest';
import { rateLimiter } from '../../src/http/rate-limit.ts';

const minute = 60_000;

test('one address may send so many in ten minutes, and then waits for the rest of them', () => {
  let now = 0;
  const wait = rateLimiter({ perClient: 2, inAll: 100 }, () => now);
  expect(wait('a')).toBeUndefined();
  now = 4 * minute;
  expect(wait('a')).toBeUndefined();
  expect(wait('a')).toBe(360);
  expect(wait('b')).toBeUndefined();
  now = 10 * minute;
  expect(wait('a')).toBeUndefined();
});

test('everybody together may send so many', () => {
  const wait = rateLimiter({ perClient: 100, inAll: 2 }, () => 0);
  expect(wait('a')).toBeUndefined();
  expect(wait('b')).toBeUndefined();
  expect(wait('c')).toBe(600);
});

test('a refused message does not count against the rest', () => {
  const wait = rateLimiter({ perClient: 1, inAll: 3 }, () => 0);
  expect(wait('a')).toBeUndefined();
  for (let again = 0; again < 10; again += 1) expect(wait('a')).toBe(600);
  expect(wait('b')).toBeUndefined();
});

test('where no address is known, only the count of all holds', () => {
  const wait = rateLimiter({ perClient: 1, inAll: 2 }, () => 0);
  expect(wait(undefined)).toBeUndefined();
  expect(wait('')).toBeUndefined();
  expect(wait(undefined)).toBe(600);
});

test('a flood from many addresses does not fill the memory', () => {
  const wait = rateLimiter({ perClient: 1, inAll: 1_000_000 }, () => 0);
  for (let client = 0; client < 20_000; client += 1) wait(`address ${String(client)}`);
  // The oldest has been forgotten, and may send again; the newest has not.
  expect(wait('address 0')).toBeUndefined();
  expect(wait('address 19999')).toBe(600);
});

test('all of a household’s IPv6 addresses are one', () => {
  const wait = rateLimiter({ perClient: 1, inAll: 100 }, () => 0);
  expect(wait('2001:db8:1:2::7')).toBeUndefined();
  expect(wait('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe(600);
  expect(wait('2001:db8:1:3::7')).toBeUndefined();
});

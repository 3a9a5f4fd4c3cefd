import { expect, test } from 'vitest';
import { networkInLog, networkOf } from '../../src/server/network-of.ts';

test.each([
  ['203.0.113.9', '203.0.113.9', '203.0.113.0/24'],
  ['::ffff:203.0.113.9', '203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2::7', '2001:db8:1:2', '2001:db8:1::/48'],
  ['2001:db8::7', '2001:db8:0:0', '2001:db8:0::/48'],
  ['::1', '0:0:0:0', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0::/48'],
  ['64:ff9b::cb00:7109', '203.0.113.9', '203.0.113.0/24'],
  ['::FFFF:cb00:7109', '203.0.113.9', '203.0.113.0/24'],
  ['', '', 'somewhere'],
  ['what somebody wrote', 'what somebody wrote', 'somewhere'],
])('%s is counted as %s, and the log says %s', (address, network, inLog) => {
  expect(networkOf(address)).toBe(network);
  expect(networkInLog(address)).toBe(inLog);
});

import { expect, test } from 'vitest';
import { networksOf } from '../../src/http/networks-of.ts';

test.each([
  ['203.0.113.9', '203.0.113.9', undefined, '203.0.113'],
  ['::ffff:203.0.113.9', '203.0.113.9', undefined, '203.0.113'],
  ['::FFFF:cb00:7109', '203.0.113.9', undefined, '203.0.113'],
  ['64:ff9b::203.0.113.9', '203.0.113.9', undefined, '203.0.113'],
  ['2001:db8:1:2ff::7', '2001:db8:1:2ff', '2001:db8:1:200', '2001:db8:1'],
  ['2001:0DB8:0001:02FF:0:0:0:7', '2001:db8:1:2ff', '2001:db8:1:200', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0:0', '2001:db8:0:0', '2001:db8:0'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0:0', 'fe80:0:0'],
  ['::1', '0:0:0:0', '0:0:0:0', '0:0:0'],
])('%s', (address, line, household, network) => {
  expect(networksOf(address)).toEqual({
    line,
    network,
    ...(household === undefined ? {} : { household }),
  });
});

test.each(['', 'localhost', '1.2.3', '1.2.3.400', '1::2::3', '1:2:3:4:5:6:7:8:9', 'g::1', '1:2:3'])(
  '%j is no address',
  (text) => {
    expect(networksOf(text)).toBeUndefined();
  },
);

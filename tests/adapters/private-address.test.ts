import { expect, test } from 'vitest';
import { isPrivateAddress } from '../../src/adapters/private-address.ts';

test.each([
  '127.0.0.1',
  '169.254.169.254',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::127.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
])('%s leads to no site of the public', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(['8.8.8.8', '::ffff:8.8.8.8', '2001:4860::8888', '2a00:1450::1', '2606:4700::1111'])(
  '%s may',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

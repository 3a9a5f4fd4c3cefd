import { BlockList, isIPv6 } from 'node:net';

/** Addresses that lead to no site of the public: this machine, its network, and what is reserved (RFC 6890). */
const reserved = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  reserved.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  // What holds an address of IPv4 leads to that one, which may be ours: as it is, translated, or in a tunnel.
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  reserved.addSubnet(net, bits, 'ipv6');

/**
 * Whether an address of the internet is this machine's, or of its own network.
 * @example isPrivateAddress('192.168.1.4') // => true
 * @example isPrivateAddress('::ffff:127.0.0.1') // => true
 */
export function isPrivateAddress(address: string): boolean {
  return reserved.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

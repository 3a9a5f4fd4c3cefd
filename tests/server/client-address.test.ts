import { expect, test } from 'vitest';
import { clientAddress } from '../../src/server/client-address.ts';

const socket = '10.0.0.2';

test.each([
  ['nobody is trusted by default', '6.6.6.6', socket, [], socket],
  ['a trusted proxy names the sender', '203.0.113.9', socket, [socket], '203.0.113.9'],
  [
    'what the sender wrote itself does not count',
    '6.6.6.6, 203.0.113.9',
    socket,
    [socket],
    '203.0.113.9',
  ],
  [
    'two proxies of ours are both passed',
    '203.0.113.9, 10.0.0.3',
    socket,
    [socket, '10.0.0.3'],
    '203.0.113.9',
  ],
  [
    'a connection from elsewhere is not believed',
    '6.6.6.6',
    '198.51.100.7',
    [socket],
    '198.51.100.7',
  ],
  ['no header, the connection', null, socket, [socket], socket],
  ['an empty header, the connection', '', socket, [socket], socket],
  ['IPv4 over IPv6 is the same address', '203.0.113.9', '::ffff:10.0.0.2', [socket], '203.0.113.9'],
  ['a subnet of ours', '203.0.113.9, 10.0.7.7', socket, ['10.0.0.0/8'], '203.0.113.9'],
  ['a port beside the address', '203.0.113.9:4711', socket, [socket], '203.0.113.9'],
  ['IPv6 in brackets', '[2001:db8::7]:4711', socket, [socket], '2001:db8::7'],
  ['what is no address is nobody', 'unknown', socket, [socket], socket],
  ['no connection, nothing', null, undefined, [], ''],
])('%s', (_, forwarded, from, trusted, client) => {
  expect(clientAddress(forwarded, from, trusted)).toBe(client);
});

import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { countConnections, type Connections } from '../../src/server/connections.ts';

/** A connection as far as the counting of them sees it. */
class FakeSocket extends EventEmitter {
  destroyed = false;
  bytesRead = 0;
  bytesWritten = 0;
  writableLength = 0;
  readonly remoteAddress: string;
  constructor(address: string) {
    super();
    this.remoteAddress = address;
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('close');
  }
}

interface House {
  connections: Connections;
  come: (address: string) => Socket;
  wait: (milliseconds: number) => void;
}

function house(perClient: number, inAll: number, proxy = ''): House {
  const server = new EventEmitter() as Server;
  let now = 0;
  const limits = { perClient, inAll };
  const connections = countConnections(
    server,
    limits,
    (address) => address === proxy,
    () => now,
  );
  return {
    connections,
    come: (address) => {
      const socket = new FakeSocket(address) as unknown as Socket;
      server.emit('connection', socket);
      return socket;
    },
    wait: (milliseconds) => (now += milliseconds),
  };
}

const office = '192.0.2.1';

test('of an address at its limit, the connection that has been idle for longest gives way to a newcomer', () => {
  const { connections, come, wait } = house(3, 100);
  const [first, second] = [come(office), come(office)];
  connections.busy(first, () => true);
  wait(100);
  const third = come(office);
  wait(2_000);
  const newcomer = come(office);
  expect(connections.isTooMany(newcomer)).toBe(false);
  expect([first.destroyed, second.destroyed, third.destroyed]).toEqual([false, true, false]);
  expect(connections.open()).toBe(3);
});

test('a connection that was opened just now, or has a request, gives way to no one of its own address', () => {
  const { connections, come, wait } = house(2, 100);
  const busy = come(office);
  connections.busy(busy, () => true);
  wait(60_000);
  const fresh = come(office);
  wait(500);
  const newcomer = come(office);
  expect(connections.isTooMany(newcomer)).toBe(true);
  expect([busy.destroyed, fresh.destroyed]).toEqual([false, false]);
  newcomer.destroy();
});

test('a body of a byte a second gives way too, and a connection of another address never', () => {
  const { connections, come, wait } = house(1, 100);
  const elsewhere = come('198.51.100.7');
  connections.busy(come(office), () => false);
  wait(6_000);
  const newcomer = come(office);
  expect(connections.isTooMany(newcomer)).toBe(false);
  expect(elsewhere.destroyed).toBe(false);
  expect(connections.open()).toBe(2);
});

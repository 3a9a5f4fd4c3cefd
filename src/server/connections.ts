import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from './network-of.ts';

export interface ConnectionLimits {
  /** Open at a time from one address, or one household's IPv6 network. */
  perClient: number;
  /** Open at a time in all. */
  inAll: number;
}

/** Share of connections above the ceiling that are still taken, for as long as it takes to say that it is full. */
const TO_BE_TOLD = 0.25;
/** Milliseconds that such a one has to say what it wants. */
const TO_ASK_MILLISECONDS = 2_000;

export interface Connections {
  /** Whether a connection is one too many, and is to be told so. */
  isTooMany: (socket: Socket) => boolean;
  /** Marks a connection on which an answer is being made; call what it gives back when that is done. */
  busy: (socket: Socket) => () => void;
  /** Closes connections on which nothing was ever asked. */
  closeSilent: () => void;
  open: () => number;
}

/**
 * Counts connections, and keeps them below a ceiling. When all are taken, a newcomer gets the place of whoever has most of
 * them and is doing nothing with one: nobody can keep others out by opening many. Where there is no such place, the
 * newcomer is told.
 * @param isOurProxy addresses that speak for many: theirs are not counted against one client
 */
export function countConnections(
  server: Server,
  limits: ConnectionLimits,
  isOurProxy: (address: string) => boolean,
): Connections {
  const byClient = new Map<string, Set<Socket>>();
  const tooMany = new WeakSet<Socket>();
  const atWork = new Map<Socket, number>();
  let open = 0;
  server.maxConnections = Math.ceil(limits.inAll * (1 + TO_BE_TOLD));

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const client = networkOf(address);
    const own = byClient.get(client) ?? new Set();
    const isOver = own.size >= limits.perClient && !isOurProxy(address);
    if (isOver || (open >= limits.inAll && !makeRoom(own.size))) {
      tooMany.add(socket);
      const timer = setTimeout(() => socket.destroy(), TO_ASK_MILLISECONDS);
      socket.once('close', () => {
        clearTimeout(timer);
      });
      return;
    }
    open += 1;
    own.add(socket);
    byClient.set(client, own);
    socket.once('close', () => {
      open -= 1;
      own.delete(socket);
      if (own.size === 0) byClient.delete(client);
    });
  });

  /** Closes a connection of whoever has most, if that is more than the newcomer's. */
  function makeRoom(own: number): boolean {
    let most = new Set<Socket>();
    for (const sockets of byClient.values()) if (sockets.size > most.size) most = sockets;
    if (most.size <= own + 1) return false;
    for (const socket of most) {
      if (atWork.has(socket) || socket.destroyed) continue;
      socket.destroy();
      return true;
    }
    return false;
  }

  return {
    isTooMany: (socket) => tooMany.has(socket),
    busy: (socket) => {
      atWork.set(socket, (atWork.get(socket) ?? 0) + 1);
      return () => {
        const left = (atWork.get(socket) ?? 1) - 1;
        if (left > 0) atWork.set(socket, left);
        else atWork.delete(socket);
      };
    },
    closeSilent: () => {
      for (const sockets of byClient.values()) {
        for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
      }
    },
    open: () => open,
  };
}

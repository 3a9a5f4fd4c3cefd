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
/** Milliseconds without a request after which a connection may be closed for a newcomer, no matter who has it. */
const IDLE_MILLISECONDS = 1_000;
/** Milliseconds after which it can be seen how quickly a body comes, or an answer is read. */
const TO_BE_SLOW_MILLISECONDS = 5_000;
/** Bytes a second: a fifth of what the slowest mobile telephones send. */
const SLOW = 500;
/** A client with so many connections, in a full house, has its slowest closed even if it is not slow. */
const MANY = 10;

export interface Connections {
  /** Whether a connection is one too many, and is to be told so. */
  isTooMany: (socket: Socket) => boolean;
  /**
   * Marks a connection on which a request has come; call what it gives back when it is answered.
   * @param isAllHere whether its body has come to the end
   */
  busy: (socket: Socket, isAllHere: () => boolean) => () => void;
  /** Closes connections on which nothing was ever asked. */
  closeSilent: () => void;
  open: () => number;
}

/** A request under way on a connection. */
interface UnderWay {
  /** Milliseconds of the steady clock. */
  began: number;
  /** Bytes in both directions when it began. */
  bytes: number;
  isAllHere: () => boolean;
}

/**
 * Counts connections, and keeps them below a ceiling. When all are taken, a newcomer gets the place of one on which
 * nothing is done: first of the client that has most of them, then of anyone. Nothing is done on a connection without a
 * request, and on one whose sender or reader is so slow that it only holds the place (a body of a byte a second). So no
 * one can keep others out by opening many. A client that has as many as it may gives up such a one of its own. Where there
 * is no such place, the newcomer is answered with 503.
 * @param isOurProxy addresses that speak for many: theirs are not counted against one client
 * @param now milliseconds of a clock that never jumps
 */
export function countConnections(
  server: Server,
  limits: ConnectionLimits,
  isOurProxy: (address: string) => boolean,
  now: () => number = () => performance.now(),
): Connections {
  const byClient = new Map<string, Set<Socket>>();
  const tooMany = new WeakSet<Socket>();
  const atWork = new Map<Socket, Set<UnderWay>>();
  const idleSince = new WeakMap<Socket, number>();
  let open = 0;
  server.maxConnections = Math.ceil(limits.inAll * (1 + TO_BE_TOLD));

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const client = networkOf(address);
    const own = byClient.get(client) ?? new Set();
    const isOver = own.size >= limits.perClient && !isOurProxy(address);
    const hasPlace = isOver ? makeRoomAmong(own) : open < limits.inAll || makeRoom(own.size);
    if (!hasPlace) {
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
    idleSince.set(socket, now());
    socket.once('close', () => {
      open -= 1;
      own.delete(socket);
      if (own.size === 0) byClient.delete(client);
    });
  });

  /**
   * Closes a connection of a client that has as many as it may, on which nothing is done: behind one address there may be
   * a whole office, and one of its machines can't keep the others out.
   */
  function makeRoomAmong(own: ReadonlySet<Socket>): boolean {
    const chosen = longestIdle(own, IDLE_MILLISECONDS) ?? slowest(own, SLOW);
    chosen?.destroy();
    return chosen !== undefined;
  }

  /** Closes a connection on which nothing is done, for a newcomer whose client has so many already. */
  function makeRoom(own: number): boolean {
    let most = new Set<Socket>();
    for (const sockets of byClient.values()) if (sockets.size > most.size) most = sockets;
    const hasMore = most.size > own + 1;
    const chosen =
      (hasMore ? longestIdle(most, 0) : undefined) ??
      (hasMore ? slowest(most, most.size >= MANY ? Infinity : SLOW) : undefined) ??
      slowest(everyone(), SLOW) ??
      longestIdle(everyone(), IDLE_MILLISECONDS);
    chosen?.destroy();
    return chosen !== undefined;
  }

  function* everyone(): Generator<Socket> {
    for (const sockets of byClient.values()) yield* sockets;
  }

  /** The connection that has been without a request for longest, and for so many milliseconds at least. */
  function longestIdle(sockets: Iterable<Socket>, atLeast: number): Socket | undefined {
    let chosen: Socket | undefined;
    let since = now() - atLeast;
    for (const socket of sockets) {
      const idle = idleSince.get(socket) ?? 0;
      if (atWork.has(socket) || socket.destroyed || idle > since) continue;
      chosen = socket;
      since = idle;
    }
    return chosen;
  }

  /** The slowest of those that wait for their sender or reader, if it is slower than so many bytes a second. */
  function slowest(sockets: Iterable<Socket>, below: number): Socket | undefined {
    let chosen: Socket | undefined;
    let speed = below;
    for (const socket of sockets) {
      const own = socket.destroyed ? Infinity : speedOf(socket);
      if (own >= speed) continue;
      chosen = socket;
      speed = own;
    }
    return chosen;
  }

  /** Bytes a second, of a connection that waits for the other side; of any other, and of a new one, without end. */
  function speedOf(socket: Socket): number {
    const requests = atWork.get(socket);
    const first = requests?.values().next().value;
    if (first === undefined) return Infinity;
    const waits = !first.isAllHere() || socket.writableLength > 0;
    const milliseconds = now() - first.began;
    if (!waits || milliseconds < TO_BE_SLOW_MILLISECONDS) return Infinity;
    return ((bytesOf(socket) - first.bytes) / milliseconds) * 1_000;
  }

  return {
    isTooMany: (socket) => tooMany.has(socket),
    busy: (socket, isAllHere) => {
      const request = { began: now(), bytes: bytesOf(socket), isAllHere };
      const requests = atWork.get(socket) ?? new Set();
      atWork.set(socket, requests.add(request));
      return () => {
        requests.delete(request);
        if (requests.size > 0) return;
        atWork.delete(socket);
        idleSince.set(socket, now());
      };
    },
    closeSilent: () => {
      for (const socket of everyone()) if (socket.bytesRead === 0) socket.destroy();
    },
    open: () => open,
  };
}

function bytesOf({ bytesRead, bytesWritten }: Socket): number {
  return bytesRead + bytesWritten;
}

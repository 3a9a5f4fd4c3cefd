import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests on one connection that wait for the answers to those before them. No browser sends any. */
const MOST_WAITING = 32;

/**
 * Bounds what one connection may ask for at once: a packet of 64 kB holds two thousand requests, and each would be
 * answered before the first answer is read.
 * @returns whether a request is one too many. From then on everything on its connection is.
 */
export function pipelined(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const waiting = new WeakMap<Socket, number>();
  return ({ socket }, response) => {
    // A response that has the connection to itself waits for nobody: all but the deliberate ones end here.
    if (response.socket !== null) return false;
    const count = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, count);
    if (count > MOST_WAITING) return true;
    response.once('close', () => {
      const now = waiting.get(socket) ?? 1;
      if (now <= MOST_WAITING) waiting.set(socket, now - 1);
    });
    return false;
  };
}

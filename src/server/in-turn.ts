import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests on one connection that wait for the answers to those before them. No browser sends any. */
const MOST_WAITING = 32;

/**
 * Answers the requests of one connection one after the other, and bounds how many wait: a packet of 64 kB holds two
 * thousand, and all of them would be worked on before the first answer is read, while everyone else waits.
 * @param answer is called when it is a request's turn
 * @param refuse is called for a request that is one too many; from then on everything on its connection is
 */
export function inTurn(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  refuse: (request: IncomingMessage, response: ServerResponse) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  const waiting = new WeakMap<Socket, number>();
  return (request, response) => {
    // A response that has the connection to itself waits for no one: all but the deliberate ones end here.
    if (response.socket !== null) {
      answer(request, response);
      return;
    }
    const { socket } = request;
    const count = (waiting.get(socket) ?? 0) + 1;
    if (count > MOST_WAITING) {
      waiting.set(socket, Infinity);
      refuse(request, response);
      return;
    }
    waiting.set(socket, count);
    response.once('socket', () => {
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
      answer(request, response);
    });
  };
}

import { connect } from 'node:net';

/**
 * Asks for one address again and again over a number of connections kept open, each of which sends its next request once
 * the last was answered, and writes how many were answered a second. By sockets and bytes, since a client that does more
 * takes longer over an answer than the server did. A process of its own.
 */
const [, , url = '', seconds = '1', connections = '8', encoding = ''] = process.argv;
const { hostname, port, pathname } = new URL(url);
const request = Buffer.from(
  `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n${encoding === '' ? '' : `Accept-Encoding: ${encoding}\r\n`}\r\n`,
);
const until = performance.now() + Number(seconds) * 1_000;
let answered = 0;

function askAgainAndAgain(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    /** Bytes of the answer under way that are still to come; undefined while its head is read. */
    let left: number | undefined;
    let head = '';
    socket.on('error', reject);
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      if (left === undefined) {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = /\r\nContent-Length: (\d+)/i.exec(head.slice(0, end + 2))?.[1];
        // Without a length it comes in chunks, and ends with an empty one.
        left = length === undefined ? Infinity : Number(length) - (head.length - end - 4);
      } else {
        left -= chunk.byteLength;
      }
      if (left === Infinity ? chunk.subarray(-5).toString('latin1') !== '0\r\n\r\n' : left > 0)
        return;
      answered += 1;
      left = undefined;
      head = '';
      if (performance.now() < until) socket.write(request);
      else {
        socket.destroy();
        resolve();
      }
    });
  });
}

const began = performance.now();
await Promise.all(Array.from({ length: Number(connections) }, askAgainAndAgain));
process.stdout.write(
  JSON.stringify({ perSecond: answered / ((performance.now() - began) / 1_000) }),
);
